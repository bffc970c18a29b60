"""Storage, strides, and when a copy is made."""

# %% strides
import torch

x = torch.arange(12).view(3, 4)
turned = x.T
lower = x[1:]
evens = x[:, ::2]

for t in (x, turned, lower, evens):
    print(tuple(t.shape), t.stride(), t.storage_offset())

# %% position tags=["exercise"]
def position(t, i, j):
    return i * t.shape[1] + j

for t in (x, turned, lower, evens):
    print(position(t, 1, 1), "should be", t[1, 1].item())

# %% position_solution tags=["solution"]
def position(t, i, j):
    return t.storage_offset() + i * t.stride(0) + j * t.stride(1)

for t in (x, turned, lower, evens):
    print(position(t, 1, 1), "should be", t[1, 1].item())

# %% turn
big = torch.rand(1000, 1000)
flipped = big.T
packed = flipped.contiguous()
again = big.contiguous()

for t in (big, flipped, packed, again):
    print(t.data_ptr() == big.data_ptr(), t.stride())

# %% stretch
e = torch.tensor([[1.0], [2.0]]).expand(2, 1000)
print(e.untyped_storage().nbytes(), "bytes")

# %% windows
s = torch.arange(8.0)
win = s.unfold(0, 3, 1)
s[2] = 100

# %% other_diagonal tags=["exercise"]
q = torch.arange(16).view(4, 4)
d = q.as_strided((4,), (1,), 0)
d

# %% other_diagonal_solution tags=["solution"]
q = torch.arange(16).view(4, 4)
d = q.as_strided((4,), (3,), 3)
d

# %% tail
import io

million = torch.zeros(1_000_000)
tail = million[-3:]
file = io.BytesIO()
torch.save(tail, file)
saved = file.tell()
print(saved, "bytes")

# %% lean tags=["exercise"]
def lean(t):
    return t.contiguous()

small = lean(tail)
print(small.untyped_storage().nbytes(), "bytes")

# %% lean_solution tags=["solution"]
def lean(t):
    return t.clone()

small = lean(tail)
print(small.untyped_storage().nbytes(), "bytes")
