"""First tensors: uninitialized, random, zeros, ones, dtypes."""

# %% empty
import torch

x = torch.empty(5, 3)
x

# %% leftovers
torch.set_deterministic_debug_mode("error")
e = torch.empty(2, 3)
i = torch.empty(2, 3, dtype=torch.int64)
torch.set_deterministic_debug_mode("default")

total = e.sum()
e

# %% rand
torch.manual_seed(0)
r = torch.rand(5, 3)
r

# %% stretch tags=["exercise"]
u = torch.rand(1000)

# %% stretch_solution tags=["solution"]
u = torch.rand(1000) * 2 - 1

# %% zeros
f = torch.full((5, 3), 3.5)
o = torch.ones(5, 3)
z = torch.zeros(5, 3, dtype=torch.long)
z.dtype

# %% dtype_table
for t in (torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64):
    limits = torch.iinfo(t)
    print(t, limits.bits // 8, "bytes,", limits.min, "to", limits.max)

for t in (torch.float16, torch.bfloat16, torch.float32, torch.float64):
    limits = torch.finfo(t)
    print(t, limits.bits // 8, "bytes, up to", f"{limits.max:.3g}")

big = torch.tensor([300.0, 70000.0])
brain = big.to(torch.bfloat16)
half = big.to(torch.float16)
half

# %% cast
v = torch.FloatTensor([1.9, -1.9, 0.5])
print(v.dtype, v.type())

w = v.to(torch.int32)
same = v.to(torch.float32)
print(same is v)
w

# %% rounding tags=["exercise"]
grades = torch.tensor([1.9, -1.9, 0.5, 2.5])

def nearest(x):
    return x

k = nearest(grades)
k

# %% rounding_solution tags=["solution"]
grades = torch.tensor([1.9, -1.9, 0.5, 2.5])

def nearest(x):
    return x.round().to(torch.int64)

k = nearest(grades)
k
