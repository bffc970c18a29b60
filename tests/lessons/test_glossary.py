"""Tests of the Korean terms and style."""

from __future__ import annotations

import pytest

from lessons.glossary import korean_problems, read_glossary

TERMS = read_glossary()


def test_terms_have_both_languages_and_no_right_word_among_the_wrong() -> None:
    assert len({term.english for term in TERMS}) == len(TERMS)
    for term in TERMS:
        assert term.english
        assert term.korean
        assert term.korean not in term.wrong


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ("텐서를 만듭니다.", 1, 'Write "Tensor" instead of "텐서".'),
        ("하나\n둘 파라미터", 2, 'Write "매개변수" instead of "파라미터".'),
        ("계산\n그래프", 1, 'Write "연산 그래프" instead of "계산 그래프".'),
        ("좋은 tensor입니다.", 1, 'Write "Tensor" with a capital letter in Korean.'),
        ("이렇게 해요.", 1, 'End the sentence in -ㅂ니다, not "요.".'),
        ("그렇죠?", 1, 'End the sentence in -ㅂ니다, not "죠?".'),
        ("\n이렇게 한다.", 2, 'End the sentence in -ㅂ니다, not "다.".'),
        ("TensorFlow 2(2019년)\n부터는 다릅니다.", 2, 'Join "부터는" with the word before it.'),
        ("TensorFlow 2\n부터 다릅니다.", 2, 'Join "부터" with the word before it.'),
        ("세 바퀴 돕니다.", 1, 'Write "반복" instead of "바퀴 돕".'),
        (
            "제자리 연산입니다.",
            1,
            'Introduce the term at its first use: "제자리(in-place)".',
        ),
    ],
)
def test_what_is_against_the_glossary_is_told(text: str, line: int, sentence: str) -> None:
    assert (line, sentence) in list(korean_problems(text, TERMS))


@pytest.mark.parametrize(
    "text",
    [
        "**제자리**(in-place) 연산입니다. 제자리 연산은 빠릅니다.",
        "`x.파라미터`는 코드입니다.",
        "```\n텐서 tensor 한다.\n```",
        "[글](https://example.org/텐서)을 읽어 봅시다.",
        "꼭 필요? 가장 중요. 해 봅시다. 하십시오.",
        "만 개쯤\n만 개, 의미, 이\n이 단계에서 봅니다.",
        "## 제자리\n\n제자리(in-place)입니다.",
        "---\ntitle: 제자리\n---\n\n제자리(in-place)입니다.",
    ],
)
def test_right_korean_passes(text: str) -> None:
    assert list(korean_problems(text, TERMS)) == []
