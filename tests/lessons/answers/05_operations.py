"""Wrong answers and other right ways for the exercises of "Operations"."""

# %% bills tags=["wrong"]
def bills(orders, price):
    return (orders * price).sum(0)

# %% bills tags=["wrong"]
def bills(orders, price):
    return (orders * price).sum()

# %% bills tags=["wrong"]
def bills(orders, price):
    return price @ orders

# %% bills tags=["wrong"]
def bills(orders, price):
    return orders @ price[:, None]

# %% bills tags=["wrong"]
def bills(orders, price):
    return torch.tensor([50.0, 110.0])

# %% bills tags=["wrong"]
def bills(orders, price):
    return (orders @ price).tolist()

# %% bills tags=["wrong"]
def bills(orders, price):
    return orders.sum(1) * price.mean()

# %% bills tags=["wrong"]
def bills(orders, price):
    orders @ price

# %% bills tags=["right"]
def bills(orders, price):
    return (orders * price).sum(1)

# %% bills tags=["right"]
def bills(orders, price):
    return torch.matmul(orders, price)

# %% bills tags=["right"]
def bills(customers, cost):
    return cost @ customers.T

# %% bills tags=["right"]
def bills(orders, price):
    return torch.stack([(row * price).sum() for row in orders])

# %% bills tags=["right"]
def bills(orders, price):
    return (orders @ price[:, None])[:, 0]

# %% multiply_into tags=["wrong"]
def multiply_into(box, x, y):
    return x * y

# %% multiply_into tags=["wrong"]
def multiply_into(box, x, y):
    box += x * y

# %% multiply_into tags=["wrong"]
def multiply_into(box, x, y):
    box.copy_(x.mul_(y))

# %% multiply_into tags=["wrong"]
def multiply_into(box, x, y):
    box.data = x * y

# %% multiply_into tags=["wrong"]
def multiply_into(unused, x, y):
    global box
    box = x * y

# %% multiply_into tags=["wrong"]
def multiply_into(box, x, y):
    box.mul(x).mul(y)

# %% multiply_into tags=["wrong"]
def multiply_into(box, x, y):
    box.fill_((x * y).sum())

# %% multiply_into tags=["wrong"]
def multiply_into(box, x, y):
    torch.mul(x, y, out=x)

# %% multiply_into tags=["wrong"]
def multiply_into(box, x, y):
    box.mul_(0).add_(x * y)

# %% multiply_into tags=["wrong"]
def multiply_into(box, x, y):
    box -= box
    box += x * y

# %% multiply_into tags=["right"]
def multiply_into(box, x, y):
    box[:] = x * y

# %% multiply_into tags=["right"]
def multiply_into(box, x, y):
    box.copy_(x).mul_(y)

# %% multiply_into tags=["right"]
def multiply_into(box, x, y):
    box.zero_()
    box += x * y
    return box

# %% multiply_into tags=["right"]
def multiply_into(box, x, y):
    box.fill_(1).mul_(x).mul_(y)

# %% multiply_into tags=["right"]
def multiply_into(target, first, second):
    torch.multiply(first, second, out=target)
