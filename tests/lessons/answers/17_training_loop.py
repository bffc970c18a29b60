"""Wrong answers and other right ways for the exercises of "The training loop"."""


# %% one_round tags=["wrong"]
def one_round(model, opt):
    loss = nn.functional.mse_loss(model(X), Y)
    loss.backward()
    opt.step()
    return loss.item()


# %% one_round tags=["wrong"]
def one_round(model, opt):
    opt.zero_grad()
    loss = nn.functional.mse_loss(model(X), Y)
    opt.step()
    loss.backward()
    return loss.item()


# %% one_round tags=["wrong"]
def one_round(model, opt):
    loss = nn.functional.mse_loss(model(X), Y)
    loss.backward()
    opt.zero_grad()
    opt.step()
    return loss.item()


# %% one_round tags=["wrong"]
def one_round(model, opt):
    opt.zero_grad()
    loss = nn.functional.mse_loss(model(X), Y)
    loss.backward()
    opt.step()
    return loss


# %% one_round tags=["wrong"]
def one_round(model, opt):
    opt.zero_grad()
    loss = nn.functional.mse_loss(model(X), Y)
    loss.backward()
    return loss.item()


# %% one_round tags=["wrong"]
def one_round(model, opt):
    opt.zero_grad()
    loss = nn.functional.mse_loss(line(X), Y)
    loss.backward()
    adam.step()
    return loss.item()


# %% one_round tags=["wrong"]
def one_round(model, opt):
    opt.zero_grad()
    loss = nn.functional.mse_loss(model(X), Y)
    loss.backward()
    opt.step()
    opt.step()
    return loss.item()


# %% one_round tags=["wrong"]
def one_round(model, opt):
    opt.zero_grad()
    loss = nn.functional.mse_loss(model(X), Y, reduction="sum")
    loss.backward()
    opt.step()
    return loss.item()


# %% one_round tags=["right"]
def one_round(model, opt):
    loss = nn.functional.mse_loss(model(X), Y)
    loss.backward()
    opt.step()
    opt.zero_grad()
    return float(loss)


# %% one_round tags=["right"]
def one_round(model, opt):
    loss = ((model(X) - Y) ** 2).mean()
    model.zero_grad()
    loss.backward()
    opt.step()
    return loss.item()


# %% one_round tags=["wrong"]
def one_round(model, opt):
    for _ in range(2):
        opt.zero_grad()
        loss = nn.functional.mse_loss(model(X), Y)
        loss.backward()
        opt.step()
    return loss.item()


# %% one_round tags=["right"]
def one_round(model, opt):
    for p in model.parameters():
        p.grad = None
    nn.MSELoss()(model(X), Y).backward()
    opt.step()
    with torch.no_grad():
        return nn.functional.mse_loss(model(X), Y).item()


# %% unequal tags=["wrong"]
def add_gradients(model, sizes):
    for xs, ys in zip(X.split(sizes), Y.split(sizes)):
        nn.functional.mse_loss(model(xs), ys).backward()


# %% unequal tags=["wrong"]
def add_gradients(model, sizes):
    for xs, ys in zip(X.split(sizes), Y.split(sizes)):
        part = nn.functional.mse_loss(model(xs), ys)
        (part / len(xs)).backward()


# %% unequal tags=["wrong"]
def add_gradients(model, sizes):
    for xs, ys in zip(X.split(sizes), Y.split(sizes)):
        part = nn.functional.mse_loss(model(xs), ys)
        (part * len(X) / len(xs)).backward()


# %% unequal tags=["wrong"]
def add_gradients(model, sizes):
    for xs, ys in zip(X.split(sizes), Y.split(sizes)):
        model.zero_grad()
        part = nn.functional.mse_loss(model(xs), ys)
        (part * len(xs) / len(X)).backward()


# %% unequal tags=["wrong"]
def add_gradients(model, sizes):
    nn.functional.mse_loss(model(X), Y).backward()


# %% unequal tags=["wrong"]
def add_gradients(model, sizes):
    for xs, ys, share in zip(X.split(sizes), Y.split(sizes), (0.3, 0.7)):
        (nn.functional.mse_loss(model(xs), ys) * share).backward()


# %% unequal tags=["wrong"]
def add_gradients(model, sizes):
    for xs, ys in zip(X.split(sizes), Y.split(sizes)):
        nn.functional.mse_loss(model(xs), ys) * len(xs) / len(X)


# %% unequal tags=["right"]
def add_gradients(model, sizes):
    for xs, ys in zip(X.split(sizes), Y.split(sizes)):
        part = nn.functional.mse_loss(model(xs), ys, reduction="sum")
        (part / len(X)).backward()


# %% unequal tags=["right"]
def add_gradients(model, sizes):
    total = 0
    for xs, ys, size in zip(X.split(sizes), Y.split(sizes), sizes):
        total = total + nn.functional.mse_loss(model(xs), ys) * size
    (total / sum(sizes)).backward()


# %% unequal tags=["right"]
def add_gradients(model, sizes):
    for xs, ys in zip(X.split(sizes), Y.split(sizes)):
        ((model(xs) - ys) ** 2).sum().div(X.numel()).backward()
