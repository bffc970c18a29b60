"""Wrong answers and other right ways for the exercises of "The NumPy bridge"."""

# %% snapshots tags=["wrong"]
w = torch.zeros(2)
history = []
for _ in range(3):
    w += 1
    history.append(w.detach().numpy())

# %% snapshots tags=["wrong"]
w = torch.zeros(2)
history = []
for _ in range(3):
    w += 1
    history.append(np.asarray(w))

# %% snapshots tags=["wrong"]
w = torch.zeros(2)
history = []
for _ in range(3):
    w += 1
    history.append(w.clone())

# %% snapshots tags=["wrong"]
w = torch.zeros(2)
history = []
for _ in range(3):
    w += 1
    history.append(w.tolist())

# %% snapshots tags=["wrong"]
w = torch.zeros(2)
history = []
for _ in range(3):
    history.append(w.numpy().copy())
    w += 1

# %% snapshots tags=["wrong"]
w = torch.zeros(2)
history = []
for _ in range(3):
    w += 1
    history = [*history, w.numpy()].copy()

# %% snapshots tags=["wrong"]
w = torch.zeros(2)
history = []
w += 1
history.append(w.numpy().copy())

# %% snapshots tags=["right"]
w = torch.zeros(2)
history = []
for _ in range(3):
    w += 1
    history.append(w.clone().numpy())

# %% snapshots tags=["right"]
w = torch.zeros(2)
history = []
for _ in range(3):
    w = w + 1
    history.append(w.numpy())

# %% snapshots tags=["right"]
w = torch.zeros(2)
history = []
for _ in range(3):
    w += 1
    history.append(np.array(w.tolist()))

# %% across tags=["wrong"]
def ready(array):
    return torch.from_numpy(array).float()

# %% across tags=["wrong"]
def ready(array):
    return torch.from_numpy(array.copy())

# %% across tags=["wrong"]
def ready(array):
    return torch.from_numpy(array.copy()).flip(0).float()

# %% across tags=["wrong"]
def ready(array):
    return torch.tensor(array.tolist(), dtype=torch.float64)

# %% across tags=["wrong"]
def ready(array):
    return torch.tensor([1.0, 2.0, 3.0])

# %% across tags=["wrong"]
def ready(array):
    return torch.from_numpy(np.sort(array)).float()

# %% across tags=["wrong"]
def ready(array):
    return torch.from_numpy(array[::-1]).flip(0).float()

# %% across tags=["wrong"]
def ready(array):
    return torch.from_numpy(array.copy()).int()

# %% across tags=["wrong"]
def ready(array):
    return array.astype(np.float32)

# %% across tags=["wrong"]
def ready(array):
    array.sort()
    return torch.from_numpy(array.copy()).float()

# %% across tags=["right"]
def ready(array):
    return torch.from_numpy(array.astype(np.float32))

# %% across tags=["right"]
def ready(array):
    return torch.tensor(array.tolist(), dtype=w.dtype)

# %% across tags=["right"]
def ready(array):
    return torch.as_tensor(array.copy(), dtype=torch.float32)

# %% across tags=["right"]
def ready(array):
    return torch.Tensor(array.copy())

# %% across tags=["right"]
def ready(array):
    return torch.from_numpy(np.ascontiguousarray(array)).to(w.dtype)
