"""Promotion and precision: which dtype a result gets, and what no longer fits into it."""

# %% kinds
import torch

f = torch.ones(3)
d = torch.ones(3, dtype=torch.float64)
both = f + d

ids = torch.tensor([1, 2, 100_000])
h = torch.ones(3, dtype=torch.float16)
total = ids + h

# %% guests
i = torch.ones(2, dtype=torch.int32)
plus_one = i + 1
plus_half = i + 0.5

f = torch.ones(2)
row = torch.tensor([1.0, 1.0], dtype=torch.float64)
single = torch.tensor(1.0, dtype=torch.float64)
p = f + row
q = f + single

# %% wrap
torch.manual_seed(0)
image = torch.randint(120, 256, (64, 64), dtype=torch.uint8)
image[0, 0] = 200
brighter = image + 100

# %% brighten tags=["exercise"]
def brighten(image, amount):
    return image + amount

image = torch.tensor([[0, 100], [200, 255]], dtype=torch.uint8)
bright = brighten(image, 100)
bright

# %% brighten_solution tags=["solution"]
def brighten(image, amount):
    wide = image.to(torch.int16) + amount
    return wide.clamp(max=255).to(torch.uint8)

image = torch.tensor([[0, 100], [200, 255]], dtype=torch.uint8)
bright = brighten(image, 100)
bright

# %% grid
big = torch.tensor([16_777_215.0, 16_777_216.0, 16_777_218.0])
more = big + 1
gained = more - big

# %% two_bytes
a = torch.tensor(60_000.0, dtype=torch.float16) * 2
b = torch.tensor(60_000.0, dtype=torch.bfloat16) * 2

c = torch.tensor(1.0, dtype=torch.float16) + 0.001
d = torch.tensor(1.0, dtype=torch.bfloat16) + 0.001

# %% which_std
import numpy as np

x = torch.tensor([2.0, 4.0])
torch_std = x.std()
numpy_std = np.std([2.0, 4.0])

# %% numpy_std tags=["exercise"]
def spread(t):
    return t.float().std()

v = torch.tensor([1, 2, 3, 4])
s = spread(v)
s

# %% numpy_std_solution tags=["solution"]
def spread(t):
    return t.float().std(correction=0)

v = torch.tensor([1, 2, 3, 4])
s = spread(v)
s
