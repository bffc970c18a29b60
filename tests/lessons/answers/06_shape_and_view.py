"""Wrong answers and other right ways for the exercises of "Size, shape and view"."""

# %% colours tags=["wrong"]
def colours_first(image):
    return image.reshape(3, *image.shape[:2])

# %% colours tags=["wrong"]
def colours_first(image):
    return image.permute(2, 1, 0)

# %% colours tags=["wrong"]
def colours_first(image):
    return image.transpose(0, 2)

# %% colours tags=["wrong"]
def colours_first(image):
    return image.permute(1, 2, 0)

# %% colours tags=["wrong"]
def colours_first(image):
    return torch.tensor([1.0, 2.0, 3.0])[:, None, None].repeat(1, 2, 4)

# %% colours tags=["wrong"]
def colours_first(image):
    return [image[:, :, colour] for colour in range(3)]

# %% colours tags=["wrong"]
def colours_first(image):
    return image.t()

# %% colours tags=["right"]
def colours_first(image):
    return image.movedim(-1, 0)

# %% colours tags=["right"]
def colours_first(pixels):
    return torch.stack([pixels[:, :, 0], pixels[:, :, 1], pixels[:, :, 2]])

# %% colours tags=["right"]
def colours_first(image):
    return image.view(-1, 3).t().reshape(3, *image.shape[:2])

# %% colours tags=["right"]
def colours_first(image):
    return image.transpose(1, 2).transpose(0, 1)

# %% flatten_each tags=["wrong"]
def flatten_each(images):
    return images.view(2, 12)

# %% flatten_each tags=["wrong"]
def flatten_each(images):
    return images.view(images.shape[0], -1)

# %% flatten_each tags=["wrong"]
def flatten_each(images):
    return images.reshape(2, -1)

# %% flatten_each tags=["wrong"]
def flatten_each(images):
    return images.reshape(-1, 12)

# %% flatten_each tags=["wrong"]
def flatten_each(images):
    return images.reshape(-1, images.shape[-1])

# %% flatten_each tags=["wrong"]
def flatten_each(images):
    return images.reshape(-1, images.shape[0]).t()

# %% flatten_each tags=["wrong"]
def flatten_each(images):
    return images.flatten()

# %% flatten_each tags=["wrong"]
def flatten_each(images):
    return [image.reshape(-1) for image in images]

# %% flatten_each tags=["wrong"]
def flatten_each(images):
    rows = images.shape[0]
    return images.as_strided((rows, images.numel() // rows), (images.numel() // rows, 1))

# %% flatten_each tags=["right"]
def flatten_each(images):
    return images.flatten(1)

# %% flatten_each tags=["right"]
def flatten_each(batch):
    return batch.contiguous().view(len(batch), -1)

# %% flatten_each tags=["right"]
def flatten_each(images):
    return torch.stack([image.reshape(-1) for image in images])
