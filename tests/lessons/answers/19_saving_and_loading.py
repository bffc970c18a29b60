"""Wrong answers and other right ways for the exercises of "Saving and loading"."""

# %% keep_best tags=["wrong"]
best = dict(model.state_dict())

# %% keep_best tags=["wrong"]
best = {}
for name, weight in model.state_dict().items():
    best[name] = weight.detach()

# %% keep_best tags=["wrong"]
best = copy.deepcopy(model.state_dict())

# %% keep_best tags=["wrong"]
nn.init.constant_(model.weight, 3.0)
best = model.state_dict()

# %% keep_best tags=["wrong"]
nn.init.zeros_(model.weight)
for _ in range(3):
    with torch.no_grad():
        model.weight += 1
best = copy.deepcopy(model.state_dict())

# %% keep_best tags=["wrong"]
best = torch.tensor([[3.0]])

# %% keep_best tags=["right"]
nn.init.zeros_(model.weight)
best_loss = float("inf")
for _ in range(6):
    with torch.no_grad():
        model.weight += 1
    loss = (model.weight.item() - 3) ** 2
    if loss < best_loss:
        best_loss = loss
        best = {name: weight.clone() for name, weight in model.state_dict().items()}

# %% keep_best tags=["right"]
nn.init.zeros_(model.weight)
best_loss = float("inf")
for _ in range(6):
    with torch.no_grad():
        model.weight += 1
    loss = (model.weight.item() - 3) ** 2
    if loss < best_loss:
        best_loss = loss
        best = copy.deepcopy(model).state_dict()

# %% keep_best tags=["wrong"]
nn.init.zeros_(model.weight)
best_loss = float("inf")
for _ in range(6):
    with torch.no_grad():
        model.weight += 1
    loss = (model.weight.item() - 3) ** 2
    if loss < best_loss:
        best, best_loss = copy.copy(model.state_dict()), loss

# %% keep_best tags=["right"]
import io

nn.init.zeros_(model.weight)
best_loss = float("inf")
for _ in range(6):
    with torch.no_grad():
        model.weight += 1
    loss = (model.weight.item() - 3) ** 2
    if loss < best_loss:
        best_loss = loss
        kept = io.BytesIO()
        torch.save(model.state_dict(), kept)
kept.seek(0)
best = torch.load(kept)

# %% checkpoint tags=["wrong"]
def save(net, opt, path):
    torch.save({"net": net.state_dict(), "opt": opt.state_dict()}, path)

# %% checkpoint tags=["wrong"]
def resume(path):
    saved = torch.load(path)
    net = make()
    net.load_state_dict(saved["net"])
    return net, torch.optim.Adam(net.parameters(), lr=0.02)

# %% checkpoint tags=["wrong"]
def resume(path):
    return net, opt

# %% checkpoint tags=["wrong"]
kept = {}

def save(net, opt, path):
    kept["net"], kept["opt"] = net.state_dict(), opt.state_dict()

def resume(path):
    net = make()
    net.load_state_dict(kept["net"])
    opt = torch.optim.Adam(net.parameters())
    opt.load_state_dict(kept["opt"])
    return net, opt

# %% checkpoint tags=["wrong"]
def save(net, opt, path):
    torch.save({"net": net.state_dict(), "opt": opt.state_dict()}, path)

def resume(path):
    saved = torch.load(path)
    net, other = make(), make()
    net.load_state_dict(saved["net"])
    opt = torch.optim.Adam(other.parameters())
    opt.load_state_dict(saved["opt"])
    return net, opt

# %% checkpoint tags=["wrong"]
def save(net, opt, path):
    torch.save({"net": net.state_dict(), "opt": opt.state_dict()}, path)

def resume(path):
    saved = torch.load(path)
    return saved["net"], saved["opt"]

# %% checkpoint tags=["right"]
def save(net, opt, path):
    torch.save([net.state_dict(), opt.state_dict()], path)

def resume(path):
    weights, memory = torch.load(path)
    net = make()
    opt = torch.optim.Adam(net.parameters(), lr=0.5)
    net.load_state_dict(weights)
    opt.load_state_dict(memory)
    return net, opt

# %% checkpoint tags=["right"]
def save(net, opt, path):
    torch.save(net.state_dict(), path)
    torch.save(opt.state_dict(), path + ".opt")

def resume(path):
    net = make()
    net.load_state_dict(torch.load(path, weights_only=True))
    opt = torch.optim.Adam(net.parameters())
    opt.load_state_dict(torch.load(path + ".opt"))
    return net, opt

# %% checkpoint tags=["right"]
def save(net, opt, path):
    torch.save({"net": net, "opt": opt}, path)

def resume(path):
    saved = torch.load(path, weights_only=False)
    return saved["net"], saved["opt"]

# %% plain_data tags=["wrong"]
def pack(weights, settings):
    return {"weights": weights}

# %% plain_data tags=["wrong"]
def pack(weights, settings):
    return {"weights": weights, "settings": str(vars(settings))}

# %% plain_data tags=["wrong"]
def pack(weights, settings):
    return {"weights": weights, "settings": {"lr": 0.05, "sizes": [2, 4, 1]}}

# %% plain_data tags=["wrong"]
def pack(weights, settings):
    return {"weights": weights, "settings": {"lr": settings.lr}}

# %% plain_data tags=["wrong"]
def pack(weights, settings):
    return {"weights": weights, "settings": {"settings": settings}}

# %% plain_data tags=["wrong"]
def pack(weights, settings):
    return {"weights": net.state_dict(), "settings": vars(settings)}

# %% plain_data tags=["wrong"]
torch.serialization.add_safe_globals([Settings])

# %% plain_data tags=["wrong"]
def pack(weights, settings):
    return vars(settings)

# %% plain_data tags=["right"]
def pack(weights, settings):
    return {"weights": weights, "settings": {"lr": settings.lr, "sizes": settings.sizes}}

# %% plain_data tags=["right"]
def pack(weights, settings):
    plain = dict(lr=settings.lr, sizes=tuple(settings.sizes))
    return dict(settings=plain, weights=dict(weights))

# %% plain_data tags=["right"]
import dataclasses

@dataclasses.dataclass
class Settings:
    lr: float
    sizes: list

def pack(weights, settings):
    return {"weights": weights, "settings": dataclasses.asdict(settings)}
