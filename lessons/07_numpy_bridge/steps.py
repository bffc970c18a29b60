"""The NumPy bridge."""

# %% lend
import numpy as np
import torch

a = torch.ones(5)
b = a.numpy()
a.add_(1)
b

# %% rebind
a = torch.ones(3)
b = a.numpy()
a = a + 1

# %% snapshots tags=["exercise"]
w = torch.zeros(2)
history = []
for _ in range(3):
    w += 1
    history.append(w.numpy())
history

# %% snapshots_solution tags=["solution"]
w = torch.zeros(2)
history = []
for _ in range(3):
    w += 1
    history.append(w.numpy().copy())
history

# %% take
n = np.ones(5)
t = torch.from_numpy(n)
t32 = t.float()
n += 1

# %% who_shares
n = np.zeros(3)

lower = torch.tensor(n)
upper = torch.Tensor(n)
taken = torch.from_numpy(n)
as_is = torch.as_tensor(n)
as_32 = torch.as_tensor(n, dtype=torch.float32)

n[0] = 7

# %% dtypes_meet tags=["raises-exception"] raises="RuntimeError"
x = torch.from_numpy(np.ones(3))
w = torch.ones(3)

product = x * w
dot = x @ w

# %% closed
n = np.arange(4.0)
crossings = {
    "tracked": lambda: torch.ones(2, requires_grad=True).numpy(),
    "bfloat16": lambda: torch.ones(2, dtype=torch.bfloat16).numpy(),
    "reversed": lambda: torch.from_numpy(n[::-1]),
    "every_other": lambda: torch.from_numpy(n[::2]),
}
for name, cross in crossings.items():
    try:
        print(name, "->", cross())
    except Exception as error:
        print(name, "->", type(error).__name__, error)

# %% across tags=["exercise"]
n = np.array([3.0, 2.0, 1.0])[::-1]
w = torch.tensor([1.0, 10.0, 100.0])

def ready(array):
    return torch.ones(3)

x = ready(n)
p = x @ w

# %% across_solution tags=["solution"]
n = np.array([3.0, 2.0, 1.0])[::-1]
w = torch.tensor([1.0, 10.0, 100.0])

def ready(array):
    return torch.from_numpy(array.copy()).float()

x = ready(n)
p = x @ w
