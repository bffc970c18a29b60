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

# %% cube tags=["exercise"]
a = torch.tensor(2)
b = a ** 3

# %% cube_solution tags=["solution"]
a = torch.tensor(2.0, requires_grad=True)
b = a ** 3
b.backward()

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

# %% weighted
x = torch.tensor([4.0, 7.0], requires_grad=True)
product = x[0] * x[1]
total = x.sum()

out = product + 100 * total
out.backward()

# %% curve tags=["exercise"]
x = torch.tensor([0.0, 1.0, 2.0, 3.0], requires_grad=True)
y = torch.sin(x)
cos = torch.cos(x)

out = y[0]
out.backward()

# %% curve_solution tags=["solution"]
x = torch.tensor([0.0, 1.0, 2.0, 3.0], requires_grad=True)
y = torch.sin(x)
cos = torch.cos(x)

out = y.sum()
out.backward()
