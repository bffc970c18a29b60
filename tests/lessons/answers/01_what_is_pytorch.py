"""Wrong answers and other right ways for the exercises of "What is PyTorch?"."""

# %% halve tags=["wrong"]
def halve(x):
    steps = 0
    while x > 1:
        x = x / 2
        steps += 1
    return x, steps

# %% halve tags=["wrong"]
def halve(x):
    steps = 0
    while x >= 1:
        x = x / 2
        steps += 1
    return x

# %% halve tags=["wrong"]
def halve(x):
    steps = 1
    while x >= 1:
        x = x / 2
        steps += 1
    return x, steps

# %% halve tags=["wrong"]
def halve(x):
    for steps in range(4):
        x = x / 2
    return x, 4

# %% halve tags=["wrong"]
def halve(x):
    steps = 0
    while x >= 1:
        x = x / 2
        steps += 1
    return x.item(), steps

# %% halve tags=["wrong"]
def halve(x):
    return torch.tensor(0.5), 4

# %% halve tags=["wrong"]
def halve(x):
    steps = 0
    while x > 0.5:
        x = x / 2
        steps += 1
    return x, steps

# %% halve tags=["wrong"]
def halve(x):
    steps = 0
    while x > 0.9:
        x = x / 2
        steps += 1
    return x, steps

# %% halve tags=["wrong"]
halve = None

# %% halve tags=["right"]
def halve(x):
    steps = 0
    while not x < 1:
        x /= 2
        steps = steps + 1
    return x, steps

# %% halve tags=["right"]
def halve(x, steps=0):
    return (x, steps) if x < 1 else halve(x * 0.5, steps + 1)

# %% halve tags=["right"]
def halve(x):
    steps = torch.tensor(0)
    while x.norm() >= 1:
        x = x.div(2)
        steps += 1
    return [x, steps]

# %% three_times tags=["wrong"]
def grow3(x):
    return x * 8

t3 = symbolic_trace(grow3)

# %% three_times tags=["wrong"]
def grow3(x):
    for _ in range(3):
        x = x * 2
    return x

t3 = grow3

# %% three_times tags=["wrong"]
def grow3(x):
    for _ in range(2):
        x = x * 2
    return x

t3 = symbolic_trace(grow3)

# %% three_times tags=["wrong"]
def grow3(x):
    for _ in range(3):
        x = x + 2
    return x

t3 = symbolic_trace(grow3)

# %% three_times tags=["wrong"]
def grow3(x):
    for _ in range(3):
        x = x * 2
    return x

t3 = grow3(torch.tensor(1.0))

# %% three_times tags=["wrong"]
t3 = symbolic_trace(lambda x: x * 2 * 4 * 1)

# %% three_times tags=["wrong"]
t3 = symbolic_trace(lambda x: x * 8 * 1 * 1)

# %% three_times tags=["wrong"]
t3 = symbolic_trace(lambda x: (x * 2) * 2 + x * 4)

# %% three_times tags=["right"]
t3 = symbolic_trace(lambda x: x * 2 * 2 * 2)

# %% three_times tags=["right"]
t3 = symbolic_trace(lambda x: x / 0.5 / 0.5 / 0.5)

# %% three_times tags=["right"]
def grow3(x):
    x = x + x
    x = x.mul(2)
    x *= 2
    return x

t3 = symbolic_trace(grow3)

# %% three_times tags=["right"]
def grow3(x):
    i = 0
    while i < 3:
        x = torch.mul(x, 2)
        i += 1
    return x

t3 = symbolic_trace(grow3)
