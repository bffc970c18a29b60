"""What a learner might do to a window, at random from a seed."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop import bench_calls
from desktop.settings import LANGUAGES
from desktop.theme import THEMES
from lessons.lesson import Lesson
from tests.benchmarks.window_probe import rest
from widgets.parameters.bench_functions import FUNCTIONS

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.connections import Parts

SNIPPETS = (
    "import torch\nx = torch.rand(5, 3)\nx\n",
    "import torch\nfor scale in range(9):\n    y = torch.randn(2000) * scale\n",
    "import torch\nbig = torch.zeros(2000, 2000)\nprint(big.sum())\n",
    "for number in range(2000): print(number)\n",
    "while True: print('x')\n",
    "while True: pass\n",
    "import time\ntime.sleep(60)\n",
    "import time\nwhile True:\n    try: time.sleep(10)\n    except KeyboardInterrupt: pass\n",
    "1 / 0\n",
    "not python at all\n",
    "name = input('name? ')\nprint(name)\n",
    "import os\nos._exit(3)\n",
    "import matplotlib.pyplot as plt\nplt.plot([1, 3, 2])\nplt.show()\n",
    "import threading, time\nthreading.Thread(target=time.sleep, args=(5,)).start()\n",
    "import os\nif os.fork() == 0:\n    while True: pass\nos.wait()\n",
)
PAUSES = (0, 0, 5, 30, 100, 300)
"""Milliseconds between two actions."""


class Actions:
    """Does one thing after the other; the same seed does the same in the same order."""

    def __init__(self, parts: Parts, seed: int) -> None:
        self._parts = parts
        self._random = Random(seed)
        lessons = [each for each in parts.desk._lessons.values() if isinstance(each, Lesson)]
        self._places = [(lesson.id, step.id) for lesson in lessons for step in lesson.steps]
        # The more often one stands here, the more often it is done.
        self._all: list[Callable[[], object]] = [
            *[self.run] * 8,
            *[self.edit] * 5,
            *[self.type] * 3,
            *[self.stop] * 4,
            *[self.open] * 4,
            *[self.answer] * 2,
            *[self.choose_view] * 2,
            *[self.zoom] * 2,
            *[self.bench] * 3,
            self.force_stop,
            self.new_kernel,
            self.speak,
            self.dress,
            self.switch_device,
            self.reset,
            self.check,
        ]

    def act(self) -> str:
        """Do something and return its name."""
        action = self._random.choice(self._all)
        action()
        return getattr(action, "__name__", "")

    def round(self, count: int) -> list[str]:
        """Do so many things, with pauses; return their names."""
        done = []
        for _ in range(count):
            done.append(self.act())
            rest(self._random.choice(PAUSES))
        return done

    def tour(self) -> None:
        """See every look once, so that what the first sight of it costs isn't taken for a leak."""
        appearance = self._parts.appearance
        for language in LANGUAGES:
            appearance.set_language(language)
            for theme in THEMES:
                appearance.set_theme(theme)
                self._trigger("zoom_in")
        self._trigger("zoom_reset")
        for lesson_id, step_id in self._places:
            self._parts.desk.open(lesson_id, step_id)
        self._trigger("show_bench")
        self._parts.bench_room.bench.draw("randn")

    def run(self) -> None:
        self._trigger(self._random.choice(("run", "run", "run", "run_next", "run_above")))

    def edit(self) -> None:
        self._parts.window.code_pane.replace_code(self._random.choice(SNIPPETS))

    def type(self) -> None:
        editor = self._parts.window.code_pane.editor
        QTest.keyClicks(editor, self._random.choice(("x = 1", "torch.", "# 1", "print(x)")))
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Tab, Qt.Key.Key_Escape)
        QTest.keyClick(editor, self._random.choice(keys))

    def stop(self) -> None:
        self._trigger("stop")

    def force_stop(self) -> None:
        self._parts.care.force_stop()

    def new_kernel(self) -> None:
        self._trigger("new_kernel")

    def open(self) -> None:
        self._parts.desk.open(*self._random.choice(self._places))

    def answer(self) -> None:
        self._parts.window.output_pane.input_given.emit("an answer")

    def choose_view(self) -> None:
        self._trigger(self._random.choice(("show_tensors", "show_distribution", "focus_code")))

    def bench(self) -> None:
        """Draw at random, stop at random, look at it or go elsewhere meanwhile."""
        deed = self._random.choice(
            ("sample", "stream", "stop", "stop", "repeats", "alone", "leave")
        )
        if deed == "leave":
            self._trigger("show_tensors")
            return
        self._trigger("show_bench")
        view = self._parts.window.bench_tab.view
        if deed in ("sample", "stream", "repeats"):
            call = replace(
                bench_calls.default(self._random.choice(list(FUNCTIONS))),
                numel=10 ** self._random.randint(1, 8),
                seed=self._random.randint(0, 9),
            )
            view.set_call(call)
            if deed == "repeats":
                view.repeats_requested.emit(call, 20, "chi_square")
            else:
                view.sample_requested.emit(call, deed == "stream")
        elif deed == "stop":
            view.stop_requested.emit()
        else:
            self._trigger("show_views_alone")

    def zoom(self) -> None:
        self._trigger(self._random.choice(("zoom_in", "zoom_out", "zoom_reset")))

    def speak(self) -> None:
        self._parts.appearance.set_language(self._random.choice(LANGUAGES))

    def dress(self) -> None:
        self._parts.appearance.set_theme(self._random.choice(THEMES))

    def switch_device(self) -> None:
        self._trigger("switch_device")

    def reset(self) -> None:
        names = ("reset_step", "reset_lesson", "undo_reset", "reset_layout")
        self._trigger(self._random.choice(names))

    def check(self) -> None:
        self._trigger("check")

    def _trigger(self, name: str) -> None:
        # As a key or a click: one that is disabled does nothing.
        self._parts.window.desk_actions[name].trigger()
