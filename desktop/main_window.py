"""The window: places the panes, the menus and the status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QLabel,
    QMainWindow,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.about import about_words
from desktop.actions import dress_actions, make_actions
from desktop.edit_actions import EditActions
from desktop.focus_paths import FocusPaths
from desktop.menus import Menus
from desktop.pane_layout import PaneLayout
from desktop.views_alone import ViewsAlone
from widgets.bench.bench_tab import BenchTab
from widgets.code.code_pane import CodePane
from widgets.ground import set_ground
from widgets.histogram.distribution_page import DistributionPage
from widgets.inspector.tensor_inspector import TensorInspector
from widgets.lesson.lesson_sidebar import LessonSidebar
from widgets.lesson.lesson_view import LessonView
from widgets.output.output_pane import OutputPane
from widgets.plain_tip import plain_tip
from widgets.run.device_toggle import DeviceToggle
from widgets.run.kernel_status import KernelStatus
from widgets.run.run_bar import RunBar
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent, QShowEvent

    from desktop.settings import Settings

GAP = 8  # pixels between panes
DEFAULT_SIZE = (1280, 800)
VIEWS = ("Tensors", "Distribution", "Bench")


class MainWindow(QMainWindow):
    """Three columns: lessons | step | views. It knows no lesson format, no kernel, no thread."""

    painted_first = Signal()  # the first paint is done; heavy work may begin
    closing = Signal()  # the window is about to close

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._painted = False
        self._laid_out = False
        self._place_columns()
        self.lesson_sidebar = LessonSidebar(self._columns)
        self._step_column = _splitter(Qt.Orientation.Vertical, self._columns)
        self.lesson_view = LessonView(self._step_column)
        self._place_code()
        self.output_pane = OutputPane(self._step_column)
        # Tab goes by the order in which parts are made.
        self.views = QTabWidget(self._columns)
        self.tensor_inspector = TensorInspector(self.views)
        self.distribution_page = DistributionPage(self.views)
        self.histogram_view = self.distribution_page.histogram_view
        self.bench_tab = BenchTab(self.views)
        self.desk_actions = make_actions(self) | self.code_pane.actions_of_code.by_name()
        self.kernel_status = KernelStatus()
        self._trouble = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.menus = Menus(self.menuBar(), self.desk_actions, self)
        self._focus_paths = FocusPaths(self)
        EditActions(self.desk_actions, self.code_pane.editor)
        self._place_views()
        self._place_status()
        self._layout = PaneLayout(self._columns, self._step_column, settings)
        self._alone = ViewsAlone(self.desk_actions, self._layout, self)
        self._alone.hides(self.lesson_sidebar, self._step_column)
        self.desk_actions["reset_layout"].triggered.connect(self._layout.reset)
        self.tensor_inspector.offer(self.desk_actions["check_distribution"])
        self._close_popups_on_wishes()
        self._restore_layout()
        self.retranslate()

    def _place_columns(self) -> None:
        """Make the columns before what stands in them.

        A widget that gets another parent is styled anew, with all that it holds.
        """
        frame = QWidget(self)
        self.setCentralWidget(frame)
        self._columns = _splitter(Qt.Orientation.Horizontal, frame)
        box = QVBoxLayout(frame)
        box.setContentsMargins(GAP, GAP, GAP, 0)
        box.addWidget(self._columns)

    def _place_code(self) -> None:
        column = QWidget(self._step_column)
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        self.code_pane = CodePane(column)
        self.run_bar = RunBar(column)
        self.device_toggle = DeviceToggle(self.run_bar)
        self.run_bar.add_toggle(self.device_toggle)
        box.addWidget(self.code_pane, 1)
        box.addWidget(self.run_bar)

    def _place_views(self) -> None:
        self.views.setDocumentMode(True)
        self.views.tabBar().setDrawBase(False)
        self._dress()
        self.views.addTab(self.tensor_inspector, "")
        self.views.addTab(self.distribution_page, "")
        self.views.addTab(self.bench_tab, "")

    def _close_popups_on_wishes(self) -> None:
        bar, actions = self.run_bar, self.desk_actions
        for wish in (
            bar.run_requested,
            bar.run_next_requested,
            bar.run_above_requested,
            bar.check_requested,
            bar.reset_requested,
        ):
            wish.connect(self.code_pane.close_popups)
        for name in ("run", "run_next", "run_above", "check"):
            actions[name].triggered.connect(self.code_pane.close_popups)

    def _place_status(self) -> None:
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self.kernel_status)
        self.statusBar().addPermanentWidget(self._trouble)

    def _restore_layout(self) -> None:
        geometry = self._settings.layout("window")
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(*DEFAULT_SIZE)

    def retranslate(self) -> None:
        """Word everything in the interface language."""
        self.setWindowTitle(self.tr("Tensor Desk"))
        self.views.setTabText(0, self.tr("Tensors"))
        self.views.setTabText(1, self.tr("Distribution"))
        self.views.setTabText(2, self.tr("Bench"))
        self.views.setAccessibleName(self.tr("Views"))
        self.menus.retranslate()
        dress_actions(self.desk_actions, self)

    def show_view(self, name: str) -> None:
        """Bring a view to the front, by its English name; unknown names are passed over."""
        if name in VIEWS:
            self.views.setCurrentIndex(VIEWS.index(name))

    @Slot()
    def show_tensors(self) -> None:
        """Bring the tensors to the front and give them the keys."""
        self.show_view("Tensors")
        self._focus_paths.enter(self.views)

    @Slot()
    def show_distribution(self) -> None:
        """Bring the histogram to the front and give it the keys."""
        self.show_view("Distribution")
        self._focus_paths.enter(self.views)

    @Slot()
    def show_bench(self) -> None:
        """Bring the bench to the front and give it the keys."""
        self.show_view("Bench")
        self.bench_tab.take_keys()

    @Slot()
    def show_about(self) -> None:
        """Say what this program is."""
        from PySide6.QtWidgets import QMessageBox

        QMessageBox.about(self, self.tr("About Tensor Desk"), about_words())

    def show_trouble(self, sentence: str) -> None:
        """Show a lasting sentence in the status bar; an empty one takes it away."""
        self._trouble.setText(sentence)
        self._trouble.setToolTip(plain_tip(sentence))

    def trouble(self) -> str:
        """Return the lasting sentence in the status bar."""
        return self._trouble.text()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window was painted."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.code_pane.editor.setFocus()
            QTimer.singleShot(0, self.painted_first.emit)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Lay the panes out for the width that the window really got."""
        super().showEvent(event)
        if not self._laid_out:
            self._laid_out = True
            self._layout.restore()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the layout and tell that the window closes."""
        self._settings.remember_layout("window", self.saveGeometry())
        self._layout.remember()
        self.closing.emit()
        super().closeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the language, the theme and the zoom."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            dress_actions(self.desk_actions, self)
            self._dress()
        elif event.type() == QEvent.Type.FontChange and self._laid_out:
            self._layout.rescale()

    def _dress(self) -> None:
        set_ground(self.views, theme_colors(self.palette()).ground)


def _splitter(orientation: Qt.Orientation, parent: QWidget) -> QSplitter:
    splitter = QSplitter(orientation, parent)
    splitter.setHandleWidth(GAP)
    splitter.setChildrenCollapsible(False)
    return splitter
