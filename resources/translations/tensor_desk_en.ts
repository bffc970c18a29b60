<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Run the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run and go to the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run all steps above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the whole lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch between CPU and GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Tensor Desk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CellCopy</name>
    <message>
        <source>Copy cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy slice expression</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dtype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smallest value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is missing: give a value to this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} raised an error: {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {fact}: {expected} was asked for, {found} is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the step first, then check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check was stopped before it ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check itself failed; please tell its authors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Not there yet: %n fact(s) differ</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Passed: everything that was asked for is there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeActions</name>
    <message>
        <source>Complete the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show documentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment out or in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodePane</name>
    <message>
        <source>Write Python here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error on line {line}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or Tab: take the name, Esc: close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>New tensors are made on {device}. These still live elsewhere: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the steps again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceToggle</name>
    <message>
        <source>Device of new tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make new tensors on the processor (cpu)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make new tensors on one of the accelerators: choose which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make new tensors on {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel is still looking for a GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No GPU: this build of torch is made for the CPU only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No GPU: torch found no device or no driver for it on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, {memory} GiB ({name})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentationPopup</name>
    <message>
        <source>Documentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc closes this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known about {name}. Run the step that makes it first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>NumPy reads the computer&apos;s main memory only: copy the tensor there first, with .cpu().numpy().</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The default device is a GPU, but DataLoader shuffles with a generator on the CPU: give it generator=torch.Generator(device) of the default device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this tensor: make it smaller, or delete names that you no longer need with del.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step can&apos;t end the program: close the window to leave Tensor Desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function calls itself without end: give it a case in which it stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) inside libraries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> It happened in line {line} of the step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step read memory that isn&apos;t its own, and the kernel died (SIGSEGV).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel was ended from outside (SIGKILL), perhaps because memory ran out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel died of signal {signal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step ended the kernel with exit code {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel is gone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExerciseCard</name>
    <message>
        <source>Exercise: write the step, run it, then check it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One solution, beside your own:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the next hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it yourself first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exercises</name>
    <message>
        <source>Your progress isn&apos;t saved: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the find bar (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No match</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistogramCaption</name>
    <message>
        <source>absolute values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dequantized values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sample of n = {count} out of {numel}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n = {count} (the whole tensor)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freedman–Diaconis rule, bins: {bins}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scott&apos;s rule, bins: {bins}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sturges&apos; rule, bins: {bins}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one bar each whole number, bars: {bins}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several whole numbers a bar, bars: {bins}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all finite values are equal: one bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bins as chosen: {bins}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one bar each for False and True</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>capped, the rule asked for more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the picture: {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean ± one standard deviation ({value})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>law: uniform on [{low}, {high}) from {call}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>law: normal, mean {mean}, standard deviation {std}, from {call}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>law: whole numbers {low} to {last}, equally likely, from {call}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>law: whole numbers {low} to {last}, each once, from {call}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>law: {name} from {call}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{range}: count {count} ({share})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{range}: count {count} ({share}), the law expects {expected}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fullest bar {reading}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no elements, so there is nothing to count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no finite value to draw. {found}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistogramPicture</name>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−1 std</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+1 std</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a bar, or press ← and → in the plot, to read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistogramTools</name>
    <message>
        <source>Reset view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all bars (Home)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look closer (↑ in the plot, or the wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look from farther (↓ in the plot)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the bins and their counts as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture in dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture in lines and text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save, copy and more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IndexPicker</name>
    <message>
        <source>dim {dim} from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dim {dim}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index of dimension {dim}, from 0 to {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InputRow</name>
    <message>
        <source>The step waits for a line; type it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input for the running step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this line to the step (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KernelCare</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel was replaced. Names that are gone: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run all steps above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new kernel is there: it has no names yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new kernel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KernelStatus</name>
    <message>
        <source>torch thread: starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch thread: ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch thread: running {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch thread: stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch thread: its kernel is dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps run in one background torch thread. torch itself sits in a process behind it, so that Stop always works and no step can freeze this window.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonDesk</name>
    <message>
        <source>There is no lesson that can be opened: install Tensor Desk again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonSidebar</name>
    <message>
        <source>Filter lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only lessons and steps with these words (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons and steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lesson has these words. Clear the filter to see them all.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonTree</name>
    <message>
        <source>not run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited, not run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed since it ran: run it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonView</name>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous step (Ctrl+PgUp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next step (Ctrl+PgDown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lesson}  ·  step {position} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a step on the left.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineNumberArea</name>
    <message>
        <source>The error came from this line.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Tensor Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Tensor Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensor Desk teaches PyTorch tensors by doing: read a step, predict, edit, run, and see the tensors. It works without a network. MIT License.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutputPane</name>
    <message>
        <source>What the step prints appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output of the step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutputText</name>
    <message numerus="yes">
        <source>… %n character(s) left out …</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A picture came that can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PredictionCard</name>
    <message>
        <source>Predict, then run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run shows the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You predicted right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run shows something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not what happened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run this step ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what you made against what was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the step&apos;s original code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run all above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run every earlier step of this lesson, then stop before this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run and go to the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run this step and open the next ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Force stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step doesn&apos;t stop: end its kernel; all names of this lesson are lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupt the running step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} on {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall time of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall time until the error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall time until the step was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall time until the kernel ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SliceBar</name>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimension shown as rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimension shown as columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dimension that runs down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dimension that runs to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dim {dim} (size {size})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatisticsLine</name>
    <message>
        <source>Stop computing the summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute the summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computing the summary, {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The summary was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepRuns</name>
    <message>
        <source>This is the first step: there is none above it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Names made so far are still there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryWords</name>
    <message>
        <source>{count} NaN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min {low}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean {mean}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>std {std}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a sample of {count} of {total} elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {count} elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the absolute values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the dequantized values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TensorInspector</name>
    <message>
        <source>Nothing has run yet. Run the step, and the names that it makes appear here with their shape, dtype, device and values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While running: shapes and dtypes only. Values come after the step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no names yet. Assign a value to a name, as in x = 1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TensorWords</name>
    <message>
        <source>no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>storage freed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrapper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sparse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quantized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expanded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has a shape and a dtype but no data, so there are no values to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its shape becomes known when the module is used for the first time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its storage is smaller than its shape needs, so reading it is not safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a list of tensors of different lengths; look at its parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands for a tensor inside a function transform; only name and shape are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several numbers share one byte, so single values can&apos;t be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It raised an error when it was asked about itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stores only some of its elements; look at its parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stores small integers; the values shown are dequantized.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several elements share one place in memory (a stride is 0).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step is still running; values come when it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A size in its shape is 0, so it has no elements.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name no longer exists; run the step again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values of this tensor can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before it was finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values could not be read; run the step again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new since the last step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed by the last step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may have changed: too large to compare with what it was</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextKeeper</name>
    <message>
        <source>The progress file was damaged; it was kept as {detail}, and a new one begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is saved: the data folder can&apos;t be written ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is saved: the progress file is of a newer Tensor Desk ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your text isn&apos;t saved yet: {reason}. Trying again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window edits this step too. Both texts are kept: see Edit, Earlier versions of the step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step is as at the start. Ctrl+Z brings your text back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of the lesson are as at the start.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueControls</name>
    <message>
        <source>Slice expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the expression of what is shown or selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy slice expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many decimals are shown; copied values keep all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour cells by value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour cells by value: dark for the least, bright for the greatest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueTableView</name>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values of the chosen tensor, by index</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueWords</name>
    <message>
        <source>Choose a name above and its values appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value has no short text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step is running. These are the values from before it; new ones come when it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select at most {count} cells to copy them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try these in the step: {expressions}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VariableTableModel</name>
    <message>
        <source>computing {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>summary stopped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VariableTableView</name>
    <message>
        <source>Copy facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop computing the summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute the summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape, dtype, device and summary of each name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VariableWords</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dtype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name, marked when the last step made or changed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of each dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of the elements, or the class of a plain value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the elements live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requires_grad: whether autograd records what happens to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes of all elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least and greatest element, mean and sample standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(result)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} in a storage of {storage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strides {strides}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {call}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
