"""Tensors from data."""

# %% from_list
import torch

x = torch.tensor([5.5, 3])
x

# %% which_dtype
ints = torch.tensor([1, 2])
floats = torch.tensor([1, 2.0])
bools = torch.tensor([True, False])
complexes = torch.tensor([1 + 2j])
mixed = torch.tensor([True, 2])

# %% halves tags=["exercise"]
t = torch.tensor([1, 2, 3])
h = t / 2

# %% halves_solution tags=["solution"]
t = torch.tensor([1.0, 2.0, 3.0])
h = t / 2

# %% two_spellings
lower = torch.tensor(3)
listed = torch.Tensor([3])
upper = torch.Tensor(3)

# %% new_size
n = torch.tensor([1, 2])
x = torch.tensor([5.5, 3])
w = x.new_zeros(2, 2)
y = x.new_ones(5, 3, dtype=torch.float64)
sevens = n.new_full((3,), 7.0)

# %% same_size
y = torch.ones(5, 3, dtype=torch.float64)
a = torch.randn_like(y)
b = torch.randn_like(y, dtype=torch.float32)
z = torch.zeros_like(y)
z += 5

# %% copies
x = torch.tensor([1.0, 2.0, 3.0])
alias = x
copy = x.clone()
x[0] = 100.0

# %% own_copy tags=["exercise"]
x = torch.tensor([1.0, 2.0, 3.0])
c = x
c[-1] = 0

# %% own_copy_solution tags=["solution"]
x = torch.tensor([1.0, 2.0, 3.0])
c = x.clone()
c[-1] = 0
