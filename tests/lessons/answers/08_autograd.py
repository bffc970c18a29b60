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
out = y
out.backward()

# %% curve tags=["wrong"]
x = torch.tensor([0.0, 1.0, 2.0, 3.0], requires_grad=True)
y = torch.sin(x)
out = y.mean()
out.backward()

# %% curve tags=["wrong"]
x = torch.tensor([0.0, 1.0, 2.0, 3.0], requires_grad=True)
y = torch.sin(x)
out = y[0] + y[1]
out.backward()

# %% curve tags=["wrong"]
x = torch.tensor([0.0, 1.0, 2.0, 3.0], requires_grad=True)
y = torch.sin(x)
out = y.prod()
out.backward()

# %% curve tags=["wrong"]
x = torch.tensor([0.0, 1.0, 2.0, 3.0], requires_grad=True)
y = torch.sin(x)
out = y.norm()
out.backward()

# %% curve tags=["wrong"]
x = torch.tensor([0.0, 1.0, 2.0, 3.0], requires_grad=True)
y = torch.sin(x)
out = x.sum()
out.backward()

# %% curve tags=["wrong"]
x = torch.tensor([0.0, 1.0, 2.0, 3.0], requires_grad=True)
y = torch.sin(x)
out = torch.tensor(y.tolist()).sum()
out.backward()

# %% curve tags=["wrong"]
x = torch.tensor([0.0, 1.0, 2.0, 3.0], requires_grad=True)
y = torch.sin(x)
out = y.sum()

# %% curve tags=["wrong"]
x = torch.tensor([0.0, 1.0, 2.0, 3.0], requires_grad=True)
y = torch.sin(x)
out = y.sum()
out.backward(retain_graph=True)
out.backward()

# %% curve tags=["wrong"]
x = torch.tensor([0.0, 1.0, 2.0, 3.0], requires_grad=True)
y = torch.sin(x).sum()
y.backward()

# %% curve tags=["right"]
x = torch.tensor([0.0, 1.0, 2.0, 3.0], requires_grad=True)
y = torch.sin(x)
(4 * y.mean()).backward()

# %% curve tags=["right"]
x = torch.tensor([0.0, 1.0, 2.0, 3.0], requires_grad=True)
y = torch.sin(x)
y.backward(torch.ones(4))

# %% curve tags=["right"]
x = torch.arange(4.0, requires_grad=True)
y = x.sin()
for each in y:
    each.backward(retain_graph=True)

# %% curve tags=["right"]
x = torch.tensor([0.0, 1.0, 2.0, 3.0], dtype=torch.float64, requires_grad=True)
y = torch.sin(x)
out = y[0] + y[1] + y[2] + y[3]
out.backward()
