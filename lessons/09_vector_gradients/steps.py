"""Gradients of vectors: weights for backward, the Jacobian, and their product."""

# %% three_outputs tags=["raises-exception"] raises="RuntimeError"
import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
y = x ** 2
y.backward()

# %% weights
x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
y = x ** 2
v = torch.tensor([1.0, 10.0, 100.0])
y.backward(v)

# %% mean_weights tags=["exercise"]
x = torch.tensor([1.0, 2.0, 3.0, 4.0], requires_grad=True)
y = x ** 2
v = torch.ones(4)
y.backward(v)

# %% mean_weights_solution tags=["solution"]
x = torch.tensor([1.0, 2.0, 3.0, 4.0], requires_grad=True)
y = x ** 2
v = torch.full((4,), 0.25)
y.backward(v)

# %% jacobian
def f(x):
    return torch.stack([x[0] * x[1], x.sum()])

p = torch.tensor([2.0, 3.0, 5.0])
J = torch.func.jacrev(f)(p)
J

# %% product
q = p.clone().requires_grad_()
v = torch.tensor([1.0, 10.0])
f(q).backward(v)
row_sum = v @ J

# %% doubling
torch.manual_seed(0)
x = torch.randn(3, requires_grad=True)
y = x * 2
k = 1
while y.norm() < 1000:
    y = y * 2
    k += 1

v = torch.tensor([0.1, 1.0, 10.0])
y.backward(v)

# %% returned
a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)
da, db = torch.autograd.grad(a * b ** 2, (a, b))
print(a.grad)

# %% row_by_row tags=["exercise"]
def jacobian(f, p):
    rows = []
    for i in range(f(p).numel()):
        x = p.clone().requires_grad_()
        y = f(x)
        v = torch.ones_like(y)
        y.backward(v)
        rows.append(x.grad)
    return torch.stack(rows)

mine = jacobian(f, p)
mine

# %% row_by_row_solution tags=["solution"]
def jacobian(f, p):
    rows = []
    for i in range(f(p).numel()):
        x = p.clone().requires_grad_()
        y = f(x)
        v = torch.zeros_like(y)
        v[i] = 1
        y.backward(v)
        rows.append(x.grad)
    return torch.stack(rows)

mine = jacobian(f, p)
mine
