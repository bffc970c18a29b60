"""Devices and timing: code that runs with and without a GPU, and times that mean something."""

# %% name_only
import torch

made = "nothing"
try:
    far = torch.device("cuda", 99)
    made = "a name"
    x = torch.ones(2, device=far)
    made = "a Tensor"
except (AssertionError, RuntimeError) as error:
    print(type(error).__name__, "-", str(error).splitlines()[0])

# %% anywhere
gpu_here = torch.accelerator.is_available()
cpu = torch.device("cpu")
device = torch.accelerator.current_accelerator() if gpu_here else cpu

x = torch.rand(500, 500, device=device)
y = x @ x
same = x.to(device)
half = x.to(device, torch.float16)

# %% meta
big = torch.empty(1_000_000, 1_000_000, device="meta")
product = big @ big

# %% two_places tags=["raises-exception"] raises="RuntimeError"
here = torch.ones(3, device="cpu")
away = torch.ones(3, device="meta")
mixed = here + away

# %% numbered tags=["exercise"]
def numbered(t):
    return t + torch.arange(t.numel())

n = numbered(torch.tensor([10.0, 10.0, 10.0]))
n

# %% numbered_solution tags=["solution"]
def numbered(t):
    return t + torch.arange(t.numel(), device=t.device)

n = numbered(torch.tensor([10.0, 10.0, 10.0]))
n

# %% many_runs tags=["timed"]
import time

a = torch.rand(10_000, device="cpu")

def once():
    start = time.perf_counter()
    a + a
    return (time.perf_counter() - start) * 1e6

micros = torch.tensor([once() for _ in range(1_000)], device="cpu")
mean = micros.mean().item()
median = micros.median().item()

# %% launched tags=["timed"]
class PretendGpu:
    ready = 0.0

    def launch(self, seconds):
        self.ready = max(self.ready, time.perf_counter()) + seconds

    def synchronize(self):
        time.sleep(max(0.0, self.ready - time.perf_counter()))

gpu = PretendGpu()
start = time.perf_counter()
gpu.launch(0.2)
early = round(time.perf_counter() - start, 3)
gpu.synchronize()
late = round(time.perf_counter() - start, 3)

# %% clock tags=["exercise", "timed"]
def timed(gpu, seconds):
    start = time.perf_counter()
    gpu.launch(seconds)
    return time.perf_counter() - start

gpu.launch(0.3)
measured = round(timed(gpu, 0.1), 3)
measured

# %% clock_solution tags=["solution"]
def timed(gpu, seconds):
    gpu.synchronize()
    start = time.perf_counter()
    gpu.launch(seconds)
    gpu.synchronize()
    return time.perf_counter() - start

gpu.launch(0.3)
measured = round(timed(gpu, 0.1), 3)
measured
