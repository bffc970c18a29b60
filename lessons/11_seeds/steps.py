"""Seeds, generators, and what a seed does not promise."""

# %% rewind
import torch

torch.manual_seed(0)
a = torch.rand(3)
b = torch.rand(3)
torch.manual_seed(0)
c = torch.rand(3)

# %% second_draw tags=["exercise"]
def second(seed):
    torch.manual_seed(seed)
    return torch.rand(3)

d = second(0)
d == b

# %% second_draw_solution tags=["solution"]
def second(seed):
    torch.manual_seed(seed)
    torch.rand(3)
    return torch.rand(3)

d = second(0)
d == b

# %% own_generator
g = torch.Generator()
g.manual_seed(42)
one = torch.rand(3, generator=g)
two = torch.rand(3, generator=g)

g.manual_seed(42)
torch.rand(3, generator=g)
torch.rand(1000)
late = torch.rand(3, generator=g)

# %% shuffle tags=["exercise"]
def shuffled(n, seed):
    torch.manual_seed(seed)
    return torch.randperm(n)

p = shuffled(10, 7)
after = torch.rand(3)

# %% shuffle_solution tags=["solution"]
def shuffled(n, seed):
    g = torch.Generator()
    g.manual_seed(seed)
    return torch.randperm(n, generator=g)

p = shuffled(10, 7)
after = torch.rand(3)

# %% same_start
torch.manual_seed(0)
u15 = torch.rand(15)
torch.manual_seed(0)
u16 = torch.rand(16)
torch.manual_seed(0)
n15 = torch.randn(15)
torch.manual_seed(0)
n16 = torch.randn(16)

# %% three_libraries
import random
import numpy as np

def draw():
    python, numpy = random.random(), np.random.rand()
    return torch.tensor([python, numpy, torch.rand(1).item()])

torch.manual_seed(0)
first = draw()
torch.manual_seed(0)
again = draw()
first == again

# %% seed_everything tags=["exercise"]
def seed_all(n):
    torch.manual_seed(n)

seed_all(3)
first = draw()
seed_all(3)
again = draw()
first == again

# %% seed_everything_solution tags=["solution"]
def seed_all(n):
    random.seed(n)
    np.random.seed(n)
    torch.manual_seed(n)

seed_all(3)
first = draw()
seed_all(3)
again = draw()
first == again

# %% order_of_sums
x = torch.tensor([1e8, 1.0, -1e8])
left = (x[0] + x[1]) + x[2]
right = (x[0] + x[2]) + x[1]
