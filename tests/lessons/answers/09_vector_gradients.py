"""Wrong answers and other right ways for the exercises of "Gradients of vectors"."""

# %% mean_weights tags=["wrong"]
x = torch.tensor([1.0, 2.0, 3.0, 4.0], requires_grad=True)
y = x ** 2
v = torch.tensor([0.25])
y.backward(v)

# %% mean_weights tags=["wrong"]
x = torch.tensor([1.0, 2.0, 3.0, 4.0], requires_grad=True)
y = x ** 2
v = torch.full((4,), 4.0)
y.backward(v)

# %% mean_weights tags=["wrong"]
x = torch.tensor([1.0, 2.0, 3.0, 4.0], requires_grad=True)
y = x ** 2
v = torch.ones(4)
y.mean().backward()

# %% mean_weights tags=["wrong"]
x = torch.tensor([1.0, 2.0, 3.0, 4.0], requires_grad=True)
y = x ** 2
v = torch.full((4,), 0.25)
y.backward(v, retain_graph=True)
y.backward(v)

# %% mean_weights tags=["wrong"]
x = torch.tensor([1.0, 2.0, 3.0, 4.0], requires_grad=True)
y = x ** 2
v = torch.full((4,), 0.25)
(v * y).mean().backward()

# %% mean_weights tags=["wrong"]
x = torch.tensor([1.0, 2.0, 3.0, 4.0], requires_grad=True)
y = x ** 2
v = 0.25
(v * y).sum().backward()

# %% mean_weights tags=["wrong"]
x = torch.tensor([1.0, 2.0, 3.0, 4.0], requires_grad=True)
y = x ** 2
v = torch.tensor([0.5, 1.0, 1.5, 2.0])
y.backward(v)

# %% mean_weights tags=["right"]
x = torch.tensor([1.0, 2.0, 3.0, 4.0], requires_grad=True)
y = x ** 2
v = torch.ones(4) / 4
(v * y).sum().backward()

# %% mean_weights tags=["right"]
x = torch.arange(1.0, 5.0, requires_grad=True)
y = x.square()
v = torch.full_like(y, 1 / y.numel(), dtype=torch.float64)
y.backward(v.to(y.dtype))

# %% mean_weights tags=["right"]
x = torch.tensor([1.0, 2.0, 3.0, 4.0], requires_grad=True)
y = x ** 2
v, = torch.autograd.grad(y.mean(), y, retain_graph=True)
y.backward(gradient=v)

# %% row_by_row tags=["wrong"]
def jacobian(f, p):
    rows = []
    x = p.clone().requires_grad_()
    for i in range(f(p).numel()):
        y = f(x)
        v = torch.zeros_like(y)
        v[i] = 1
        y.backward(v)
        rows.append(x.grad)
    return torch.stack(rows)

# %% row_by_row tags=["wrong"]
def jacobian(f, p):
    rows = []
    for i in range(f(p).numel()):
        x = p.clone().requires_grad_()
        y = f(x)
        v = torch.zeros_like(y)
        v[0] = 1
        y.backward(v)
        rows.append(x.grad)
    return torch.stack(rows)

# %% row_by_row tags=["wrong"]
def jacobian(f, p):
    rows = []
    for i in range(f(p).numel()):
        x = p.clone().requires_grad_()
        y = f(x)
        v = torch.ones_like(y)
        v[i] = 0
        y.backward(v)
        rows.append(x.grad)
    return torch.stack(rows)

# %% row_by_row tags=["wrong"]
def jacobian(f, p):
    rows = []
    for i in range(f(p).numel()):
        x = p.clone().requires_grad_()
        y = f(x)
        v = torch.zeros_like(y)
        v[i] = 1
        y.backward(v)
        rows.append(x.grad)
    return torch.stack(rows).T

# %% row_by_row tags=["wrong"]
def jacobian(f, p):
    return torch.tensor([[3.0, 2.0, 0.0], [1.0, 1.0, 1.0]])

# %% row_by_row tags=["wrong"]
def jacobian(f, p):
    rows = []
    for i in range(2):
        x = p.clone().requires_grad_()
        f(x)[i].backward()
        rows.append(x.grad)
    return torch.stack(rows)

# %% row_by_row tags=["wrong"]
def jacobian(f, p):
    rows = []
    for i in range(f(p).numel()):
        x = p.clone().requires_grad_()
        y = f(x)
        v = torch.zeros_like(y)
        v[i] = 1
        y.backward(v)
        rows.append(x.grad)
    return rows

# %% row_by_row tags=["right"]
def jacobian(f, p):
    return torch.func.jacrev(f)(p)

# %% row_by_row tags=["right"]
def jacobian(f, p):
    rows = []
    for i in range(f(p).numel()):
        x = p.clone().requires_grad_()
        f(x)[i].backward()
        rows.append(x.grad)
    return torch.stack(rows)

# %% row_by_row tags=["right"]
def jacobian(f, p):
    x = p.clone().requires_grad_()
    y = f(x)
    one_hot = torch.eye(y.numel())
    return torch.stack([torch.autograd.grad(y, x, v, retain_graph=True)[0] for v in one_hot])
