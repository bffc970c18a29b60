"""Wrong answers and other right ways for the exercises of "Stop tracking"."""

# %% own_memory tags=["wrong"]
x = torch.ones(3, requires_grad=True)
y = x.exp()
c = y.detach()
c[0] = 0
y.sum().backward()

# %% own_memory tags=["wrong"]
x = torch.ones(3, requires_grad=True)
y = x.exp()
c = y.data
c[0] = 0
y.sum().backward()

# %% own_memory tags=["wrong"]
x = torch.ones(3, requires_grad=True)
y = x.exp()
c = y.data.clone()
y.sum().backward()

# %% own_memory tags=["wrong"]
x = torch.ones(3, requires_grad=True)
with torch.no_grad():
    y = x.exp()
c = y.clone()
c[0] = 0

# %% own_memory tags=["wrong"]
x = torch.ones(3, requires_grad=True)
y = x.exp()
c = x.detach().clone()
c[0] = 0
y.sum().backward()

# %% own_memory tags=["wrong"]
x = torch.ones(3, requires_grad=True)
y = x.exp()
c = y.detach().clone()
c[0] = 0
c.requires_grad_()
y.sum().backward()

# %% own_memory tags=["wrong"]
x = torch.ones(3, requires_grad=True)
y = x.exp()
c = y.detach().clone()
c[0] = 0

# %% own_memory tags=["right"]
x = torch.ones(3, requires_grad=True)
y = x.exp()
c = y.clone().detach()
c[0] = 0
y.sum().backward()

# %% own_memory tags=["right"]
x = torch.ones(3, requires_grad=True)
y = x.exp()
with torch.no_grad():
    c = y.clone()
c[0] = 0
y.sum().backward()

# %% own_memory tags=["right"]
x = torch.ones(3, requires_grad=True)
y = x.exp()
c = torch.tensor(y.tolist())
c[0] = 0
y.sum().backward()

# %% update tags=["wrong"]
w = torch.tensor([1.0, 2.0], requires_grad=True)
first = w
(w ** 2).sum().backward()
with torch.no_grad():
    w = w - 0.25 * w.grad

# %% update tags=["wrong"]
w = torch.tensor([1.0, 2.0], requires_grad=True)
first = w
(w ** 2).sum().backward()
w -= 0.25 * w.grad

# %% update tags=["wrong"]
w = torch.tensor([1.0, 2.0], requires_grad=True)
first = w
(w ** 2).sum().backward()
w = (w - 0.25 * w.grad).detach().requires_grad_()

# %% update tags=["wrong"]
w = torch.tensor([1.0, 2.0], requires_grad=True)
(w ** 2).sum().backward()
w = (w - 0.25 * w.grad).detach().requires_grad_()
first = w

# %% update tags=["wrong"]
w = torch.tensor([1.0, 2.0], requires_grad=True)
first = w
(w ** 2).sum().backward()
w.requires_grad_(False)
w -= 0.25 * w.grad

# %% update tags=["wrong"]
w = torch.tensor([1.0, 2.0], requires_grad=True)
first = w
(w ** 2).sum().backward()
with torch.no_grad():
    w += 0.25 * w.grad

# %% update tags=["wrong"]
w = torch.tensor([1.0, 2.0], requires_grad=True)
first = w
(w ** 2).sum().backward()
w = w - 0.25 * w.grad
first = w

# %% update tags=["right"]
w = torch.tensor([1.0, 2.0], requires_grad=True)
first = w
(w ** 2).sum().backward()
with torch.no_grad():
    w.sub_(w.grad, alpha=0.25)

# %% update tags=["right"]
w = torch.tensor([1.0, 2.0], requires_grad=True)
first = w
(w ** 2).sum().backward()
w.detach().sub_(0.25 * w.grad)

# %% update tags=["right"]
w = torch.tensor([1.0, 2.0], requires_grad=True)
first = w
(w ** 2).sum().backward()
torch.optim.SGD([w], lr=0.25).step()
