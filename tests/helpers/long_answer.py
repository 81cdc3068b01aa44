"""Answers as models write them: prose, lists, code, tables and formulas, however long."""

import re
from itertools import count
from random import Random

_WORDS = (
    "the a of to and in that it is as for with on by from at which this each one when then after"
    " before because model window answer memory table value reader system result signal process"
    " layer number letter measure quickly slowly often never always small large whole empty next"
    " keeps reads writes finds moves counts grows holds returns compares depends explains begins"
)
WORDS = _WORDS.split()
CHINESE = (
    "我们先读取整个文件，然后逐行检查。每一行都有自己的长度，所以窗口不会停顿。这样的结果更可靠。"
)
CODE = {
    "python": (
        "def {a}(items: list[int], *, most: int = {n}) -> dict[str, int]:",
        '    """Count what is in items, up to most."""',
        "    found: dict[str, int] = {{}}",
        "    for number, item in enumerate(items):",
        "        if item % {n} == 0 and len(found) < most:",
        '            found[f"{a}-{{number}}"] = item  # the first of each',
        "    return found",
        "",
    ),
    "rust": (
        "pub fn {a}(items: &[u32], most: usize) -> Vec<(usize, u32)> {{",
        "    // Only what divides by {n}.",
        "    items.iter().copied().enumerate()",
        "        .filter(|(_, item)| item % {n} == 0)",
        "        .take(most).collect()",
        "}}",
        "",
    ),
    "javascript": (
        "export async function {a}(items, {{ most = {n} }} = {{}}) {{",
        "  const found = new Map();",
        "  for (const [number, item] of items.entries()) {{",
        "    if (item % {n} === 0) found.set(`{a}-${{number}}`, item); // kept",
        "  }}",
        "  return [...found].slice(0, most);",
        "}}",
        "",
    ),
}
FORMULAS = (
    r"\frac{{x_{{{n}}} + y}}{{\sqrt{{1 + x^{m}}}}}",
    r"\sum_{{i=1}}^{{{n}}} \alpha_i x_i^{m}",
    r"\int_0^{{{n}}} e^{{-t^{m}}} \, dt",
    r"a_{{{n}}} \le b^{m} + c",
    r"\begin{{pmatrix}} {n} & x \\ y & {m} \end{{pmatrix}}",
)
# As a tokenizer cuts: a word with its space, some digits, a sign, a break.
_TOKEN = re.compile(r" ?[A-Za-z]{1,9}|\d{1,3}|\n+|\s+|[^\sA-Za-z0-9]{1,3}")


def tokens_of_answer(tokens: int, seed: int = 1) -> list[str]:
    """Return an answer of so many tokens, as they come."""
    return words_of(answer(tokens * 5, seed))[:tokens]


def words_of(said: str) -> list[str]:
    """Return a text in pieces, as a tokenizer would cut it."""
    return _TOKEN.findall(said)


def answer(letters: int, seed: int = 1) -> str:
    """Return an answer of at least so many letters, the same each time for one seed."""
    chance, said, length = Random(seed), [], 0  # noqa: S311 - no secret
    for number in count(1):
        section = "\n\n".join([f"## {number}. {_title(chance)}", *_section(number, chance)])
        said.append(section)
        length += len(section)
        if length >= letters:
            return "\n\n".join(said)
    return None


def short_answer(seed: int) -> str:
    """Return an answer as most are: some paragraphs, or also a list, code, a table or a formula."""
    chance = Random(seed)  # noqa: S311
    pieces = [_prose(chance) for _ in range(chance.choice([1, 1, 2, 3]))]
    if seed % 3 == 0:
        more = (_list, _code, _table, _display, _quote)
        pieces.insert(1, chance.choice(more)(chance))
    return "\n\n".join(pieces)


def _section(number: int, chance: Random) -> list[str]:
    pieces = [_prose(chance), _list(chance), _prose(chance), _display(chance), _prose(chance)]
    match number % 4:
        case 0:
            pieces += [_table(chance), CHINESE * chance.randint(1, 4)]
        case 1:
            pieces += [_code(chance), _prose(chance)]
        case 2:
            pieces += [_quote(chance), _table(chance), _code(chance)]
        case _:
            pieces += [_tasks(chance), _code(chance), _prose(chance)]
    return pieces


def _words(chance: Random, least: int, most: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(chance.randint(least, most)))


def _title(chance: Random) -> str:
    return _words(chance, 2, 5).capitalize()


def _formula(chance: Random) -> str:
    return chance.choice(FORMULAS).format(n=chance.randint(2, 99), m=chance.randint(2, 9))


def _sentence(chance: Random) -> str:
    words = _words(chance, 6, 18).split()
    ways = ("**{}**", "*{}*", "`{}()`", "[{0}](https://example.org/{0})", "{}")
    at = chance.randrange(len(words))
    words[at] = chance.choice(ways).format(words[at])
    if chance.random() < 0.12:
        words.insert(at, f"${_formula(chance)}$")
    return " ".join(words).capitalize() + "."


def _prose(chance: Random) -> str:
    return " ".join(_sentence(chance) for _ in range(chance.randint(2, 6)))


def _list(chance: Random) -> str:
    mark = chance.choice(["-", "1."])
    lines = [f"{mark} {_sentence(chance)}" for _ in range(chance.randint(3, 7))]
    return "\n".join([*lines[:2], f"    - {_words(chance, 3, 8)}", *lines[2:]])


def _tasks(chance: Random) -> str:
    return "\n".join(f"- [{chance.choice('x ')}] {_words(chance, 3, 9)}" for _ in range(4))


def _quote(chance: Random) -> str:
    return f"> {_sentence(chance)}\n> {_sentence(chance)}"


def _code(chance: Random) -> str:
    language = chance.choice(sorted(CODE))
    lines = [
        line.format(a=f"{chance.choice(WORDS)}_{chance.randint(1, 99)}", n=chance.randint(2, 99))
        for _ in range(chance.choice([1, 2, 4, 8]))
        for line in CODE[language]
    ]
    return "\n".join([f"```{language}", *lines[:-1], "```"])


def _table(chance: Random) -> str:
    heads = [_words(chance, 1, 2) for _ in range(chance.randint(3, 5))]
    rows = [[_words(chance, 1, 4) for _ in heads] for _ in range(chance.choice([3, 6, 12, 24]))]
    lines = [heads, ["---"] * (len(heads) - 1) + ["---:"], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _display(chance: Random) -> str:
    return f"$$\n{_formula(chance)}\n$$"
