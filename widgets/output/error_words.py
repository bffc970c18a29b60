"""Words for errors: the sentence that goes with an advice code, the head line, the frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from widgets.number_format import byte_count

if TYPE_CHECKING:
    from widgets.records import Death, ErrorReport, Frame, Shortage


def advice_words(code: str | None) -> str:
    """Return one sentence that says what to do about a known kind of error, or nothing."""
    sentences = {**_device_sentences(), **_sentences()}
    return sentences.get(code or "", "")


def _device_sentences() -> dict[str, str]:
    """Return what is said of devices, by the code of the advice."""
    translate = QCoreApplication.translate
    return {
        "numpy_needs_cpu": translate(
            "ErrorWords",
            "NumPy reads the computer's main memory only: copy the tensor there first,"
            " with .cpu().numpy().",
        ),
        "data_loader_device": translate(
            "ErrorWords",
            "The default device is a GPU, but DataLoader shuffles with a generator on the CPU:"
            " give it generator=torch.Generator(device) of the default device.",
        ),
        "generator_device": translate(
            "ErrorWords",
            "This generator draws on another device than the tensor is made on: make it there,"
            " with torch.Generator(device).",
        ),
        "two_devices": translate(
            "ErrorWords",
            "These tensors live on different devices: bring one to the device of the other,"
            " with .to(device).",
        ),
        "device_assert": translate(
            "ErrorWords",
            "A check on the GPU failed, usually an index or a label that is out of range: this"
            " kernel can't use the GPU any more, so start a new one.",
        ),
        "device_fault": translate(
            "ErrorWords",
            "The GPU stopped in the middle of a calculation: this kernel can't use it any more,"
            " so start a new one.",
        ),
    }


def _sentences() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "out_of_memory": translate(
            "ErrorWords",
            "There is not enough memory for this tensor: make it smaller, or delete names"
            " that you no longer need with del.",
        ),
        "exit_refused": translate(
            "ErrorWords",
            "A step can't end the program: close the window to leave Tensor Desk.",
        ),
        "too_deep": translate(
            "ErrorWords",
            "The function calls itself without end: give it a case in which it stops.",
        ),
    }


def explanation(error: ErrorReport) -> list[str]:
    """Return the sentences that explain an error and say what to do; none where we know none."""
    if error.shortage is None:
        advice = advice_words(error.advice)
        return [advice] if advice else []
    said = [_shortage_words(error.shortage)]
    if error.shortage.holders:
        holders = ", ".join(f"{name} ({byte_count(size)})" for name, size in error.shortage.holders)
        sentence = QCoreApplication.translate("ErrorWords", "Most of it is held by: {names}.")
        said.append(sentence.format(names=holders))
    return said


def _shortage_words(shortage: Shortage) -> str:
    translate = QCoreApplication.translate
    if shortage.device != "cpu":
        sentence = translate(
            "ErrorWords",
            "The memory of {device} is full: make the tensors smaller, delete names that you no"
            " longer need with del, or start a new kernel.",
        )
        return sentence.format(device=shortage.device)
    if shortage.limit is None:
        return advice_words("out_of_memory")
    sentence = translate(
        "ErrorWords",
        "The memory that the kernel may use, {limit}, is not enough: make the tensor smaller,"
        " delete names that you no longer need with del, or allow more under Run, Memory of the"
        " kernel.",
    )
    return sentence.format(limit=byte_count(shortage.limit))


def headline(error: ErrorReport) -> str:
    """Return `Type: message`, the first line of an error."""
    return f"{error.type}: {error.message}" if error.message else error.type


def line_words(line: int) -> str:
    """Name a line of the step."""
    return QCoreApplication.translate("ErrorWords", "line {line}").format(line=line)


def elsewhere_words(error: ErrorReport) -> str:
    """Name the place in an earlier step's code that the error came from, if it did."""
    for frame in reversed(error.frames):
        if frame.where != "step":
            continue
        if not frame.step:
            break
        sentence = QCoreApplication.translate("ErrorWords", "step “{step}”, line {line}")
        return f"{sentence.format(step=frame.step, line=frame.line)}  {frame.source}"
    return ""


def frame_words(frame: Frame) -> str:
    """Return one frame of a traceback as a line of text."""
    place = f"{frame.where}:{frame.line}"
    return f"{place}  {frame.function}\n    {frame.source}"


def folded_words(count: int) -> str:
    """Name the frames that are folded away."""
    sentence = QCoreApplication.translate("ErrorWords", "calls inside libraries: {count}")
    return sentence.format(count=count)


def death_words(death: Death) -> str:
    """Say why the kernel died and on which line of the learner's step."""
    if not death.started:
        return _no_start_words(death)
    reason = _reason_words(death)
    if death.line is None:
        return reason
    sentence = QCoreApplication.translate("ErrorWords", "It happened in line {line} of the step.")
    return f"{reason} {sentence.format(line=death.line)}"


def _no_start_words(death: Death) -> str:
    translate = QCoreApplication.translate
    detail = (death.detail or death.signal or "").rstrip(".")
    if not detail:
        return translate("ErrorWords", "The kernel could not start.")
    return translate("ErrorWords", "The kernel could not start: {detail}.").format(detail=detail)


def _reason_words(death: Death) -> str:
    translate = QCoreApplication.translate
    if death.signal == "SIGSEGV":
        return translate(
            "ErrorWords", "The step read memory that isn't its own, and the kernel died (SIGSEGV)."
        )
    if death.reason == "memory":
        return translate(
            "ErrorWords",
            "The system ended the kernel because memory ran out (SIGKILL):"
            " make the tensors smaller.",
        )
    if death.signal == "SIGKILL":
        return translate(
            "ErrorWords",
            "The kernel was ended from outside (SIGKILL), perhaps because memory ran out.",
        )
    if death.signal is not None:
        return translate("ErrorWords", "The kernel died of signal {signal}.").format(
            signal=death.signal
        )
    if death.exit_code is not None:
        return translate("ErrorWords", "The step ended the kernel with exit code {code}.").format(
            code=death.exit_code
        )
    return translate("ErrorWords", "The kernel is gone.")
