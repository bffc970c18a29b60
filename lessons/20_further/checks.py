"""Judges and proves the lesson "Further"."""

from torch.func import grad, vmap


def check_per_example(names):
    """Expect the gradients of other examples, one in each row."""
    w = torch.tensor([0.5, -1.0, 2.0])
    xs = torch.tensor([[1.0, 2.0, 0.0], [3.0, -1.0, 1.0], [0.5, 0.0, 4.0], [2.0, 2.0, -1.0]])
    ys = torch.tensor([1.0, -2.0, 0.0, 0.5])
    found = names["per_example"](w, xs, ys)
    if not isinstance(found, torch.Tensor):
        yield "per_example()", "type", "Tensor", type(found).__name__
        return
    expected = 2 * (xs @ w - ys)[:, None] * xs
    yield "per_example()", "shape", (4, 3), tuple(found.shape)
    yield "per_example()", "values", expected.tolist(), found.tolist()


def check_one_graph(names):
    """Expect the values of the version with `if`, from a single graph for all calls."""
    graphs = []
    torch.compiler.reset()
    smooth = torch.compile(names["smooth"], backend=_spy_into(graphs))
    for data in ([1, 1, 1], [-1, -1, -1], [5, -1, -1], [-2, 1, 1], [1, 1, -7]):
        x = torch.tensor(data, dtype=torch.float32)
        y = x * 2
        expected = y + 1 if y.sum() > 0 else y - 1
        yield f"smooth({data})", "values", expected.tolist(), smooth(x).tolist()
    yield "graphs", "count", 1, len(graphs)


def _spy_into(graphs):
    def spy(graph, inputs):
        graphs.append([node.op for node in graph.graph.nodes if node.op.startswith("call")])
        return graph.forward

    return spy


def prediction_grad(names):
    held = names.tensor("x").grad
    return "none" if held is None else {3: "slope", 9: "sum"}.get(held.item())


def prediction_vmap(names):
    return {((),): "once", ((7,),): "batch", ((),) * 7: "loop"}.get(tuple(names["seen"]))


def prediction_what_compile_sees(names):
    return {0: "error", 1: "one"}.get(len(names["graphs"]), "several")


def prediction_new_sizes(names):
    return {1: "one", 2: "two", 4: "four"}.get(names["counts"][-1])


def prediction_two_processes(names):
    said = names["said"]
    if any("interface" in text for text in said):
        return "both"  # nothing was sent; what the sum would have been
    return {("3.0", "3.0"): "both", ("3.0", "2.0"): "first", ("1.0", "2.0"): "own"}.get(tuple(said))


def prediction_where_time_goes(names):
    return {0: "none", 2: "two", 1000: "thousand"}.get(names["adds"])


def fact_grad(names):
    x, y, first, second = (names.tensor(name) for name in ("x", "y", "y_slope", "y_bend"))
    assert (y.item(), first.item(), second.item()) == (1, 3, 6)
    assert not any(one.requires_grad for one in (x, y, first, second))
    assert x.grad is None
    at = torch.linspace(-2, 2, 9)
    for one in at:
        assert torch.allclose(names["slope"](one), 3 * one**2)
        assert torch.allclose(names["bend"](one), 6 * one)
    tracked = torch.tensor(1.0, requires_grad=True)
    for _ in range(2):
        assert grad(names["f"])(tracked).item() == 3
        assert tracked.grad is None
    assert grad(torch.sin)(torch.tensor(0.0)) == 1


def fact_vmap(names):
    xs, ys, slopes = (names.tensor(name) for name in ("xs", "ys", "slopes"))
    assert names["seen"] == [()]
    assert xs.shape == ys.shape == slopes.shape == (7,)
    assert torch.equal(ys, torch.stack([names["f"](x) for x in xs]))
    assert torch.allclose(slopes, 3 * xs**2)
    shapes = []

    def look(x):
        shapes.append(tuple(x.shape))
        return names["f"](x)

    pairs = torch.rand(7, 2)
    assert vmap(look)(pairs).shape == (7, 2)
    assert shapes == [(2,)]
    failed = False
    try:
        vmap(grad(names["f"]))(pairs)
    except RuntimeError:
        failed = True
    assert failed


def fact_per_example(names):
    w, xs, ys = (names.tensor(name) for name in ("w", "xs", "ys"))
    loss = names["loss"]
    rows = torch.stack([grad(loss)(w, x, y) for x, y in zip(xs, ys, strict=True)])
    batched = vmap(grad(loss), in_dims=(None, 0, 0))(w, xs, ys)
    assert torch.allclose(batched, rows)
    assert batched.shape == (3, 2)
    assert grad(loss)(w, xs[0], ys[0]).shape == (2,)
    tracked = w.clone().requires_grad_()
    sum(loss(tracked, x, y) for x, y in zip(xs, ys, strict=True)).backward()
    assert torch.allclose(tracked.grad, rows.sum(0))


def fact_what_compile_sees(names):
    assert names["graphs"] == [["mul", "sum", "gt"], ["add"]]
    assert names.tensor("up").tolist() == [3, 3, 3]
    down = names["branchy"](-torch.ones(3))
    assert down.tolist() == [-3, -3, -3]
    assert names["graphs"] == [["mul", "sum", "gt"], ["add"], ["sub"]]
    failed = False
    try:
        torch.compile(names["branchy"], backend=_spy_into([]), fullgraph=True)(torch.ones(3))
    except RuntimeError:
        failed = True
    assert failed


def fact_one_graph(names):
    graphs = []

    def split(x):
        y = x * 2
        if y.sum() > 0:
            return y + 1
        return y - 1

    compiled = torch.compile(split, backend=_spy_into(graphs))
    assert compiled(torch.ones(3)).tolist() == [3, 3, 3]
    assert compiled(-torch.ones(3)).tolist() == [-3, -3, -3]
    assert len(graphs) == 3
    assert len(names["graphs"]) == 1
    assert "where" in names["graphs"][0]
    assert names.tensor("up").tolist() == [3, 3, 3]
    assert names.tensor("down").tolist() == [-3, -3, -3]


def _counts(sizes, **options):
    """Return how many graphs there are after each size, and the function for more calls."""
    graphs, counts = [], []
    torch.compiler.reset()

    @torch.compile(backend=_spy_into(graphs), **options)
    def double(x):
        return x * 2

    for size in sizes:
        double(torch.ones(size))
        counts.append(len(graphs))
    return graphs, counts, double


def fact_new_sizes(names):
    assert names["counts"] == [1, 2, 2, 2]
    graphs, counts, double = _counts((3, 4, 5, 6))
    assert counts == [1, 2, 2, 2]
    double(torch.full((5,), 8.0))
    assert len(graphs) == 2
    double(torch.ones(3, dtype=torch.float64))
    assert len(graphs) == 3
    double(torch.ones(3, 3))
    assert len(graphs) == 4
    assert _counts((3, 4, 5, 6), dynamic=True)[1] == [1, 1, 1, 1]
    assert _counts((3, 4, 5, 6), dynamic=False)[1] == [1, 2, 3, 4]


def fact_two_processes(names):
    said = names["said"]
    assert len(said) == 2
    assert all(process.returncode is not None for process in names["pair"])
    if not any("interface" in text for text in said):
        assert said == ["3.0", "3.0"]
        assert all(process.returncode == 0 for process in names["pair"])
    assert "dist.all_reduce(t)\n" in names["code"]


def fact_where_time_goes(names):
    calls = names["calls"]
    assert names["adds"] == calls["aten::add"] == 1000
    assert calls["aten::sum"] == calls["aten::unbind"] == 1
    assert calls["aten::select"] == 1000
    with torch.profiler.profile(activities=[torch.profiler.ProfilerActivity.CPU]) as apart:
        names.tensor("a").unbind()
    parts = {row.key: row.count for row in apart.key_averages()}
    assert parts == {"aten::unbind": 1, "aten::select": 1000, "aten::as_strided": 1000}
    assert names.tensor("slow").item() == names.tensor("fast").item() == 1000
    longest = max(names["rows"], key=lambda row: row.self_cpu_time_total)
    assert longest.self_cpu_time_total > 0
    with torch.profiler.profile(activities=[torch.profiler.ProfilerActivity.CPU]) as alone:
        names.tensor("a").sum()
    left = {row.key: row.count for row in alone.key_averages()}
    assert left["aten::sum"] == 1
    assert "aten::add" not in left
