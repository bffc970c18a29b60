"""Saving and loading: weights, checkpoints, and what a file may do."""

# %% to_disk
import torch
from torch import nn

def make(n=4):
    return nn.Sequential(nn.Linear(2, n), nn.ReLU(), nn.Linear(n, 1))

torch.manual_seed(0)
net, twin = make(), make()
torch.save(net.state_dict(), "net.pt")
twin.load_state_dict(torch.load("net.pt"))

w, w_twin = net[0].weight.detach(), twin[0].weight.detach()
keys = list(net.state_dict())
keys

# %% live
import copy

live = net.state_dict()
frozen = copy.deepcopy(net.state_dict())

with torch.no_grad():
    net[0].bias += 1

bias = net[0].bias.detach()
bias_live = live["0.bias"]
bias_frozen = frozen["0.bias"]

# %% keep_best tags=["exercise"]
model = nn.Linear(1, 1, bias=False)
nn.init.zeros_(model.weight)
best, best_loss = None, float("inf")

for _ in range(6):
    with torch.no_grad():
        model.weight += 1
    loss = (model.weight.item() - 3) ** 2
    if loss < best_loss:
        best, best_loss = model.state_dict(), loss

w_best, w_last = best["weight"], model.weight.detach()

# %% keep_best_solution tags=["solution"]
model = nn.Linear(1, 1, bias=False)
nn.init.zeros_(model.weight)
best, best_loss = None, float("inf")

for _ in range(6):
    with torch.no_grad():
        model.weight += 1
    loss = (model.weight.item() - 3) ** 2
    if loss < best_loss:
        best, best_loss = copy.deepcopy(model.state_dict()), loss

w_best, w_last = best["weight"], model.weight.detach()

# %% new_optimizer
def train(net, opt, steps):
    for _ in range(steps):
        opt.zero_grad()
        net(torch.ones(1, 2)).square().sum().backward()
        opt.step()

opt = torch.optim.Adam(net.parameters(), lr=0.05)
train(net, opt, 3)
torch.save(net.state_dict(), "net.pt")
train(net, opt, 1)

again = make()
again.load_state_dict(torch.load("net.pt"))
train(again, torch.optim.Adam(again.parameters(), lr=0.05), 1)
out, out_again = net(torch.ones(1, 2)), again(torch.ones(1, 2))

# %% checkpoint tags=["exercise"]
def save(net, opt, path):
    torch.save({"net": net.state_dict()}, path)

def resume(path):
    saved = torch.load(path)
    net = make()
    net.load_state_dict(saved["net"])
    opt = torch.optim.Adam(net.parameters())
    return net, opt

save(net, opt, "run.pt")
again, opt_again = resume("run.pt")
remembered = len(opt_again.state_dict()["state"])

# %% checkpoint_solution tags=["solution"]
def save(net, opt, path):
    saved = {"net": net.state_dict(), "opt": opt.state_dict()}
    torch.save(saved, path)

def resume(path):
    saved = torch.load(path)
    net = make()
    net.load_state_dict(saved["net"])
    opt = torch.optim.Adam(net.parameters())
    opt.load_state_dict(saved["opt"])
    return net, opt

save(net, opt, "run.pt")
again, opt_again = resume("run.pt")
remembered = len(opt_again.state_dict()["state"])

# %% surprise
import io

class Surprise:
    def __reduce__(self):
        return print, ("Hello from the file!",)

file = io.BytesIO()
torch.save({"w": torch.ones(2), "note": Surprise()}, file)

file.seek(0)
loaded = torch.load(file, weights_only=False)
w, note = loaded["w"], loaded["note"]

# %% refused tags=["raises-exception"] raises="UnpicklingError"
file.seek(0)
safe = torch.load(file)

# %% plain_data tags=["exercise"]
class Settings:
    def __init__(self, lr, sizes):
        self.lr = lr
        self.sizes = sizes

def pack(weights, settings):
    return {"weights": weights, "settings": settings}

packed = pack(net.state_dict(), Settings(0.05, [2, 4, 1]))
torch.save(packed, "packed.pt")
kind = type(packed["settings"]).__name__

# %% plain_data_solution tags=["solution"]
class Settings:
    def __init__(self, lr, sizes):
        self.lr = lr
        self.sizes = sizes

def pack(weights, settings):
    return {"weights": weights, "settings": vars(settings)}

packed = pack(net.state_dict(), Settings(0.05, [2, 4, 1]))
torch.save(packed, "packed.pt")
kind = type(packed["settings"]).__name__
