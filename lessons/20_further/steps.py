"""Further: functions of functions, compiling, two processes, profiling."""

# %% grad
import torch
from torch.func import grad

def f(x):
    return x ** 3

slope = grad(f)
bend = grad(grad(f))

x = torch.tensor(1.0)
y, y_slope, y_bend = f(x), slope(x), bend(x)
print("x.grad:", x.grad)

# %% vmap
from torch.func import vmap

seen = []

def watched(x):
    seen.append(tuple(x.shape))
    return f(x)

xs = torch.linspace(0, 3, 7)
ys = vmap(watched)(xs)
slopes = vmap(slope)(xs)

# %% per_example tags=["exercise"]
def loss(w, x, y):
    return (w @ x - y) ** 2

def per_example(w, xs, ys):
    return grad(loss)(w, xs[0], ys[0])

w = torch.tensor([1.0, -1.0])
xs = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
ys = torch.tensor([0.0, 1.0, 2.0])
g = per_example(w, xs, ys)
g

# %% per_example_solution tags=["solution"]
def loss(w, x, y):
    return (w @ x - y) ** 2

def per_example(w, xs, ys):
    return vmap(grad(loss), in_dims=(None, 0, 0))(w, xs, ys)

w = torch.tensor([1.0, -1.0])
xs = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
ys = torch.tensor([0.0, 1.0, 2.0])
g = per_example(w, xs, ys)
g

# %% what_compile_sees tags=["timed"]
graphs = []
def name(node):
    return getattr(node.target, "__name__", node.target)
def spy(graph, inputs):
    graphs.append([name(n) for n in graph.graph.nodes if n.op[:4] == "call"])
    return graph.forward

@torch.compile(backend=spy)
def branchy(x):
    y = x * 2
    if y.sum() > 0:
        return y + 1
    return y - 1
up = branchy(torch.ones(3))
graphs

# %% one_graph tags=["exercise", "timed"]
def smooth(x):
    y = x * 2
    if y.sum() > 0:
        return y + 1
    return y - 1

graphs = []
compiled = torch.compile(smooth, backend=spy)
up = compiled(torch.ones(3))
down = compiled(-torch.ones(3))
graphs

# %% one_graph_solution tags=["solution"]
def smooth(x):
    y = x * 2
    return torch.where(y.sum() > 0, y + 1, y - 1)

graphs = []
compiled = torch.compile(smooth, backend=spy)
up = compiled(torch.ones(3))
down = compiled(-torch.ones(3))
graphs

# %% new_sizes tags=["timed"]
graphs = []

@torch.compile(backend=spy)
def twice(x):
    return x * 2

counts = []
for n in (3, 4, 5, 6):
    twice(torch.ones(n))
    counts.append(len(graphs))

# %% two_processes
import subprocess as sp, sys, tempfile
code = """import sys, torch, torch.distributed as dist
dist.init_process_group("gloo", sys.argv[1])
t = torch.tensor([dist.get_rank() + 1.0])
dist.all_reduce(t)
print(t.item()); dist.destroy_process_group()"""
meet = "file:///" + tempfile.mktemp().replace("\\", "/")
def start(rank):
    command = [sys.executable, "-c", code, f"{meet}?rank={rank}&world_size=2"]
    return sp.Popen(command, stdout=sp.PIPE, stderr=sp.STDOUT, text=True)
pair = [start(0), start(1)]
try:
    said = [p.communicate(timeout=60)[0].strip().split("\n")[-1] for p in pair]
finally: [p.kill() for p in pair]
said

# %% where_time_goes tags=["timed"]
from torch.profiler import ProfilerActivity, profile

a = torch.ones(1000)
with profile(activities=[ProfilerActivity.CPU]) as recording:
    slow = sum(a)
    fast = a.sum()

rows = recording.key_averages()
calls = {row.key: row.count for row in rows}
adds = calls.get("aten::add", 0)
for row in sorted(rows, key=lambda row: -row.self_cpu_time_total)[:4]:
    print(f"{row.key:18}{row.count:6}{row.self_cpu_time_total:8.0f} µs")
