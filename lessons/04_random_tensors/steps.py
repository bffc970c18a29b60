"""Random tensors: seven functions that draw, and how to tell their results apart."""

# %% rand
import torch

torch.manual_seed(0)
u = torch.rand(10_000)

# %% randn
torch.manual_seed(0)
g = torch.randn(10_000)

# %% templates tags=["raises-exception"] raises="NotImplementedError"
t = torch.zeros(2, 3, dtype=torch.float64)
like = torch.rand_like(t)

ids = torch.tensor([1, 2, 3])
noise = torch.randn_like(ids, dtype=torch.float32)
again = torch.rand_like(ids)

# %% randint
torch.manual_seed(0)
d = torch.randint(1, 7, (6_000,))

# %% randint_like
torch.manual_seed(0)
a = torch.randint_like(torch.zeros(2, 3, dtype=torch.int32), 3, 7)
b = torch.randint_like(torch.zeros(2, 3), 10)
b

# %% randperm
p = torch.randperm(10)
p

# %% who_is_who
import random

n = 5_000
samples = {
    "rand": torch.rand(n),
    "randn": torch.randn(n),
    "randint": torch.randint(0, 10, (n,)),
    "randperm": torch.randperm(n),
    "rand + rand": torch.rand(n) + torch.rand(n),
    "randn squared": torch.randn(n) ** 2,
}
def key():
    return random.Random(5).sample(sorted(samples), 6)
A, B, C, D, E, F = [(samples[name] * 1.0).sort().values for name in key()]

# %% ticket tags=["exercise"]
def draw():
    return torch.randint(1, 46, (5,))

ticket = draw()
ticket

# %% ticket_solution tags=["solution"]
def draw():
    return torch.randperm(45)[:5] + 1

ticket = draw()
ticket
