"""IPython's shell without what a kernel for lessons has no use for.

No history (its file, its `In` and `Out` that keep every result alive), no home directory, no
commands, no coloured tracebacks, nothing of ours in the learner's names.
"""

from __future__ import annotations

import builtins

from ipykernel.zmqshell import ZMQInteractiveShell
from IPython.core.builtin_trap import BuiltinTrap
from IPython.core.events import EventManager, available_events
from IPython.core.magic import MagicsManager
from IPython.core.prefilter import PrefilterManager
from IPython.utils.strdispatch import StrDispatch
from typing_extensions import override

from .import_completer import import_names


class LoggedEvents(EventManager):
    """Tells the kernel's log, not the learner, when a hook of ours fails."""

    @override
    def trigger(self, event: str, *args: object, **kwargs: object) -> None:
        """Call every hook of the event; a failing one doesn't keep the others from it."""
        for function in self.callbacks[event][:]:
            try:
                function(*args, **kwargs)
            except Exception:
                self.shell.log.exception("a hook of %s failed", event)


class BareShell(ZMQInteractiveShell):
    """A shell whose namespace starts empty and that leaves no trace on disk."""

    @override
    def init_ipython_dir(self, ipython_dir: str | None) -> None:
        """Want no directory."""

    @override
    def init_profile_dir(self, profile_dir: object) -> None:
        """Want no profile."""

    @override
    def init_environment(self) -> None:
        """Leave the environment as `environment.make_hermetic` has set it."""

    @override
    def init_events(self) -> None:
        """Make the hooks, and let each step give its warnings anew."""
        self.events = LoggedEvents(self, available_events)
        self.events.register("pre_execute", self._clear_warning_registry)

    @override
    def init_history(self) -> None:
        """Keep no history."""
        self.history_manager = None

    @override
    def init_builtins(self) -> None:
        """Provide `display` and `get_ipython`; nothing changes while completion runs."""
        super().init_builtins()
        builtins.__dict__["get_ipython"] = self.get_ipython
        self.builtin_trap = BuiltinTrap(shell=self)
        self.builtin_trap.auto_builtins = {}

    @override
    def init_user_ns(self) -> None:
        """Hide what Python itself puts into `__main__`."""
        self.user_ns["__doc__"] = None
        self.user_ns_hidden.update(self.user_ns)

    @override
    def init_traceback_handlers(self, custom_exceptions: object) -> None:
        """Want none: errors are sent as records."""
        self.custom_exceptions = ()

    @override
    def init_prefilter(self) -> None:
        """Make what completion asks for."""
        self.prefilter_manager = PrefilterManager(shell=self, parent=self)

    @override
    def init_completer(self) -> None:
        """Complete import lines ourselves: IPython imports what it finds, and wants a profile."""
        super().init_completer()
        completers = StrDispatch()
        for word in ("import", "from"):
            completers.add_s(word, import_names)
        self.Completer.custom_completers = completers  # pyright: ignore[reportAttributeAccessIssue]

    @override
    def init_magics(self) -> None:
        """Know no commands."""
        self.magics_manager = MagicsManager(shell=self, parent=self)

    @override
    def init_alias(self) -> None:
        """Know no aliases."""

    @override
    def init_pdb(self) -> None:
        """Leave Python's debugger as it is."""

    @override
    def init_extension_manager(self) -> None:
        """Load no extensions."""
