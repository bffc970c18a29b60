"""Wrong answers and other right ways for the exercises of "Further"."""

# %% per_example tags=["wrong"]
def per_example(w, xs, ys):
    return sum(grad(loss)(w, x, y) for x, y in zip(xs, ys))

# %% per_example tags=["wrong"]
def per_example(w, xs, ys):
    return vmap(grad(loss, argnums=1), in_dims=(None, 0, 0))(w, xs, ys)

# %% per_example tags=["wrong"]
def per_example(w, xs, ys):
    return vmap(grad(loss))(w, xs, ys)

# %% per_example tags=["wrong"]
def per_example(w, xs, ys):
    return vmap(loss, in_dims=(None, 0, 0))(w, xs, ys)

# %% per_example tags=["wrong"]
def per_example(w, xs, ys):
    return [grad(loss)(w, x, y) for x, y in zip(xs, ys)]

# %% per_example tags=["wrong"]
def per_example(w, xs, ys):
    return vmap(grad(loss), in_dims=(None, 0, None))(w, xs, ys[0])

# %% per_example tags=["wrong"]
def per_example(w, xs, ys):
    return torch.tensor([[-2.0, -4.0], [-12.0, -16.0], [-30.0, -36.0]])

# %% per_example tags=["right"]
def per_example(w, xs, ys):
    return torch.stack([grad(loss)(w, x, y) for x, y in zip(xs, ys)])

# %% per_example tags=["right"]
def per_example(w, xs, ys):
    return vmap(lambda x, y: grad(loss)(w, x, y))(xs, ys)

# %% per_example tags=["wrong"]
def per_example(w, xs, ys):
    return vmap(grad(loss), in_dims=(None, 0, 0))(w, xs, ys).T

# %% per_example tags=["right"]
def per_example(w, xs, ys):
    return 2 * (xs @ w - ys)[:, None] * xs

# %% per_example tags=["right"]
def per_example(w, xs, ys):
    return torch.func.jacrev(vmap(loss, in_dims=(None, 0, 0)))(w, xs, ys)

# %% per_example tags=["right"]
def per_example(w, xs, ys):
    rows = []
    for x, y in zip(xs, ys):
        tracked = w.clone().requires_grad_()
        loss(tracked, x, y).backward()
        rows.append(tracked.grad)
    return torch.stack(rows)

# %% one_graph tags=["wrong"]
def smooth(x):
    y = x * 2
    return torch.where(y > 0, y + 1, y - 1)

# %% one_graph tags=["wrong"]
def smooth(x):
    y = x * 2
    return y + 1 if bool(y.sum() > 0) else y - 1

# %% one_graph tags=["wrong"]
def smooth(x):
    return x * 2 + 1

# %% one_graph tags=["wrong"]
def smooth(x):
    y = x * 2
    return y + torch.sign(y.sum())

# %% one_graph tags=["wrong"]
def smooth(x):
    y = x * 2
    return torch.where(torch.tensor(y.sum().item() > 0), y + 1, y - 1)

# %% one_graph tags=["wrong"]
def smooth(x):
    y = x * 2
    return torch.where(y.sum() > 0, y - 1, y + 1)

# %% one_graph tags=["right"]
def smooth(x):
    y = x * 2
    return y + torch.where(y.sum() > 0, 1.0, -1.0)

# %% one_graph tags=["right"]
def smooth(x):
    y = x * 2
    return y + (y.sum() > 0) * 2 - 1

# %% one_graph tags=["wrong"]
def smooth(x):
    y = x * 2
    return y + 1 if y.max() > 0 else y - 1

# %% one_graph tags=["right"]
def smooth(x):
    y = x * 2
    return [y - 1, y + 1][int(y.sum() > 0)]

# %% one_graph tags=["right"]
def smooth(x):
    y = x * 2
    return torch.stack([y - 1, y + 1])[(y.sum() > 0).long()]

# %% one_graph tags=["right"]
@torch.compile(backend=spy)
def smooth(x):
    y = x * 2
    positive = (y.sum() > 0).float()
    return positive * (y + 1) + (1 - positive) * (y - 1)

# %% one_graph tags=["right"]
def smooth(x):
    y = x * 2
    return torch.cond(y.sum() > 0, lambda y: y + 1, lambda y: y - 1, (y,))
