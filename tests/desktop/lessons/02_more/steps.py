# %% many
import torch

g = torch.randn(10_000)
