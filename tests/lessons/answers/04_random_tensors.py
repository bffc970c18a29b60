"""Wrong answers and other right ways for the exercise of "Random tensors"."""

# %% ticket tags=["wrong"]
def draw():
    return torch.randperm(45)[:5]

# %% ticket tags=["wrong"]
def draw():
    return torch.randperm(45) + 1

# %% ticket tags=["wrong"]
def draw():
    return torch.randint(1, 46, (5,)).unique()

# %% ticket tags=["wrong"]
def draw():
    return torch.arange(1, 6)

# %% ticket tags=["wrong"]
def draw():
    return (torch.rand(5) * 45 + 1).floor()

# %% ticket tags=["wrong"]
def draw():
    return (torch.randperm(45)[:5] + 1).tolist()

# %% ticket tags=["wrong"]
def draw():
    return torch.randperm(46)[:5]

# %% ticket tags=["wrong"]
chosen = torch.randperm(45)[:5] + 1

def draw():
    return chosen

# %% ticket tags=["wrong"]
def draw():
    numbers = torch.randint(1, 46, (5,))
    while numbers.unique().numel() < 4:
        numbers = torch.randint(1, 46, (5,))
    return numbers

# %% ticket tags=["right"]
def draw():
    return torch.arange(1, 46)[torch.randperm(45)[:5]]

# %% ticket tags=["wrong"]
def draw():
    return torch.arange(5) + torch.randint(1, 42, (1,))

# %% ticket tags=["wrong"]
def draw():
    return (torch.arange(5) * 9 + torch.randint(0, 45, (1,))) % 45 + 1

# %% ticket tags=["right"]
def draw():
    return torch.rand(45).argsort()[:5] + 1

# %% ticket tags=["right"]
def draw():
    return (torch.randperm(45)[:5] + 1).sort().values

# %% ticket tags=["right"]
def draw():
    return torch.multinomial(torch.ones(45), 5) + 1

# %% ticket tags=["right"]
def draw():
    while True:
        numbers = torch.randint(1, 46, (5,))
        if len(numbers.unique()) == 5:
            return numbers
