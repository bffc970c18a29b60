"""A small right lesson, written anew for each test, to be broken by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

STEPS = '''"""A lesson for tests."""

# %% start
import torch

a = torch.ones(3)

# %% double tags=["exercise"]
b = a

# %% double_solution tags=["solution"]
b = a * 2

# %% oops tags=["raises-exception"] raises="RuntimeError"
a.view(2)

# %% wait tags=["timed"]
c = a + b
'''

EN = """---
title: Ones
summary: Three ones.
views: [Tensors]
---

## Three ones {#start}

`torch.ones(3)` makes three ones.

:::{predict}
How many?

- (three) 3
- (four) 4

It was asked for 3.
:::

:::{look}
**Tensors** shows `a`.

**Try:** make it 4.
:::

## Double it {#double}

Make `b` twice `a`.

:::{look}
**Tensors** shows `b`.
:::

:::{hint}
Multiply.
:::

## Too small {#oops}

Three values do not fit into two.

:::{predict}
What happens?

- (error) an error
- (cut) the last value goes

Nothing is cut off.
:::

:::{look}
**Tensors** is as before.

**Try:** `a.view(3)`.
:::

## Add {#wait}

A sum is computed at once.

:::{look}
**Tensors** shows `c`.

**Try:** subtract.
:::
"""

KO = """---
title: 1로 채우기
summary: 1이 세 개인 Tensor를 만듭니다.
views: [Tensors]
---

## 1이 세 개 {#start}

`torch.ones(3)`은 1을 세 개 만듭니다.

:::{predict}
몇 개입니까?

- (three) 3
- (four) 4

3개를 만들라고 했습니다.
:::

:::{look}
**Tensor** 탭에서 `a`를 봅니다.

**바꿔 보기:** 4로 바꿔 봅니다.
:::

## 두 배로 {#double}

`a`의 두 배인 `b`를 만듭니다.

:::{look}
**Tensor** 탭에서 `b`를 봅니다.
:::

:::{hint}
곱하면 됩니다.
:::

## 너무 작다 {#oops}

값 세 개는 두 자리에 들어가지 않습니다.

:::{predict}
어떻게 됩니까?

- (error) 오류
- (cut) 마지막 값이 사라진다

아무것도 잘리지 않습니다.
:::

:::{look}
**Tensor** 탭은 그대로입니다.

**바꿔 보기:** `a.view(3)`으로 바꿔 봅니다.
:::

## 더하기 {#wait}

합은 바로 계산됩니다.

:::{look}
**Tensor** 탭에서 `c`를 봅니다.

**바꿔 보기:** 빼 봅니다.
:::
"""

CHECKS = '''"""Judges the lesson for tests."""


def check_double(names):
    """Twice a."""
    yield "b", "values", torch.full((3,), 2.0), names.tensor("b")


def prediction_start(names):
    return {3: "three", 4: "four"}.get(names.tensor("a").numel())


def prediction_oops(names):
    return "error"


def fact_start(names):
    assert names.tensor("a").tolist() == [1, 1, 1]


def fact_double(names):
    assert names.tensor("b").tolist() == [2, 2, 2]


def fact_oops(names):
    assert names.tensor("a").shape == (3,)


def fact_wait(names):
    assert names.tensor("c").shape == (3,)
'''


class LessonFolder:
    """A lesson's folder whose files a test can break."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.mkdir(parents=True)
        for name, text in {
            "steps.py": STEPS,
            "en.md": EN,
            "ko.md": KO,
            "checks.py": CHECKS,
        }.items():
            self.write(name, text)

    def write(self, name: str, text: str) -> None:
        """Write a file of the folder."""
        (self.path / name).write_text(text, encoding="utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        """Put `new` for the first `old`, which must be there."""
        text = (self.path / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new, 1))
