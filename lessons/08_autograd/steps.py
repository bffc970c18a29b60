"""Autograd."""

# %% track
import torch

x = torch.ones(2, 2, requires_grad=True)
y = x + 2
out = (3 * y ** 2).mean()

node = out.grad_fn
while node is not None:
    print(type(node).__name__)
    node = node.next_functions[0][0] if node.next_functions else None

# %% backward
x = torch.ones(2, 2, requires_grad=True)
out = (3 * (x + 2) ** 2).mean()
out.backward()

nudge = torch.zeros(2, 2)
nudge[0, 0] = 0.01
nudged = (3 * (x + nudge + 2) ** 2).mean()
growth = nudged.item() - out.item()
x.grad

# %% cube tags=["exercise"]
a = torch.tensor(2)
b = a ** 3
a.grad

# %% cube_solution tags=["solution"]
a = torch.tensor(2.0, requires_grad=True)
b = a ** 3
b.backward()
a.grad

# %% three_rounds
x = torch.ones(2, 2, requires_grad=True)
for _ in range(3):
    out = (3 * (x + 2) ** 2).mean()
    out.backward()
    print(x.grad[0, 0].item())

# %% twice tags=["raises-exception"] raises="RuntimeError"
x = torch.tensor(3.0, requires_grad=True)
out = x ** 2
out.backward()
print(x.grad)
out.backward()
print(x.grad)

# %% leaves
x = torch.ones(3, requires_grad=True)
mid = x * 2
keep = x * 3
keep.retain_grad()

out = mid.sum() + (keep ** 2).sum()
out.backward()

print("x:", x.grad)
print("keep:", keep.grad)
print("mid:", mid.grad)

# %% weighted
x = torch.tensor([2.0, 3.0, 5.0], requires_grad=True)
y = torch.stack([x[0] * x[1], x[1] ** 2, x.sum()])

v = torch.tensor([1.0, 10.0, 100.0])
y.backward(v)
x.grad

# %% curve tags=["exercise"]
x = torch.tensor([0.0, 1.0, 2.0, 3.0], requires_grad=True)
y = torch.sin(x)

cos = torch.cos(x.detach())
x.grad

# %% curve_solution tags=["solution"]
x = torch.tensor([0.0, 1.0, 2.0, 3.0], requires_grad=True)
y = torch.sin(x)
y.backward(torch.ones(4))

cos = torch.cos(x.detach())
x.grad
