"""Stop tracking: no_grad, detach, inference_mode, and what each of them changes."""

# %% no_grad
import torch

x = torch.ones(3, requires_grad=True)
with torch.no_grad():
    inside = x.requires_grad
    y = x ** 2
z = x ** 2

# %% detach
x = torch.ones(3, requires_grad=True)
d = x.detach()
d[0] = 5

# %% trap tags=["raises-exception"] raises="RuntimeError"
x = torch.ones(3, requires_grad=True)
y = x.exp()
y.detach().zero_()
y.sum().backward()

# %% own_memory tags=["exercise"]
x = torch.ones(3, requires_grad=True)
y = x.exp()
c = y.clone()
c[0] = 0
y.sum().backward()

# %% own_memory_solution tags=["solution"]
x = torch.ones(3, requires_grad=True)
y = x.exp()
c = y.detach().clone()
c[0] = 0
y.sum().backward()

# %% one_factor
x = torch.tensor(3.0, requires_grad=True)
out = x * x.detach()
out.backward()

# %% memory
def chain(h):
    for _ in range(10):
        h = (h * 0.9).sin()
    return h

def saved_bytes(compute):
    sizes = []
    note = lambda t: sizes.append(t.nbytes)
    with torch.autograd.graph.saved_tensors_hooks(note, note):
        compute()
    return sum(sizes)
w = torch.ones(1000, requires_grad=True)
at_end = saved_bytes(lambda: chain(w).detach())
with torch.no_grad():
    quiet = saved_bytes(lambda: chain(w))

# %% update tags=["exercise"]
w = torch.tensor([1.0, 2.0], requires_grad=True)
first = w
(w ** 2).sum().backward()
w = w - 0.25 * w.grad
print(w)
print(first)

# %% update_solution tags=["solution"]
w = torch.tensor([1.0, 2.0], requires_grad=True)
first = w
(w ** 2).sum().backward()
with torch.no_grad():
    w -= 0.25 * w.grad
print(w)
print(first)

# %% inference tags=["raises-exception"] raises="RuntimeError"
x = torch.ones(3, requires_grad=True)
with torch.inference_mode():
    p = x * 2
(x * p).sum().backward()
