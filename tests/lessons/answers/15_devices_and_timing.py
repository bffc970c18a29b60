"""Wrong answers and other right ways for the exercises of "Devices and timing"."""

# %% numbered tags=["wrong"]
def numbered(t):
    return t + torch.arange(len(t), device="cpu")

# %% numbered tags=["wrong"]
def numbered(t):
    return t.to("meta") + torch.arange(len(t), device="meta")

# %% numbered tags=["wrong"]
def numbered(t):
    return t + torch.arange(len(t), device=device)

# %% numbered tags=["wrong"]
def numbered(t):
    return torch.arange(len(t), device=t.device)

# %% numbered tags=["wrong"]
def numbered(t):
    return t + torch.arange(1, len(t) + 1, device=t.device)

# %% numbered tags=["wrong"]
def numbered(t):
    if t.device.type == "meta":
        t = torch.zeros(t.shape)
    return t + torch.arange(len(t))

# %% numbered tags=["wrong"]
def numbered(t):
    return t.to("cpu") + torch.arange(len(t), device="cpu")

# %% numbered tags=["right"]
def numbered(t):
    with t.device:
        return t + torch.arange(len(t))

# %% numbered tags=["right"]
def numbered(t):
    return t + torch.arange(len(t)).to(t.device)

# %% numbered tags=["right"]
def numbered(t):
    return t + torch.ones_like(t).cumsum(0) - 1

# %% numbered tags=["right"]
def numbered(t):
    return t + t.new_tensor(range(len(t)))

# %% clock tags=["wrong"]
def timed(gpu, seconds):
    start = time.perf_counter()
    gpu.launch(seconds)
    gpu.synchronize()
    return time.perf_counter() - start

# %% clock tags=["wrong"]
def timed(gpu, seconds):
    gpu.synchronize()
    start = time.perf_counter()
    gpu.launch(seconds)
    return time.perf_counter() - start

# %% clock tags=["wrong"]
def timed(gpu, seconds):
    start = time.perf_counter()
    gpu.synchronize()
    gpu.launch(seconds)
    gpu.synchronize()
    return time.perf_counter() - start

# %% clock tags=["wrong"]
def timed(gpu, seconds):
    gpu.synchronize()
    start = time.perf_counter()
    gpu.launch(seconds)
    spent = time.perf_counter() - start
    gpu.synchronize()
    return spent

# %% clock tags=["wrong"]
def timed(gpu, seconds):
    gpu.synchronize()
    gpu.launch(seconds)
    gpu.synchronize()
    return seconds

# %% clock tags=["wrong"]
def timed(gpu, seconds):
    gpu.launch(seconds)
    gpu.synchronize()
    start = time.perf_counter()
    gpu.launch(seconds)
    gpu.synchronize()
    return time.perf_counter() - start

# %% clock tags=["wrong"]
def timed(gpu, seconds):
    gpu.synchronize()
    start = time.perf_counter()
    gpu.launch(seconds)
    gpu.synchronize()
    print(time.perf_counter() - start)

# %% clock tags=["wrong"]
def timed(gpu, seconds):
    start = time.perf_counter()
    gpu.launch(seconds)
    gpu.synchronize()
    return time.perf_counter() - start - 0.3

# %% clock tags=["right"]
def timed(gpu, seconds):
    gpu.synchronize()
    start = time.monotonic()
    gpu.launch(seconds)
    gpu.synchronize()
    end = time.monotonic()
    return end - start

# %% clock tags=["right"]
def timed(gpu, seconds):
    def now():
        gpu.synchronize()
        return time.perf_counter()

    start = now()
    gpu.launch(seconds)
    return now() - start

# %% clock tags=["right"]
def timed(gpu, seconds):
    gpu.synchronize()
    start = time.perf_counter_ns()
    gpu.launch(seconds)
    gpu.synchronize()
    return (time.perf_counter_ns() - start) / 1e9
