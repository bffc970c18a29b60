"""Size, shape and view."""

# %% size
import torch

x = torch.zeros(5, 3)
print(x.size(), x.shape)
print(x.size(0), x.shape[-1], x.dim(), x.numel())

rows, columns = x.shape
length = len(x)

# %% view
x = torch.arange(16.0).view(4, 4)
y = x.view(16)
z = x.view(-1, 8)
print(x.size(), y.size(), z.size())

# %% shared
x = torch.arange(16.0).view(4, 4)
y = x.view(16)
z = x.view(2, 8)
y[9] = 99.0

# %% two_ways
m = torch.tensor([[1, 2, 3], [4, 5, 6]])
v = m.view(3, 2)
t = m.t()
print(m.stride(), v.stride(), t.stride())

# %% colours tags=["exercise"]
image = torch.tensor([1.0, 2.0, 3.0]).repeat(2, 4, 1)

def colours_first(image):
    return image.view(3, 2, 4)

c = colours_first(image)
c

# %% colours_solution tags=["solution"]
image = torch.tensor([1.0, 2.0, 3.0]).repeat(2, 4, 1)

def colours_first(image):
    return image.permute(2, 0, 1)

c = colours_first(image)
c

# %% reshape
m = torch.tensor([[1, 2, 3], [4, 5, 6]])
a = m.reshape(6)
b = m.t().reshape(6)
m[0, 0] = 100

# %% size_one
v = torch.arange(3)
p = v.unsqueeze(0)
q = v.unsqueeze(1)
back = q.squeeze()

one = torch.tensor([[3.5]])
number = one.item()

# %% flatten_each tags=["exercise"]
images = torch.arange(24.0).view(2, 3, 2, 2)

def flatten_each(images):
    return images.view(-1)

r = flatten_each(images)
r

# %% flatten_each_solution tags=["solution"]
images = torch.arange(24.0).view(2, 3, 2, 2)

def flatten_each(images):
    return images.reshape(images.shape[0], -1)

r = flatten_each(images)
r
