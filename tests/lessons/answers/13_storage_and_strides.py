"""Wrong answers and other right ways for the exercises of "Storage and strides"."""

# %% position tags=["wrong"]
def position(t, i, j):
    return i * t.stride(0) + j * t.stride(1)

# %% position tags=["wrong"]
def position(t, i, j):
    return t.storage_offset() + i * t.stride(1) + j * t.stride(0)

# %% position tags=["wrong"]
def position(t, i, j):
    return t.storage_offset() + i * t.shape[1] + j

# %% position tags=["wrong"]
def position(t, i, j):
    return t[i, j].item()

# %% position tags=["wrong"]
def position(t, i, j):
    return t.storage_offset() + i * t.stride(0) + j

# %% position tags=["wrong"]
def position(t, i, j):
    return t.contiguous()[i, j].storage_offset()

# %% position tags=["right"]
def position(t, i, j):
    return t[i:, j:].storage_offset()

# %% position tags=["right"]
def position(t, i, j):
    return t[i, j].storage_offset()

# %% position tags=["right"]
def position(t, i, j):
    away = t[i, j].data_ptr() - t.untyped_storage().data_ptr()
    return away // t.element_size()

# %% position tags=["right"]
def position(t, i, j):
    steps = [place * stride for place, stride in zip((i, j), t.stride())]
    return sum(steps, t.storage_offset())

# %% other_diagonal tags=["wrong"]
d = q.flip(1).diagonal()

# %% other_diagonal tags=["wrong"]
d = q.as_strided((4,), (5,), 0)

# %% other_diagonal tags=["wrong"]
d = q.as_strided((4,), (3,), 0)

# %% other_diagonal tags=["wrong"]
d = q.as_strided((4,), (4,), 3)

# %% other_diagonal tags=["wrong"]
d = torch.tensor([3, 6, 9, 12])

# %% other_diagonal tags=["wrong"]
d = q[[0, 1, 2, 3], [3, 2, 1, 0]]

# %% other_diagonal tags=["wrong"]
d = q.as_strided((3,), (3,), 3)

# %% other_diagonal tags=["wrong"]
q[0] = torch.tensor([3, 6, 9, 12])
d = q[0]

# %% other_diagonal tags=["wrong"]
d = q.rot90().diagonal()

# %% other_diagonal tags=["right"]
d = q.view(-1)[3::3][:4]

# %% other_diagonal tags=["right"]
d = q.flatten()[3:13:3]

# %% other_diagonal tags=["right"]
d = torch.as_strided(q, size=[4], stride=[3], storage_offset=3)

# %% other_diagonal tags=["right"]
d = q.view(16)[3:-1].unfold(0, 1, 3)[:, 0]

# %% lean tags=["wrong"]
def lean(t):
    return t[:]

# %% lean tags=["wrong"]
def lean(t):
    return t.detach()

# %% lean tags=["wrong"]
def lean(t):
    return t.reshape(t.shape)

# %% lean tags=["wrong"]
def lean(t):
    return torch.zeros_like(t)

# %% lean tags=["wrong"]
def lean(t):
    return t.clone().flatten()

# %% lean tags=["wrong"]
import copy

def lean(t):
    return copy.deepcopy(t)

# %% lean tags=["wrong"]
def lean(t):
    return t.tolist()

# %% lean tags=["wrong"]
def lean(t):
    return torch.cat([t, t])[: len(t)]

# %% lean tags=["right"]
def lean(t):
    return torch.tensor(t.tolist())

# %% lean tags=["wrong"]
def lean(t):
    return t.to(t.dtype)

# %% lean tags=["right"]
def lean(t):
    return torch.stack([t])[0]

# %% lean tags=["right"]
def lean(t):
    return t + 0

# %% lean tags=["right"]
def lean(t):
    new = torch.empty(t.shape, dtype=t.dtype)
    new.copy_(t)
    return new
