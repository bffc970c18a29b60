"""Data and a classifier: Dataset, DataLoader, training, accuracy, softmax."""

# %% spirals
import torch
from torch.utils.data import Dataset

class Spirals(Dataset):
    def __init__(self, sizes):
        self.y = torch.arange(3).repeat_interleave(sizes)
        r = torch.rand(len(self.y))
        angle = 2 * self.y + 4 * r + 0.4 * torch.randn(len(r))
        self.x = torch.stack([r * angle.cos(), r * angle.sin()], 1)
    def __len__(self): return len(self.y)
    def __getitem__(self, i): return self.x[i], self.y[i]

torch.manual_seed(0)
data = Spirals(torch.tensor([450, 450, 100]))
points, labels = data.x, data.y

# %% one_arm tags=["exercise"]
class Arm(Dataset):
    def __init__(self, data, k):
        self.x = data.x
        self.y = data.y
    def __len__(self):
        return self.y.shape[0]
    def __getitem__(self, i):
        return self.x[i], self.y[i]

arm = Arm(data, 2)
labels = arm.y
len(arm)

# %% one_arm_solution tags=["solution"]
class Arm(Dataset):
    def __init__(self, data, k):
        rows = data.y == k
        self.x = data.x[rows]
        self.y = data.y[rows]
    def __len__(self):
        return self.y.shape[0]
    def __getitem__(self, i):
        return self.x[i], self.y[i]

arm = Arm(data, 2)
labels = arm.y
len(arm)

# %% batches
from torch.utils.data import DataLoader, random_split

g = torch.Generator(torch.get_default_device()).manual_seed(0)
train, test = random_split(data, [700, 300], generator=g)
loader = DataLoader(train, batch_size=64, shuffle=True, generator=g)

sizes = torch.tensor([len(y) for x, y in loader])
x, y = next(iter(loader))

# %% train
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 64), nn.ReLU(), nn.Linear(64, 64),
                    nn.ReLU(), nn.Linear(64, 3))
opt = torch.optim.Adam(net.parameters(), lr=0.01)
start = nn.functional.cross_entropy(net(data.x), data.y).item()
for epoch in range(10):
    total = 0.0
    for x, y in loader:
        opt.zero_grad()
        loss = nn.functional.cross_entropy(net(x), y)
        loss.backward(); opt.step()
        total += loss.item() * len(y)
    print(f"epoch {epoch + 1} loss {total / len(train):.3f}")

# %% accuracy tags=["exercise"]
def accuracy(model, dataset):
    hits, seen = 0, 0
    for x, y in DataLoader(dataset, batch_size=100):
        scores = model(x)
        seen += y.shape[0]
    return hits / seen

share = accuracy(net, test)
share

# %% accuracy_solution tags=["solution"]
def accuracy(model, dataset):
    model.eval()
    hits, seen = 0, 0
    with torch.no_grad():
        for x, y in DataLoader(dataset, batch_size=100):
            scores = model(x)
            hits += (scores.argmax(1) == y).sum().item()
            seen += y.shape[0]
    return hits / seen

share = accuracy(net, test)
share

# %% table
net.eval()
with torch.no_grad():
    xs, ys = next(iter(DataLoader(test, batch_size=300)))
    guesses = net(xs).argmax(1)

right = (guesses == ys).float().mean()
table = torch.zeros(3, 3, dtype=torch.int64)
for truth, guess in zip(ys, guesses):
    table[truth, guess] += 1
table

# %% per_class tags=["exercise"]
def per_class(table):
    return table.diag() / table.sum(0)

arms = per_class(table)
arms

# %% per_class_solution tags=["solution"]
def per_class(table):
    return table.diag() / table.sum(1)

arms = per_class(table)
arms

# %% softmax_twice
scores = torch.tensor([[8.0, 0.0, 0.0]])
truth = torch.tensor([0])
once = nn.functional.cross_entropy(scores, truth)

probabilities = scores.softmax(1)
twice = nn.functional.cross_entropy(probabilities, truth)
