"""Wrong answers and other right ways for the exercises of "Data and a classifier"."""

# %% one_arm tags=["wrong"]
class Arm(Dataset):
    def __init__(self, data, k):
        self.x = data.x[data.y == k]
        self.y = data.y
    def __len__(self):
        return self.x.shape[0]
    def __getitem__(self, i):
        return self.x[i], self.y[i]

# %% one_arm tags=["wrong"]
class Arm(Dataset):
    def __init__(self, data, k):
        self.x = data.x[data.y == 2]
        self.y = data.y[data.y == 2]
    def __len__(self):
        return self.y.shape[0]
    def __getitem__(self, i):
        return self.x[i], self.y[i]

# %% one_arm tags=["wrong"]
class Arm(Dataset):
    def __init__(self, data, k):
        self.x = data.x
        self.y = data.y[data.y == k]
    def __len__(self):
        return self.y.shape[0]
    def __getitem__(self, i):
        return self.x[i], self.y[i]

# %% one_arm tags=["wrong"]
class Arm(Dataset):
    def __init__(self, data, k):
        self.x = data.x[data.y == k]
    def __len__(self):
        return self.x.shape[0]
    def __getitem__(self, i):
        return self.x[i]

# %% one_arm tags=["wrong"]
class Arm(Dataset):
    def __init__(self, data, k):
        self.x = data.x[data.y == k]
        self.y = data.y[data.y == k]
    def __getitem__(self, i):
        return self.x[i], self.y[i]

# %% one_arm tags=["wrong"]
class Arm(Dataset):
    def __init__(self, data, k):
        self.x = data.x[data.y != k]
        self.y = data.y[data.y != k]
    def __len__(self):
        return self.y.shape[0]
    def __getitem__(self, i):
        return self.x[i], self.y[i]

# %% one_arm tags=["right"]
class Arm(Dataset):
    def __init__(self, data, k):
        self.data = data
        self.rows = [i for i in range(len(data)) if data[i][1] == k]
    def __len__(self):
        return len(self.rows)
    def __getitem__(self, i):
        return self.data[self.rows[i]]

# %% one_arm tags=["right"]
class Arm:
    def __init__(self, data, k):
        self.k = k
        self.x = data.x[(data.y == k).nonzero().flatten()]
    def __len__(self):
        return len(self.x)
    def __getitem__(self, i):
        return self.x[i], self.k

# %% one_arm tags=["right"]
from torch.utils.data import Subset

def Arm(data, k):
    return Subset(data, (data.y == k).nonzero().flatten().tolist())

# %% accuracy tags=["wrong"]
def accuracy(model, dataset):
    hits, seen = 0, 0
    with torch.no_grad():
        for x, y in DataLoader(dataset, batch_size=100):
            hits += (model(x).argmax(1) == y).sum().item()
            seen += y.shape[0]
    return hits / seen

# %% accuracy tags=["wrong"]
def accuracy(model, dataset):
    model.eval()
    hits, seen = 0, 0
    for x, y in DataLoader(dataset, batch_size=100):
        hits += (model(x).argmax(1) == y).sum().item()
        seen += y.shape[0]
    return hits / seen

# %% accuracy tags=["wrong"]
def accuracy(model, dataset):
    model.eval()
    shares = []
    with torch.no_grad():
        for x, y in DataLoader(dataset, batch_size=100):
            shares.append((model(x).argmax(1) == y).float().mean().item())
    return sum(shares) / len(shares)

# %% accuracy tags=["wrong"]
def accuracy(model, dataset):
    model.eval()
    hits = 0
    with torch.no_grad():
        for x, y in DataLoader(dataset, batch_size=100):
            hits += (model(x).argmax(1) == y).sum()
    return hits / len(dataset)

# %% accuracy tags=["wrong"]
def accuracy(model, dataset):
    model.eval()
    hits, seen = 0, 0
    with torch.no_grad():
        for x, y in DataLoader(dataset, batch_size=100):
            hits += (model(x).argmin(1) == y).sum().item()
            seen += y.shape[0]
    return hits / seen

# %% accuracy tags=["wrong"]
def accuracy(model, dataset):
    return 0.58

# %% accuracy tags=["wrong"]
def accuracy(model, dataset):
    net.eval()
    hits, seen = 0, 0
    with torch.no_grad():
        for x, y in DataLoader(test, batch_size=100):
            hits += (net(x).argmax(1) == y).sum().item()
            seen += y.shape[0]
    return hits / seen

# %% accuracy tags=["right"]
@torch.no_grad()
def accuracy(model, dataset):
    model.eval()
    hits = sum(int((model(x).argmax(1) == y).sum()) for x, y in DataLoader(dataset, 64))
    model.train()
    return hits / len(dataset)

# %% accuracy tags=["right"]
def accuracy(model, dataset):
    model.train(False)
    with torch.inference_mode():
        right = [(model(x).max(1).indices == y).float() for x, y in DataLoader(dataset, 100)]
    return torch.cat(right).mean().item()

# %% accuracy tags=["right"]
def accuracy(model, dataset):
    model.eval()
    hits = 0
    with torch.no_grad():
        for x, y in dataset:
            hits += int(model(x.unsqueeze(0)).softmax(1).argmax() == y)
    return hits / len(dataset)

# %% per_class tags=["wrong"]
def per_class(table):
    return table.diag() / table.sum()

# %% per_class tags=["wrong"]
def per_class(table):
    return table.diag().sum() / table.sum(1)

# %% per_class tags=["wrong"]
def per_class(table):
    return table / table.sum(1)

# %% per_class tags=["wrong"]
def per_class(table):
    return table.diag() / table.sum(1, keepdim=True)

# %% per_class tags=["wrong"]
def per_class(table):
    return table.diag() // table.sum(1)

# %% per_class tags=["wrong"]
def per_class(table):
    return 1 - table.diag() / table.sum(1)

# %% per_class tags=["right"]
def per_class(table):
    return (table / table.sum(1, keepdim=True)).diag()

# %% per_class tags=["right"]
def per_class(table):
    shares = torch.zeros(len(table))
    for k in range(len(table)):
        shares[k] = table[k, k] / table[k].sum()
    return shares

# %% per_class tags=["right"]
def per_class(table):
    return table.diagonal().double() / table.t().sum(0)
