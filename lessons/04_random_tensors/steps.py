"""Seven random functions."""

# %% rand
import torch

torch.manual_seed(0)
u = torch.rand(10_000)

# %% randn
torch.manual_seed(0)
g = torch.randn(10_000)

# %% templates
t = torch.zeros(2, 3, dtype=torch.float64)
like = torch.rand_like(t)
ids = torch.tensor([1, 2, 3])
noise = torch.randn_like(ids, dtype=torch.float32)

# %% no_integers tags=["raises-exception"] raises="NotImplementedError"
torch.rand_like(torch.tensor([1, 2, 3]))

# %% randint
torch.manual_seed(0)
d = torch.randint(1, 7, (6_000,))

# %% randint_like
torch.manual_seed(0)
i = torch.randint_like(torch.zeros(2, 3, dtype=torch.int32), 3, 7)
f = torch.randint_like(torch.zeros(2, 3), 10)

# %% randperm
torch.manual_seed(0)
p = torch.randperm(10)

# %% ticket tags=["exercise"]
def draw():
    return torch.randint(1, 46, (5,))

ticket = draw()

# %% ticket_solution tags=["solution"]
def draw():
    return torch.randperm(45)[:5] + 1

ticket = draw()
