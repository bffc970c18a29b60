"""Wrong answers and other right ways for the exercises of "Promotion and precision"."""

# %% brighten tags=["wrong"]
def brighten(image, amount):
    return (image + amount).clamp(max=255)

# %% brighten tags=["wrong"]
def brighten(image, amount):
    return (image.to(torch.int16) + amount).to(torch.uint8).clamp(max=255)

# %% brighten tags=["wrong"]
def brighten(image, amount):
    return (image.float() + amount).clamp(max=255)

# %% brighten tags=["wrong"]
def brighten(image, amount):
    return (image.to(torch.int8) + amount).clamp(max=255).to(torch.uint8)

# %% brighten tags=["wrong"]
def brighten(image, amount):
    return image.clamp_(max=255 - amount) + amount

# %% brighten tags=["wrong"]
def brighten(image, amount):
    return image.clamp(max=155) + amount

# %% brighten tags=["wrong"]
def brighten(image, amount):
    return torch.tensor([[100, 200], [255, 255]], dtype=torch.uint8)

# %% brighten tags=["wrong"]
def brighten(image, amount):
    image = image.to(torch.int16) + amount
    image.clamp(max=255).to(torch.uint8)

# %% brighten tags=["right"]
def brighten(image, amount):
    return image.clamp(max=255 - amount) + amount

# %% brighten tags=["right"]
def brighten(image, amount):
    return (image.float() + amount).clamp(0, 255).byte()

# %% brighten tags=["right"]
def brighten(image, amount):
    return torch.where(image > 255 - amount, 255, image + amount)

# %% brighten tags=["right"]
def brighten(image, amount):
    brighter = image + amount
    brighter[brighter < image] = 255
    return brighter

# %% numpy_std tags=["wrong"]
def spread(t):
    return t.float().var(correction=0)

# %% numpy_std tags=["wrong"]
def spread(t):
    return t.float().std(0, correction=0)

# %% numpy_std tags=["wrong"]
def spread(t):
    return t.std(correction=0)

# %% numpy_std tags=["wrong"]
def spread(t):
    return (t - t.float().mean()).abs().mean()

# %% numpy_std tags=["wrong"]
def spread(t):
    return t.float().std(correction=0).item()

# %% numpy_std tags=["wrong"]
def spread(t):
    return torch.tensor(1.118034)

# %% numpy_std tags=["wrong"]
def spread(t):
    n = len(t)
    return t.float().std() * ((n - 1) / n) ** 0.5

# %% numpy_std tags=["right"]
def spread(t):
    t = t.double()
    return ((t - t.mean()) ** 2).mean().sqrt()

# %% numpy_std tags=["right"]
def spread(t):
    return t.to(torch.float64).var(unbiased=False) ** 0.5

# %% numpy_std tags=["right"]
import numpy as np

def spread(t):
    return torch.tensor(np.std(t.numpy()))
