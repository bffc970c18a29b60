"""Wrong answers and other right ways for the exercises of "Tensors from data"."""

# %% halves tags=["wrong"]
t = torch.tensor([1, 2, 3])
h = (t / 2).to(torch.int64)

# %% halves tags=["wrong"]
t = torch.tensor([1.0, 2.0, 3.0])
h = t

# %% halves tags=["wrong"]
t = torch.Tensor(3)
h = t / 2

# %% halves tags=["wrong"]
t = [1.0, 2.0, 3.0]
h = torch.tensor(t) / 2

# %% halves tags=["wrong"]
t = torch.tensor([1, 2, 3])
h = t // 2

# %% halves tags=["right"]
t = torch.tensor([1, 2, 3], dtype=torch.float32)
h = t / 2

# %% halves tags=["right"]
t = torch.tensor([1, 2, 3]).to(torch.float64)
h = t / 2

# %% own_copy tags=["wrong"]
x = torch.tensor([1.0, 2.0, 3.0])
c = x.clone()

# %% own_copy tags=["wrong"]
x = torch.tensor([1.0, 2.0, 3.0])
c = x.view(3)
c[-1] = 0

# %% own_copy tags=["wrong"]
x = torch.tensor([1.0, 2.0, 3.0])
c = x.clone()
x[-1] = 0

# %% own_copy tags=["wrong"]
x = torch.tensor([1.0, 2.0, 3.0])
c = torch.zeros_like(x)

# %% own_copy tags=["wrong"]
x = torch.tensor([1.0, 2.0, 3.0])
c = x[:]
c[-1] = 0

# %% own_copy tags=["right"]
x = torch.tensor([1.0, 2.0, 3.0])
c = torch.tensor(x.tolist())
c[-1] = 0

# %% own_copy tags=["right"]
x = torch.tensor([1.0, 2.0, 3.0])
c = x * torch.tensor([1.0, 1.0, 0.0])

# %% own_copy tags=["right"]
x = torch.tensor([1.0, 2.0, 3.0])
c = torch.empty_like(x)
c[:] = x
c[2] = 0
