"""Which lesson and step lie on the desk: opens them, shows their page, marks their states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.page_builder import lesson_entry, step_page
from lessons.lesson import Lesson

if TYPE_CHECKING:
    from desktop.lesson_run import LessonRun
    from desktop.lesson_runs import LessonRuns
    from desktop.main_window import MainWindow
    from lessons.lesson import BrokenLesson, Step


class LessonDesk(QObject):
    """The open lesson, with its text, its code and where the learner is in it."""

    step_left = Signal()  # another step, or none, is about to be opened
    lesson_opened = Signal(str)  # another lesson than before (lesson id)
    step_opened = Signal(str, str)  # a step's page and code are shown (lesson id, step id)
    step_reshown = Signal(str, str)  # the open step's page is shown anew

    def __init__(
        self,
        window: MainWindow,
        lesson_runs: LessonRuns,
        lessons: tuple[Lesson | BrokenLesson, ...],
        language: str,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._lesson_runs = lesson_runs
        self._lessons = {lesson.id: lesson for lesson in lessons}
        self._language = language
        self._was_open = False
        self.run: LessonRun | None = None
        self.step_id = ""
        self._show_entries()

    # What is open

    @property
    def lesson(self) -> Lesson | None:
        """The open lesson, None when none can be opened."""
        return self.run.lesson if self.run is not None else None

    @property
    def lesson_id(self) -> str:
        """The id of the open lesson, empty when there is none."""
        return self.run.lesson.id if self.run is not None else ""

    @property
    def step(self) -> Step | None:
        """The open step."""
        return self.run.lesson.step(self.step_id) if self.run is not None else None

    def title(self, step_id: str) -> str:
        """Return the title of a step of the open lesson in the present language."""
        lesson = self.lesson
        return "" if lesson is None else lesson.text(self._language).titles[step_id]

    def find(self, lesson_id: str) -> Lesson | BrokenLesson | None:
        """Return a lesson by its id, None when there is none."""
        return self._lessons.get(lesson_id)

    def open_first(self, place: tuple[str, str]) -> None:
        """Open the place worked on last, or the first lesson that can be opened."""
        if not self._open_if_there(*place):
            for lesson in self._lessons.values():
                if self._open_if_there(lesson.id, ""):
                    return
            self._window.lesson_view.show_problem(
                self.tr("There is no lesson that can be opened: install Tensor Desk again.")
            )

    def _open_if_there(self, lesson_id: str, step_id: str) -> bool:
        if not isinstance(self._lessons.get(lesson_id), Lesson):
            return False
        self.open(lesson_id, step_id)
        return True

    @Slot(str, str)
    def open(self, lesson_id: str, step_id: str) -> None:
        """Open a step; an unknown step stands for the lesson's first one."""
        lesson = self._lessons[lesson_id]
        if not isinstance(lesson, Lesson):
            self._open_broken(lesson)
            return
        self.step_left.emit()
        is_new = lesson_id != self.lesson_id
        was_open, self._was_open = self._was_open, True
        self._window.code_pane.setEnabled(True)
        if is_new:
            self._leave_lesson()
            self.run = self._lesson_runs.opened(lesson_id)
        ids = [step.id for step in lesson.steps]
        self.step_id = step_id if step_id in ids else ids[0]
        self._show_step()
        if is_new:
            self.mark_states()
            if was_open:
                self.lesson_opened.emit(lesson_id)
        self._window.show_view(lesson.text(self._language).view_of(self.step_id))
        self.step_opened.emit(lesson_id, self.step_id)

    def _leave_lesson(self) -> None:
        """Mark that the names of the lesson that lies open go with its kernel."""
        if self.run is not None:
            self.run.kernel_replaced(is_left=True)
            self.mark_states()

    def _open_broken(self, lesson: BrokenLesson) -> None:
        """Say what is wrong with a lesson, and leave no other lesson's code under it."""
        self.step_left.emit()
        self._leave_lesson()
        self.run, self.step_id = None, ""
        window = self._window
        window.lesson_view.show_problem(lesson_entry(lesson, self._language).problem or "")
        window.code_pane.set_code("")
        window.code_pane.setEnabled(False)
        self._offer_check(offered=False)
        window.run_bar.set_result(None)
        window.output_pane.show_step(f"{lesson.id}/")

    @Slot()
    def open_next(self) -> None:
        """Go to the next step, after the last one to the next lesson."""
        self._move(1)

    @Slot()
    def open_previous(self) -> None:
        """Go to the step before."""
        self._move(-1)

    def _move(self, by: int) -> None:
        places = [
            (lesson.id, step.id)
            for lesson in self._lessons.values()
            if isinstance(lesson, Lesson)
            for step in lesson.steps
        ]
        here = (self.lesson_id, self.step_id)
        if here in places and 0 <= places.index(here) + by < len(places):
            self.open(*places[places.index(here) + by])

    # Showing

    def _show_entries(self) -> None:
        entries = [lesson_entry(lesson, self._language) for lesson in self._lessons.values()]
        self._window.lesson_sidebar.set_lessons(entries)
        self.mark_everything()

    def _show_step(self) -> None:
        if self.run is None or self.step is None:
            return
        self._show_page()
        self._window.code_pane.set_code(self.run.code(self.step_id))
        self._offer_check(offered=self.step.exercise)
        self._window.run_bar.set_result(self.run.result(self.step_id))
        self._window.lesson_sidebar.select(self.lesson_id, self.step_id)

    def _offer_check(self, *, offered: bool) -> None:
        self._window.run_bar.set_exercise(offered)
        self._window.desk_actions["check"].setEnabled(offered)

    def _show_page(self, *, keep_place: bool = False) -> None:
        if self.lesson is not None:
            page = step_page(self.lesson, self.step_id, self._language)
            self._window.lesson_view.show_page(page, keep_place=keep_place)

    def set_language(self, language: str) -> None:
        """Show lessons and the open page in another language."""
        self._language = language
        self._show_entries()
        if self.run is not None:
            self._window.lesson_sidebar.select(self.lesson_id, self.step_id)
        self.reshow()

    def reshow(self) -> None:
        """Show the open step's page anew, and nothing else than before."""
        if self.run is not None:
            self._show_page(keep_place=True)
            self.step_reshown.emit(self.lesson_id, self.step_id)

    def mark_passed(self, lesson_id: str, step_id: str, code: str) -> None:
        """Mark an exercise as passed with this code, also in a lesson that was left."""
        self._lesson_runs[lesson_id].passed(step_id, code)
        self._mark(self._lesson_runs[lesson_id])

    def mark_states(self) -> None:
        """Mark the state of every step of the open lesson."""
        if self.run is not None:
            self._mark(self.run)

    def mark_everything(self) -> None:
        """Mark the state of every step of every lesson."""
        for run in self._lesson_runs:
            self._mark(run)

    def _mark(self, run: LessonRun) -> None:
        sidebar, lesson_id = self._window.lesson_sidebar, run.lesson.id
        for step_id, state in run.states().items():
            sidebar.set_state(lesson_id, step_id, state)
        sidebar.set_done(lesson_id, run.done)
