"""nn.Module: parameters, forward, and the two modes."""

# %% first_module
import torch
from torch import nn

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Linear(2, 8)
        self.b = nn.Linear(8, 3)

    def forward(self, x):
        return self.b(torch.relu(self.a(x)))

net = Net()
out = net(torch.rand(5, 2))
total = sum(p.numel() for p in net.parameters())

# %% hook
seen = []

def note(module, inputs, output):
    seen.append(tuple(output.shape))

handle = net.register_forward_hook(note)
x = torch.rand(4, 2)
called = net(x)
direct = net.forward(x)
handle.remove()

# %% register
class Parts(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(2, 2)
        self.inside = [nn.Linear(2, 2)]
        self.scale = nn.Parameter(torch.ones(2))
        self.shift = torch.zeros(2, requires_grad=True)

parts = Parts()
found = [name for name, _ in parts.named_parameters()]
found

# %% stack tags=["exercise"]
class Stack(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.layers = [nn.Linear(3, 3) for _ in range(n)]

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

stack = Stack(4)
count = len(list(stack.parameters()))
count

# %% stack_solution tags=["solution"]
class Stack(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.layers = nn.ModuleList(nn.Linear(3, 3) for _ in range(n))

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

stack = Stack(4)
count = len(list(stack.parameters()))
count

# %% first_weights
torch.manual_seed(0)
layer = nn.Linear(100, 1_000)
weight = layer.weight

# %% dropout
torch.manual_seed(0)
drop = nn.Dropout(0.5)
dropped = drop(torch.ones(10_000))

# %% two_switches
torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 6), nn.Dropout(0.5))
x = torch.ones(2, 4)

model.train()
with torch.no_grad():
    a = model(x)

model.eval()
b = model(x)

# %% predict tags=["exercise"]
def predict(model, x):
    with torch.no_grad():
        return model(x)

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 5), nn.Dropout(0.5))
out = predict(model, torch.ones(2, 4))
out

# %% predict_solution tags=["solution"]
def predict(model, x):
    before = model.training
    model.eval()
    with torch.no_grad():
        out = model(x)
    model.train(before)
    return out

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 5), nn.Dropout(0.5))
out = predict(model, torch.ones(2, 4))
out
