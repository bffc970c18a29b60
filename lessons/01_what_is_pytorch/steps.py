"""What is PyTorch?"""

# %% first_tensor
import torch

a = torch.tensor(2.0)
b = torch.tensor(3.0)
c = a * b
c

# %% python_decides
def grow(x):
    steps = 0
    while x < 10:
        x = x * 2
        steps += 1
    return x, steps

y, y_steps = grow(torch.tensor(0.5))
z, z_steps = grow(torch.tensor(3.0))

# %% halve tags=["exercise"]
def halve(x):
    steps = 0
    # your loop here
    return x, steps

small, small_steps = halve(torch.tensor(8.0))
small

# %% halve_solution tags=["solution"]
def halve(x):
    steps = 0
    while x >= 1:
        x = x / 2
        steps += 1
    return x, steps

small, small_steps = halve(torch.tensor(8.0))
small

# %% recipe_first
class Recipe:
    def __init__(self, text):
        self.text = text

    def __mul__(self, other):
        return Recipe(f"({self.text} * {other.text})")

    def run(self, **values):
        return eval(self.text, values)

x = Recipe("x")
square = x * x
print(square.text)
nine = square.run(x=torch.tensor(3.0))

# %% record
from torch.fx import symbolic_trace

calls = []

def poly(x):
    calls.append(type(x).__name__)
    return x * x + 1

recorded = symbolic_trace(poly)
ten = recorded(torch.tensor(3.0))
print(recorded.code)
calls

# %% cannot_follow tags=["raises-exception"] raises="TraceError"
recorded_grow = symbolic_trace(grow)

# %% three_times tags=["exercise"]
def grow3(x):
    return x

t3 = symbolic_trace(grow3)
t3(torch.tensor(1.0))

# %% three_times_solution tags=["solution"]
def grow3(x):
    for _ in range(3):
        x = x * 2
    return x

t3 = symbolic_trace(grow3)
t3(torch.tensor(1.0))

# %% gpu
print("torch", torch.__version__)
print("built for CUDA:", torch.version.cuda)
print("CUDA usable now:", torch.cuda.is_available())
print("cuDNN:", torch.backends.cudnn.version())

ones = torch.ones(2, 3)
ones.device
