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
n = np.array([3.0, 2.0, 1.0])[::-1]
w = torch.tensor([1.0, 10.0, 100.0])
x = torch.from_numpy(n).float()
p = x @ w

# %% across tags=["wrong"]
n = np.array([3.0, 2.0, 1.0])[::-1]
w = torch.tensor([1.0, 10.0, 100.0])
x = torch.from_numpy(n.copy())
p = x @ w

# %% across tags=["wrong"]
n = np.array([3.0, 2.0, 1.0])[::-1]
w = torch.tensor([1.0, 10.0, 100.0])
x = torch.from_numpy(n.copy()).flip(0).float()
p = x @ w

# %% across tags=["wrong"]
n = np.array([3.0, 2.0, 1.0])[::-1]
w = torch.tensor([1.0, 10.0, 100.0]).double()
x = torch.from_numpy(n.copy())
p = x @ w

# %% across tags=["wrong"]
n = np.array([3.0, 2.0, 1.0])
w = torch.tensor([1.0, 10.0, 100.0])
x = torch.from_numpy(n).float()
p = x @ w

# %% across tags=["wrong"]
n = np.array([3.0, 2.0, 1.0])[::-1]
w = torch.tensor([1.0, 10.0, 100.0])
x = torch.from_numpy(n.copy()).float()
p = x * w

# %% across tags=["wrong"]
n = np.array([3.0, 2.0, 1.0])[::-1]
w = torch.tensor([1.0, 10.0, 100.0])
x = torch.tensor(n.tolist(), dtype=torch.float64).int()
p = (x * w).sum()

# %% across tags=["right"]
n = np.array([3.0, 2.0, 1.0])[::-1]
w = torch.tensor([1.0, 10.0, 100.0])
x = torch.from_numpy(n.astype(np.float32))
p = x @ w

# %% across tags=["right"]
n = np.array([3.0, 2.0, 1.0])[::-1]
w = torch.tensor([1.0, 10.0, 100.0])
x = torch.tensor(n.tolist())
p = (x * w).sum()

# %% across tags=["right"]
n = np.array([3.0, 2.0, 1.0])[::-1]
w = torch.tensor([1.0, 10.0, 100.0])
x = torch.from_numpy(n.base).flip(0).to(w.dtype)
p = torch.dot(x, w)
