"""Which signal of the torch thread tells of which event."""

from __future__ import annotations

from desktop.engine import events

SIGNALS: dict[type[events.Event], str] = {
    events.StateChanged: "state_changed",
    events.KernelReady: "kernel_ready",
    events.KernelDied: "kernel_died",
    events.StepStarted: "step_started",
    events.StepFinished: "step_finished",
    events.LeftoverWorkNoticed: "leftover_work_noticed",
    events.OutputArrived: "output_arrived",
    events.OutputCleared: "output_cleared",
    events.PictureArrived: "picture_arrived",
    events.InputRequested: "input_requested",
    events.TableChanged: "table_changed",
    events.ValuesArrived: "values_arrived",
    events.StatisticsArrived: "statistics_arrived",
    events.StatisticsProgressed: "statistics_progressed",
    events.HistogramArrived: "histogram_arrived",
    events.HistogramProgressed: "histogram_progressed",
    events.SampleArrived: "sample_arrived",
    events.FitArrived: "fit_arrived",
    events.FitProgressed: "fit_progressed",
    events.RepeatsArrived: "repeats_arrived",
    events.Refused: "refused",
    events.DevicesFound: "devices_found",
    events.DeviceChanged: "device_changed",
    events.DeviceRefused: "device_refused",
    events.Judged: "judged",
    events.CompletionsArrived: "completions_arrived",
    events.DocumentationArrived: "documentation_arrived",
}
