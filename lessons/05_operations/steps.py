"""Operations: two spellings, out= and in place."""

# %% plus
import torch

joined = [1, 2] + [3, 4]

torch.manual_seed(0)
x = torch.rand(5, 3)
y = torch.rand(5, 3)
s = x + y

# %% add
f = torch.add(x, y)
m = x.add(y)
print(torch.equal(f, x + y), torch.equal(m, x + y))

scaled = torch.add(x, y, alpha=10)

# %% bills tags=["exercise"]
orders = torch.tensor([[1.0, 2.0, 0.0], [0.0, 1.0, 3.0]])
price = torch.tensor([10.0, 20.0, 30.0])

def bills(orders, price):
    return orders * price

b = bills(orders, price)
b

# %% bills_solution tags=["solution"]
orders = torch.tensor([[1.0, 2.0, 0.0], [0.0, 1.0, 3.0]])
price = torch.tensor([10.0, 20.0, 30.0])

def bills(orders, price):
    return orders @ price

b = bills(orders, price)
b

# %% out
result = torch.empty(5, 3)
other = result
address = result.data_ptr()

returned = torch.add(x, y, out=result)
print(returned is result, result.data_ptr() == address)

# %% underscore
y0 = y.clone()

torch.add(y, x)
y.add(x)
y.add_(x)

change = y - y0

# %% plus_equals
a = torch.zeros(3)
b = a
a += 1
a = a + 1

# %% keep_dtype tags=["raises-exception"] raises="RuntimeError"
n = torch.ones(2, dtype=torch.int64)
total = n + 0.5
n += 0.5

# %% multiply_into tags=["exercise"]
def multiply_into(box, x, y):
    box = x * y

box = torch.full((3,), 7.0)
u = torch.tensor([1.0, 2.0, 3.0])
v = torch.tensor([10.0, 20.0, 30.0])
multiply_into(box, u, v)
box

# %% multiply_into_solution tags=["solution"]
def multiply_into(box, x, y):
    torch.mul(x, y, out=box)

box = torch.full((3,), 7.0)
u = torch.tensor([1.0, 2.0, 3.0])
v = torch.tensor([10.0, 20.0, 30.0])
multiply_into(box, u, v)
box
