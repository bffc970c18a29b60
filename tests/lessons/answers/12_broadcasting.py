"""Wrong answers and other right ways for the exercises of "Broadcasting and indexing"."""

# %% times_table tags=["wrong"]
n = torch.arange(9)
table = n[:, None] * n

# %% times_table tags=["wrong"]
n = torch.arange(1, 10)
table = n[:, None] + n

# %% times_table tags=["wrong"]
n = torch.arange(1, 10)
table = n.expand(9, 9)

# %% times_table tags=["wrong"]
n = torch.arange(1, 10)
table = (n * n).expand(9, 9)

# %% times_table tags=["wrong"]
n = torch.arange(1, 10)
table = n[:, None] * n[:, None]

# %% times_table tags=["wrong"]
n = torch.arange(1, 10)
table = n @ n

# %% times_table tags=["right"]
n = torch.arange(1, 10)
table = torch.outer(n, n)

# %% times_table tags=["right"]
n = torch.arange(1.0, 10.0)
table = n.view(9, 1) * n.view(1, 9)

# %% times_table tags=["right"]
n = torch.arange(1, 10)
table = n.repeat(9, 1) * n.unsqueeze(1)

# %% fair_loss tags=["wrong"]
def mse(p, t):
    return torch.tensor(0.0)

# %% fair_loss tags=["wrong"]
def mse(p, t):
    return ((p.squeeze(1) - t) ** 2).sum()

# %% fair_loss tags=["wrong"]
def mse(p, t):
    return (p.squeeze(1) - t).mean() ** 2

# %% fair_loss tags=["wrong"]
def mse(p, t):
    return (p.squeeze(1) - t) ** 2

# %% fair_loss tags=["wrong"]
def mse(p, t):
    return (p.squeeze(1) - t).abs().mean()

# %% fair_loss tags=["wrong"]
def mse(p, t):
    return ((p.view(1, -1) - t[:, None]) ** 2).mean()

# %% fair_loss tags=["wrong"]
def mse(p, t):
    return ((p.view(3) - t) ** 2).mean()

# %% fair_loss tags=["wrong"]
def mse(p, t):
    return ((p.squeeze(1) - t) ** 2).mean().item()

# %% fair_loss tags=["wrong"]
def mse(p, t):
    return ((p - t) ** 2).diagonal().sum() / (p - t).numel()

# %% fair_loss tags=["right"]
def mse(p, t):
    return ((p - t) ** 2).diagonal().mean()

# %% fair_loss tags=["right"]
def mse(p, t):
    return ((p - t[:, None]) ** 2).mean()

# %% fair_loss tags=["right"]
def mse(p, t):
    return torch.nn.functional.mse_loss(p.flatten(), t)

# %% fair_loss tags=["right"]
def mse(p, t):
    return ((p.view_as(t) - t) ** 2).sum() / t.numel()

# %% at_most_five tags=["wrong"]
m = torch.arange(12.0).view(3, 4)
same = m
m = torch.where(m > 5, 0, m)

# %% at_most_five tags=["wrong"]
m = torch.arange(12.0).view(3, 4)
same = m
m[m >= 5] = 0

# %% at_most_five tags=["wrong"]
m = torch.arange(12.0).view(3, 4)
same = m
m.clamp_(max=5)

# %% at_most_five tags=["wrong"]
m = torch.arange(12.0).view(3, 4)
same = m
m.masked_fill(m > 5, 0)

# %% at_most_five tags=["wrong"]
m = torch.arange(12.0).view(3, 4)
same = m
m[1:] = 0

# %% at_most_five tags=["wrong"]
m = torch.arange(12.0).view(3, 4)
same = m
m = m * (m <= 5)

# %% at_most_five tags=["right"]
m = torch.arange(12.0).view(3, 4)
same = m
m.masked_fill_(m > 5, 0)

# %% at_most_five tags=["right"]
m = torch.arange(12.0).view(3, 4)
same = m
m *= m <= 5

# %% at_most_five tags=["right"]
m = torch.arange(12.0).view(3, 4)
same = m
same[same > 5] -= same[same > 5]

# %% columns tags=["wrong"]
def standard(d):
    return (d - d.mean(dim=1, keepdim=True)) / d.std(dim=1, keepdim=True)

# %% columns tags=["wrong"]
def standard(d):
    return d - d.mean(dim=0)

# %% columns tags=["wrong"]
def standard(d):
    return (d - d.mean(dim=0)) / d.std()

# %% columns tags=["wrong"]
def standard(d):
    return (d - d.mean(dim=0)) / d.var(dim=0)

# %% columns tags=["wrong"]
def standard(d):
    return d / d.std(dim=0) - d.mean(dim=0)

# %% columns tags=["wrong"]
def standard(d):
    return (d - d.mean(dim=1)) / d.std(dim=1)

# %% columns tags=["wrong"]
def standard(d):
    return -(d - d.mean(dim=0)) / d.std(dim=0)

# %% columns tags=["wrong"]
def standard(d):
    return z

# %% columns tags=["wrong"]
def standard(d):
    return (d - d.amin(dim=0)) / (d.amax(dim=0) - d.amin(dim=0))

# %% columns tags=["right"]
def standard(d):
    return (d - d.mean(dim=0, keepdim=True)) / d.std(dim=0, keepdim=True)

# %% columns tags=["right"]
def standard(d):
    d -= d.mean(dim=0)
    return d / d.std(dim=0, correction=0)

# %% columns tags=["right"]
def standard(d):
    columns = [(column - column.mean()) / column.std() for column in d.T]
    return torch.stack(columns, dim=1)
