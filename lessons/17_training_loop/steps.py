"""The training loop: gradients by hand, optimizers, zero_grad, accumulation."""

# %% by_hand
import torch

torch.manual_seed(0)
X = torch.linspace(-1, 1, 100).unsqueeze(1)
Y = 3 * X - 1 + 0.1 * torch.randn_like(X)
w = torch.zeros(1, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
for i in range(100):
    loss = ((X * w + b - Y) ** 2).mean()
    loss.backward()
    if i % 20 == 0: print("round", i, "loss", loss.item())
    with torch.no_grad():
        w -= 0.1 * w.grad
        b -= 0.1 * b.grad
    w.grad = b.grad = None

# %% five_lines
from torch import nn
torch.manual_seed(0)
model = nn.Linear(1, 1)
opt = torch.optim.SGD(model.parameters(), lr=0.1)
trace = [("start", model.weight.item())]
def note(call):
    trace.append((call, model.weight.item()))
    print(f"{call:9} weight {trace[-1][1]:.4f}  grad {model.weight.grad}")

for i in range(2):
    opt.zero_grad(); note("zero_grad")
    out = model(X)
    loss = nn.functional.mse_loss(out, Y); note("loss")
    loss.backward(); note("backward")
    opt.step(); note("step")

# %% one_round tags=["exercise"]
def one_round(model, opt):
    loss = nn.functional.mse_loss(model(X), Y)
    opt.step()
    return loss

line = nn.Linear(1, 1)
adam = torch.optim.Adam(line.parameters(), lr=0.1)
for i in range(200):
    last = one_round(line, adam)
last

# %% one_round_solution tags=["solution"]
def one_round(model, opt):
    opt.zero_grad()
    loss = nn.functional.mse_loss(model(X), Y)
    loss.backward()
    opt.step()
    return loss.item()

line = nn.Linear(1, 1)
adam = torch.optim.Adam(line.parameters(), lr=0.1)
for i in range(200):
    last = one_round(line, adam)
last

# %% forgotten
def train(clear, rounds=60):
    torch.manual_seed(0)
    model = nn.Linear(1, 1)
    opt = torch.optim.SGD(model.parameters(), lr=0.1)
    losses = torch.zeros(rounds)
    for i in range(rounds):
        if clear:
            opt.zero_grad()
        loss = nn.functional.mse_loss(model(X), Y)
        loss.backward()
        opt.step()
        losses[i] = loss.detach()
    return losses

good, bad = train(True), train(False)

# %% accumulate
m = nn.Linear(1, 1)
nn.functional.mse_loss(m(X), Y).backward()
whole = m.weight.grad.clone()

m.zero_grad()
for xs, ys in zip(X.chunk(4), Y.chunk(4)):
    part = nn.functional.mse_loss(m(xs), ys)
    part.backward()
added = m.weight.grad
added / whole

# %% unequal tags=["exercise"]
def add_gradients(model, sizes):
    for xs, ys in zip(X.split(sizes), Y.split(sizes)):
        part = nn.functional.mse_loss(model(xs), ys)
        (part / len(sizes)).backward()

m = nn.Linear(1, 1)
nn.functional.mse_loss(m(X), Y).backward()
whole = m.weight.grad.clone()
m.zero_grad()
add_gradients(m, [30, 70])
m.weight.grad / whole

# %% unequal_solution tags=["solution"]
def add_gradients(model, sizes):
    for xs, ys in zip(X.split(sizes), Y.split(sizes)):
        part = nn.functional.mse_loss(model(xs), ys)
        share = xs.shape[0] / X.shape[0]
        (part * share).backward()

m = nn.Linear(1, 1)
nn.functional.mse_loss(m(X), Y).backward()
whole = m.weight.grad.clone()
m.zero_grad()
add_gradients(m, [30, 70])
m.weight.grad / whole

# %% keep_numbers
def operations(fn):
    if fn is None or not fn.next_functions:
        return 0
    return 1 + sum(operations(f) for f, _ in fn.next_functions)

total, number = 0, 0.0
for xs, ys in zip(X.chunk(4), Y.chunk(4)):
    part = nn.functional.mse_loss(m(xs), ys)
    total = total + part
    number = number + part.item()

of_part = operations(part.grad_fn)
of_total = operations(total.grad_fn)
