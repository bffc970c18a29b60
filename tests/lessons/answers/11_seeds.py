"""Wrong answers and other right ways for the exercises of "Seeds and generators"."""

# %% second_draw tags=["wrong"]
def second(seed):
    return b

# %% second_draw tags=["wrong"]
def second(seed):
    torch.rand(3)
    return torch.rand(3)

# %% second_draw tags=["wrong"]
def second(seed):
    torch.manual_seed(seed)
    torch.rand(3)
    torch.manual_seed(seed)
    return torch.rand(3)

# %% second_draw tags=["wrong"]
def second(seed):
    torch.manual_seed(0)
    torch.rand(3)
    return torch.rand(3)

# %% second_draw tags=["wrong"]
def second(seed):
    torch.manual_seed(seed)
    torch.rand(1)
    return torch.rand(3)

# %% second_draw tags=["wrong"]
def second(seed):
    torch.manual_seed(seed + 1)
    return torch.rand(3)

# %% second_draw tags=["wrong"]
def second(seed):
    torch.manual_seed(seed)
    return torch.rand(6)

# %% second_draw tags=["right"]
def second(seed):
    torch.manual_seed(seed)
    return torch.rand(6)[3:]

# %% second_draw tags=["right"]
def second(seed):
    g = torch.Generator().manual_seed(seed)
    return [torch.rand(3, generator=g) for _ in range(2)][-1]

# %% shuffle tags=["wrong"]
def shuffled(n, seed):
    return torch.randperm(n)

# %% shuffle tags=["wrong"]
def shuffled(n, seed):
    g = torch.Generator()
    return torch.randperm(n, generator=g)

# %% shuffle tags=["wrong"]
g = torch.Generator().manual_seed(7)

def shuffled(n, seed):
    return torch.randperm(n, generator=g)

# %% shuffle tags=["wrong"]
def shuffled(n, seed):
    g = torch.Generator().manual_seed(seed)
    return torch.randperm(10, generator=g)

# %% shuffle tags=["wrong"]
def shuffled(n, seed):
    g = torch.Generator().manual_seed(seed)
    return torch.randint(0, n, (n,), generator=g)

# %% shuffle tags=["wrong"]
def shuffled(n, seed):
    g = torch.manual_seed(seed)
    return torch.randperm(n, generator=g)

# %% shuffle tags=["wrong"]
def shuffled(n, seed):
    g = torch.Generator().manual_seed(seed)
    torch.randperm(n, generator=g)
    return torch.randperm(n)

# %% shuffle tags=["wrong"]
def shuffled(n, seed):
    return torch.arange(n).roll(seed)

# %% shuffle tags=["wrong"]
def shuffled(n, seed):
    torch.manual_seed(seed)
    p = torch.randperm(n)
    torch.seed()
    return p

# %% shuffle tags=["right"]
def shuffled(n, seed):
    state = torch.get_rng_state()
    torch.manual_seed(seed)
    p = torch.randperm(n)
    torch.set_rng_state(state)
    return p

# %% shuffle tags=["right"]
def shuffled(n, seed):
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        return torch.randperm(n)

# %% shuffle tags=["right"]
def shuffled(n, seed):
    return torch.rand(n, generator=torch.Generator().manual_seed(seed)).argsort()

# %% shuffle tags=["right"]
import random

def shuffled(n, seed):
    return torch.tensor(random.Random(seed).sample(range(n), n))

# %% seed_everything tags=["wrong"]
def seed_all(n):
    np.random.seed(n)
    torch.manual_seed(n)

# %% seed_everything tags=["wrong"]
def seed_all(n):
    random.seed(n)
    torch.manual_seed(n)

# %% seed_everything tags=["wrong"]
def seed_all(n):
    random.seed(0)
    np.random.seed(0)
    torch.manual_seed(0)

# %% seed_everything tags=["wrong"]
def seed_all(n):
    random.seed(n)
    np.random.default_rng(n)
    torch.manual_seed(n)

# %% seed_everything tags=["wrong"]
def seed_all(n):
    random.Random(n)
    np.random.seed(n)
    torch.manual_seed(n)

# %% seed_everything tags=["wrong"]
def seed_all(n):
    random.seed()
    np.random.seed()
    torch.seed()

# %% seed_everything tags=["right"]
def seed_all(n):
    for seed in (torch.manual_seed, np.random.seed, random.seed):
        seed(n)

# %% seed_everything tags=["right"]
def seed_all(n):
    torch.random.manual_seed(n)
    np.random.set_state(np.random.RandomState(n).get_state())
    random.setstate(random.Random(n).getstate())
