"""Wrong answers and other right ways for the exercises of "First tensors"."""

# %% stretch tags=["wrong"]
u = torch.rand(1000) * 2

# %% stretch tags=["wrong"]
u = torch.rand(1000) - 1

# %% stretch tags=["wrong"]
u = torch.rand(1000) * -2 + 2

# %% stretch tags=["wrong"]
u = torch.randn(1000).clamp(-1, 0.999)

# %% stretch tags=["wrong"]
u = torch.arange(-1, 1, 0.002)[:1000]

# %% stretch tags=["wrong"]
u = torch.rand(100, 10) * 2 - 1

# %% stretch tags=["wrong"]
u = [v * 2 - 1 for v in torch.rand(1000).tolist()]

# %% stretch tags=["wrong"]
u = torch.randint(-1, 1, (1000,))

# %% stretch tags=["wrong"]
u = torch.randint(-1, 2, (1000,)) * 0.9999

# %% stretch tags=["wrong"]
u = torch.randint(-100, 100, (1000,)) / 100

# %% stretch tags=["wrong"]
u = torch.rand(1000) + torch.rand(1000) - 1

# %% stretch tags=["right"]
u = torch.empty(1000).uniform_(-1, 1)

# %% stretch tags=["right"]
u = 2 * (torch.rand(1000, dtype=torch.float64) - 0.5)

# %% stretch tags=["right"]
u = torch.rand(1000)
u *= 2
u -= 1

# %% rounding tags=["wrong"]
def nearest(x):
    return x.to(torch.int64)

k = nearest(grades)

# %% rounding tags=["wrong"]
def nearest(x):
    return x.round()

k = nearest(grades)

# %% rounding tags=["wrong"]
def nearest(x):
    return x.round().to(torch.int32)

k = nearest(grades)

# %% rounding tags=["wrong"]
def nearest(x):
    return (x + 0.5).floor().to(torch.int64)

k = nearest(grades)

# %% rounding tags=["wrong"]
def nearest(x):
    return x.ceil().long()

k = nearest(grades)

# %% rounding tags=["wrong"]
def nearest(x):
    return [round(one) for one in x.tolist()]

k = nearest(grades)

# %% rounding tags=["wrong"]
def nearest(x):
    return torch.round(x.to(torch.int64))

k = nearest(grades)

# %% rounding tags=["wrong"]
k = torch.tensor([2, -2, 0, 2])

# %% rounding tags=["wrong"]
def nearest(x):
    return torch.tensor([2, -2, 0, 2])

k = nearest(grades)

# %% rounding tags=["wrong"]
def nearest(x):
    return grades.round().to(torch.int64)

k = nearest(grades)

# %% rounding tags=["right"]
def nearest(x):
    return torch.round(x).long()

k = nearest(grades)

# %% rounding tags=["right"]
def nearest(x):
    return x.round().type(torch.int64)

k = nearest(grades)

# %% rounding tags=["right"]
def nearest(x):
    return torch.tensor([round(one) for one in x.tolist()])

k = nearest(grades)
