"""Wrong answers and other right ways for the exercises of "Modules"."""

# %% stack tags=["wrong"]
class Stack(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(3, 3)] * n)

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# %% stack tags=["wrong"]
class Stack(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.layers = nn.ModuleList(nn.Linear(3, 3) for _ in range(n))

    def forward(self, x):
        for layer in self.layers:
            y = layer(x)
        return y

# %% stack tags=["wrong"]
class Stack(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.layers = nn.ModuleList(nn.Linear(3, 3) for _ in range(4))

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# %% stack tags=["wrong"]
class Stack(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.layers = nn.ModuleList(nn.Linear(3, 3) for _ in range(n))

# %% stack tags=["wrong"]
class Stack(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.layers = nn.ModuleList(nn.Linear(3, 3) for _ in range(n))

    def forward(self, x):
        return sum(layer(x) for layer in self.layers)

# %% stack tags=["wrong"]
class Stack(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.layers = tuple(nn.Linear(3, 3) for _ in range(n))

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

# %% stack tags=["right"]
class Stack(nn.Sequential):
    def __init__(self, n):
        super().__init__(*[nn.Linear(3, 3) for _ in range(n)])

# %% stack tags=["right"]
class Stack(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.n = n
        for i in range(n):
            self.add_module(f"layer{i}", nn.Linear(3, 3))

    def forward(self, x):
        for i in range(self.n):
            x = getattr(self, f"layer{i}")(x)
        return x

# %% stack tags=["right"]
def Stack(n):
    return nn.Sequential(*(nn.Linear(3, 3) for _ in range(n)))

# %% predict tags=["wrong"]
def predict(model, x):
    model.eval()
    return model(x)

# %% predict tags=["wrong"]
def predict(model, x):
    model.eval()
    with torch.no_grad():
        return model(x)

# %% predict tags=["wrong"]
def predict(model, x):
    model.eval()
    with torch.no_grad():
        out = model(x)
    model.train()
    return out

# %% predict tags=["wrong"]
def predict(model, x):
    before = model.training
    model.eval()
    for p in model.parameters():
        p.requires_grad_(False)
    out = model(x)
    model.train(before)
    return out

# %% predict tags=["wrong"]
def predict(model, x):
    with torch.no_grad():
        return model[0](x)

# %% predict tags=["wrong"]
def predict(model, x):
    before = model.training
    model.training = False
    with torch.no_grad():
        out = model(x)
    model.training = before
    return out

# %% predict tags=["wrong"]
def predict(model, x):
    return model(x).detach()

# %% predict tags=["wrong"]
def predict(model, x):
    before = model.training
    model.eval()
    torch.set_grad_enabled(False)
    out = model(x)
    model.train(before)
    return out

# %% predict tags=["right"]
import copy

def predict(model, x):
    return copy.deepcopy(model).eval()(x).detach()

# %% predict tags=["right"]
@torch.no_grad()
def predict(model, x):
    before = model.training
    try:
        return model.eval()(x)
    finally:
        model.train(before)

# %% predict tags=["right"]
def predict(model, x):
    modes = {part: part.training for part in model.modules()}
    model.eval()
    with torch.inference_mode():
        out = model(x)
    for part, mode in modes.items():
        part.training = mode
    return out
