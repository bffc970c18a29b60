# %% make
import torch

x = torch.rand(5, 3)

# %% wrong raises="RuntimeError" tags=["raises-exception"]
x.view(4, 4)

# %% double tags=["exercise"]
d = x

# %% double_solution tags=["solution"]
d = x * 2

# %% last
print(d.shape)
