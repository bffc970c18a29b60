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

# %% stretch tags=["right"]
u = torch.empty(1000).uniform_(-1, 1)

# %% stretch tags=["right"]
u = 2 * (torch.rand(1000, dtype=torch.float64) - 0.5)

# %% stretch tags=["right"]
u = torch.rand(1000)
u *= 2
u -= 1

# %% rounding tags=["wrong"]
k = grades.to(torch.int64)

# %% rounding tags=["wrong"]
k = grades.round()

# %% rounding tags=["wrong"]
k = grades.round().to(torch.int32)

# %% rounding tags=["wrong"]
k = (grades + 0.5).floor().to(torch.int64)

# %% rounding tags=["wrong"]
k = grades.ceil().long()

# %% rounding tags=["wrong"]
k = [2, -2, 0, 2]

# %% rounding tags=["wrong"]
k = torch.round(grades.to(torch.int64))

# %% rounding tags=["right"]
k = torch.round(grades).long()

# %% rounding tags=["right"]
k = grades.round().type(torch.int64)

# %% rounding tags=["right"]
k = torch.tensor([round(grade) for grade in grades.tolist()])
