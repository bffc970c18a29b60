"""Wrong answers and other right ways for the exercises of "Autograd"."""

# %% cube tags=["wrong"]
a = torch.tensor(2.0, requires_grad=True)
b = a ** 3

# %% cube tags=["wrong"]
a = torch.tensor(2, requires_grad=True)
b = a ** 3
b.backward()

# %% cube tags=["wrong"]
a = torch.tensor(2.0)
b = a ** 3
b.backward()

# %% cube tags=["wrong"]
a = torch.tensor(2.0, requires_grad=True)
b = a ** 3
b.backward(retain_graph=True)
b.backward()

# %% cube tags=["wrong"]
a = torch.tensor(2.0, requires_grad=True).double()
b = a ** 3
b.backward()

# %% cube tags=["wrong"]
a = torch.tensor(2.0, requires_grad=True)
b = a * 3
b.backward()

# %% cube tags=["wrong"]
a = torch.tensor(2.0, requires_grad=True)
b = a.detach() ** 3
a.backward()

# %% cube tags=["right"]
a = torch.tensor(2).float().requires_grad_()
b = a * a * a
b.backward()

# %% cube tags=["right"]
a = torch.tensor([2.0], dtype=torch.float64, requires_grad=True)
b = a.pow(3).sum()
b.backward()

# %% cube tags=["right"]
a = torch.tensor(2.0, requires_grad=True)
b = a ** 3
a.grad, = torch.autograd.grad(b, a)

# %% curve tags=["wrong"]
x = torch.tensor([0.0, 1.0, 2.0, 3.0], requires_grad=True)
y = torch.sin(x)
y.backward()

# %% curve tags=["wrong"]
x = torch.tensor([0.0, 1.0, 2.0, 3.0], requires_grad=True)
y = torch.sin(x)
y.mean().backward()

# %% curve tags=["wrong"]
x = torch.tensor([0.0, 1.0, 2.0, 3.0], requires_grad=True)
y = torch.sin(x)
y[0].backward()

# %% curve tags=["wrong"]
x = torch.tensor([0.0, 1.0, 2.0, 3.0], requires_grad=True)
y = torch.sin(x)
y.backward(x.detach())

# %% curve tags=["wrong"]
x = torch.tensor([0.0, 1.0, 2.0, 3.0], requires_grad=True)
y = torch.sin(x)
y.backward(torch.ones(4), retain_graph=True)
y.backward(torch.ones(4))

# %% curve tags=["wrong"]
x = torch.tensor([0.0, 1.0, 2.0, 3.0], requires_grad=True)
y = torch.sin(x).sum()
y.backward()

# %% curve tags=["right"]
x = torch.tensor([0.0, 1.0, 2.0, 3.0], requires_grad=True)
y = torch.sin(x)
y.sum().backward()

# %% curve tags=["right"]
x = torch.arange(4.0, requires_grad=True)
y = x.sin()
for each in y:
    each.backward(retain_graph=True)

# %% curve tags=["right"]
x = torch.tensor([0.0, 1.0, 2.0, 3.0], dtype=torch.float64, requires_grad=True)
y = torch.sin(x)
torch.autograd.backward(y, torch.ones_like(y))
