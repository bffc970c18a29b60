"""Judges and proves the lesson "Promotion and precision"."""

import math

import numpy as np


def check_brighten(names):
    """Expect an addition that stops at 255, in a new Tensor of the same dtype."""
    brighten = names["brighten"]
    cases = (
        ([[0, 100], [200, 255]], 100, [[100, 200], [255, 255]]),
        ([0, 1, 128, 255], 255, [255, 255, 255, 255]),
        ([154, 155, 156], 100, [254, 255, 255]),
        ([0, 255], 0, [0, 255]),
    )
    for pixels, amount, expected in cases:
        image = torch.tensor(pixels, dtype=torch.uint8)
        bright = brighten(image, amount)
        call = f"brighten({pixels}, {amount})"
        if not isinstance(bright, torch.Tensor):
            yield call, "type", "Tensor", type(bright).__name__
            return
        yield call, "dtype", torch.uint8, bright.dtype
        yield call, "values", expected, bright.tolist()
        yield "image", "values", pixels, image.tolist()


def check_numpy_std(names):
    """Expect the root of the mean squared distance, as a Tensor without dimensions."""
    spread = names["spread"]
    cases = ([1, 2, 3, 4], [2.0, 4.0], [[0.0, 1.0], [5.0, 2.5]], [7.0], [10, 10, 40])
    for data in cases:
        found = spread(torch.tensor(data))
        call = f"spread({data})"
        if not isinstance(found, torch.Tensor):
            yield call, "type", "Tensor", type(found).__name__
            return
        yield call, "shape", (), tuple(found.shape)
        if found.shape == ():
            yield call, "value", close_to(round(float(np.std(data)), 4), 1e-3), found.item()


def _dtype(tensor):
    return str(tensor.dtype).removeprefix("torch.")


def prediction_kinds(names):
    return _dtype(names.tensor("total"))


def prediction_guests(names):
    found = (_dtype(names.tensor("p")), _dtype(names.tensor("q")))
    return {
        ("float64", "float64"): "both64",
        ("float64", "float32"): "only_p",
        ("float32", "float32"): "both32",
    }.get(found)


def prediction_wrap(names):
    return {300: "exact", 255: "white", 44: "wrapped"}.get(names.tensor("brighter")[0, 0].item())


def prediction_grid(names):
    options = {(1, 1, 1): "ones", (1, 0, 0): "stuck", (1, 0, 2): "uneven"}
    return options.get(tuple(names.tensor("gained").tolist()))


def prediction_two_bytes(names):
    lost = [name for name in "ab" if names.tensor(name).isinf().item()]
    lost += [name for name in "cd" if names.tensor(name).item() == 1]
    return {"ad": "ad", "bc": "bc", "bd": "bd"}.get("".join(lost))


def prediction_which_std(names):
    options = {"one": 1.0, "root": math.sqrt(2), "two": 2.0}
    found = names.tensor("torch_std").item()
    return next((name for name, value in options.items() if abs(found - value) < 0.01), None)


def _raises(kind, work):
    try:
        work()
    except kind:
        return True
    return False


def fact_kinds(names):
    f, d, both = names.tensor("f"), names.tensor("d"), names.tensor("both")
    assert (f.dtype, d.dtype, both.dtype) == (torch.float32, torch.float64, torch.float64)
    ids, h, total = names.tensor("ids"), names.tensor("h"), names.tensor("total")
    assert (ids.dtype, ids.element_size()) == (torch.int64, 8)
    assert (h.dtype, h.element_size()) == (torch.float16, 2)
    assert total.dtype == torch.float16
    assert total.tolist() == [2, 3, math.inf]
    integers = (torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64)
    floats = (torch.float16, torch.bfloat16, torch.float32, torch.float64)
    for whole in integers:
        for real in floats:
            assert torch.promote_types(whole, real) == real
    for kind in (integers[1:], (torch.float16, torch.float32, torch.float64)):
        for place, narrow in enumerate(kind):
            assert {torch.promote_types(narrow, wide) for wide in kind[place:]} == set(kind[place:])
    assert torch.promote_types(torch.int64, torch.bool) == torch.int64
    assert np.promote_types(np.int64, np.float16) == np.float64


def fact_guests(names):
    i = names.tensor("i")
    assert i.dtype == torch.int32
    assert names.tensor("plus_one").dtype == torch.int32
    assert names.tensor("plus_half").dtype == torch.float32 == torch.get_default_dtype()
    f, row, single = names.tensor("f"), names.tensor("row"), names.tensor("single")
    assert (row.dtype, row.shape) == (torch.float64, (2,))
    assert (single.dtype, single.shape) == (torch.float64, ())
    assert names.tensor("p").dtype == torch.float64
    assert names.tensor("q").dtype == f.dtype == torch.float32
    assert (f + 1.0).dtype == torch.float32
    whole = torch.ones(2, dtype=torch.int64)
    assert (whole + row).dtype == torch.float64
    # The kind rises, and a Tensor without dimensions lends its width then.
    assert (whole + single).dtype == torch.float64


def fact_wrap(names):
    image, brighter = names.tensor("image"), names.tensor("brighter")
    assert (image.dtype, image.element_size()) == (torch.uint8, 1)
    assert (torch.iinfo(torch.uint8).min, torch.iinfo(torch.uint8).max) == (0, 255)
    assert (image.min(), image.max()) == (120, 255)
    assert image[0, 0] == 200
    assert brighter[0, 0] == 44 == 300 - 256
    assert brighter.dtype == torch.uint8
    fell = image >= 156
    assert (brighter[fell].min(), brighter[fell].max()) == (0, 99)
    assert (brighter[~fell] > image[~fell]).all()
    assert (brighter[fell] < image[fell]).all()
    assert brighter[~fell].min() == 220
    darker = image - 200
    assert darker[image < 200].min() == 176
    assert (darker[image < 200] > image[image < 200]).all()


def fact_brighten(names):
    image = torch.tensor([[0, 100], [200, 255]], dtype=torch.uint8)
    assert (image + 100).tolist() == [[100, 200], [44, 99]]
    assert names.tensor("bright").tolist() == [[100, 200], [255, 255]]
    assert 255 + 255 == 510 <= torch.iinfo(torch.int16).max
    assert (image + 100).clamp(max=255).tolist() != names.tensor("bright").tolist()


def fact_grid(names):
    big, more, gained = names.tensor("big"), names.tensor("more"), names.tensor("gained")
    assert (big.dtype, big.element_size()) == (torch.float32, 4)
    assert gained.tolist() == [1, 0, 2]
    assert more.tolist() == [16_777_216, 16_777_216, 16_777_220]
    assert big.tolist() == [16_777_215, 16_777_216, 16_777_218]
    assert 2**24 == 16_777_216
    below = torch.arange(2**24 - 1000, 2**24 + 1)
    assert below.float().unique().numel() == len(below)
    above = torch.arange(2**24, 2**24 + 1000)
    assert (above.float().to(torch.int64) % 2 == 0).all()
    # What is left of them when 24 binary digits are kept: its last one is 0 or 1.
    assert (16_777_216 // 2 % 2, 16_777_218 // 2 % 2, 16_777_220 // 2 % 2) == (0, 1, 0)
    assert torch.finfo(torch.float32).eps == 2.0**-23
    assert torch.finfo(torch.float64).eps == 2.0**-52
    wide = torch.tensor(big.tolist(), dtype=torch.float64)
    assert (wide + 1 - wide).tolist() == [1, 1, 1]


def fact_two_bytes(names):
    a, b, c, d = (names.tensor(name) for name in "abcd")
    assert a.dtype == c.dtype == torch.float16
    assert b.dtype == d.dtype == torch.bfloat16
    assert a.element_size() == b.element_size() == 2
    for dtype, size, digits in (
        (torch.float16, 5, 10),
        (torch.bfloat16, 8, 7),
        (torch.float32, 8, 23),
    ):
        about = torch.finfo(dtype)
        assert 1 + size + digits == about.bits
        assert about.eps == 2.0**-digits
        assert about.max == (2 - 2.0**-digits) * 2.0 ** (2 ** (size - 1) - 1)
    assert a.isinf()
    assert torch.finfo(torch.float16).max == 65_504
    assert b == 2 * 59_904
    assert torch.tensor(60_000.0, dtype=torch.bfloat16) == 59_904
    assert torch.finfo(torch.bfloat16).max > 0.99 * torch.finfo(torch.float32).max
    assert abs(c.item() - 1.001) < 0.0001
    assert d == 1
    # The first digit takes no bit: the 23 of 1.0 are all 0.
    assert torch.tensor(1.0).view(torch.int32).item() % 2**23 == 0
    one = torch.tensor(1.0, dtype=torch.bfloat16)
    assert torch.nextafter(one, 2 * one) == 1.0078125 == 1 + torch.finfo(torch.bfloat16).eps


def fact_which_std(names):
    x = names.tensor("x")
    assert x.mean() == 3
    assert (x - 3).abs().tolist() == [1, 1]
    assert names["numpy_std"] == 1.0
    assert abs(names.tensor("torch_std").item() - math.sqrt(2)) < 1e-6
    assert abs(math.sqrt(2) - 1.414) < 0.001
    assert x.std(correction=0) == 1
    assert round(100 * (names.tensor("torch_std").item() / names["numpy_std"] - 1)) == 41
    many = torch.randn(1000)
    assert 1 < many.std().item() / np.std(many.numpy()) < 1.001


def fact_numpy_std(names):
    v = torch.tensor([1, 2, 3, 4])
    assert abs(v.float().std() - 1.291) < 0.001
    assert abs(names.tensor("s") - 1.118) < 0.001
    assert abs(names.tensor("s").item() - np.std([1, 2, 3, 4])) < 1e-6
    assert _raises(RuntimeError, v.std)
    assert _raises(RuntimeError, v.mean)
