"""Broadcasting, indexing, and reductions that keep their axis."""

# %% align
import torch

row = torch.tensor([1.0, 2.0, 3.0, 4.0])
col = torch.tensor([[10.0], [20.0], [30.0]])
total = row + col

# %% times_table tags=["exercise"]
n = torch.arange(1, 10)
table = n * n

# %% times_table_solution tags=["solution"]
n = torch.arange(1, 10)
table = n[:, None] * n

# %% perfect
pred = torch.tensor([[1.0], [2.0], [3.0]])
target = torch.tensor([1.0, 2.0, 3.0])
diff = pred - target
loss = (diff**2).mean()

# %% fair_loss tags=["exercise"]
def mse(p, t):
    return ((p - t) ** 2).mean()

loss = mse(pred, target)
loss

# %% fair_loss_solution tags=["solution"]
def mse(p, t):
    return ((p.squeeze(1) - t) ** 2).mean()

loss = mse(pred, target)
loss

# %% brackets
x = torch.arange(12.0).view(3, 4)
top = x[0]
column = x[:, 1]
picked = x[[0]]
x[0, 1] = 100

# %% at_most_five tags=["exercise"]
m = torch.arange(12.0).view(3, 4)
same = m
m[m > 5].zero_()

# %% at_most_five_solution tags=["solution"]
m = torch.arange(12.0).view(3, 4)
same = m
m[m > 5] = 0

# %% shares
x = torch.tensor([[1.0, 1.0, 0.0], [1.0, 2.0, 1.0], [2.0, 2.0, 4.0]])
a = x / x.sum(dim=1)
b = x / x.sum(dim=1, keepdim=True)
print("a:", a.sum(dim=1))
print("b:", b.sum(dim=1))

# %% columns tags=["exercise"]
torch.manual_seed(0)
d = torch.rand(50, 3) * torch.tensor([1.0, 10.0, 100.0])

def standard(d):
    return (d - d.mean()) / d.std()

z = standard(d)

# %% columns_solution tags=["solution"]
torch.manual_seed(0)
d = torch.rand(50, 3) * torch.tensor([1.0, 10.0, 100.0])

def standard(d):
    return (d - d.mean(dim=0)) / d.std(dim=0)

z = standard(d)
