"""What is said in the states of the window: questions, answers, names, as people have them."""

from pathlib import Path

from app.domain.download import Trouble
from app.domain.wanting import wanted_of
from app.library.catalog import catalog
from app.library.starter import starter_file
from app.views.compare_words import SIDES, tab_words
from app.views.hub_words import ARCHITECTURES
from tests.helpers.desk import MODEL, talk
from tests.helpers.fake_hub import CARD, GGUFS, HITS, MLX

QUESTION = "What is a cache, in a few words?"
ANSWER = (
    "A cache keeps the results of work that was done once, so that it need not be done again. "
    "Reading a file from disk takes milliseconds; finding it in memory takes a thousandth of that."
)
OTHER_ANSWER = """\
A cache is a **small, fast store** of what was asked for before:

- it saves work,
- it may be out of date.
"""
SECOND = "And when is it wrong to have one?"
HALF = "It is wrong where what was kept changes without notice. Think of prices, of stock, of"
THOUGHT = "They ask when *not* to. Think of prices:\n\n```py\nprice = cache[item]\n```\n"
LONG = "\n\n".join(
    f"{number}. A cache has to know what it may forget. Whatever was asked for longest ago goes "
    "first, unless it is cheap to make again and something dear needs the room."
    for number in range(1, 30)
)
TITLE = "Caches"

PROSE = """\
## Three ways to keep tea warm

You can do **all three**, or *any* of them; ~~boiling it again~~ is the one that spoils it.

1. A *pot with a cosy*, which
   - keeps 70 °C for an hour[^1],
   - needs no current.
2. A thermos flask.
3. A small candle, see [how it is done](https://example.com/tea/warm?for=hours).

- [x] Buy tea
- [ ] Find the cosy

> “There is no trouble so great or grave
> that cannot be much diminished by a nice cup of tea.”
>
> > Bernard-Paul Heroux

---

Nothing is fetched: ![a cup](https://example.com/cup.png) stays words, and <b>tags</b> stay text.

[^1]: Measured with a litre, at 20 °C in the room.
"""
CODE = """\
Two ways, in Python and in the shell. `functools.cache` is the shorter one:

```python
from functools import cache


@cache
def fibonacci(n: int) -> int:
    \"\"\"Return the n-th number, each sum computed once.\"\"\"
    if n < 2:
        return n  # the first two are given
    return fibonacci(n - 1) + fibonacci(n - 2)


print(f"{fibonacci(90):,}", "is the ninetieth, which a plain recursion would not live to see")
```

```sh
curl --fail --silent https://example.com/numbers | sort -n | head -3
```

    an indented block has no language
"""
FORMULAS = """\
The roots of $ax^2 + bx + c = 0$ are

$$x_{1,2} = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}$$

where the sign of $b^2 - 4ac$ tells how many there are:

| Discriminant | Roots | Example | Seen in the graph |
|:--|--:|:-:|---|
| $> 0$ | 2 | $x^2 - 1$ | It crosses the axis twice |
| $= 0$ | 1 | $x^2$ | It touches the axis |
| $< 0$ | 0 | $x^2 + 1$ | It stays above, or below |

The same holds for sums: $$\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2}$$
"""
SCRIPTS = """\
**中文**：缓存保存已经做过的工作，**“不必再做一次”**。下一次只要几毫秒。

日本語：キャッシュは一度計算した結果を**保存する**。

العربية: الذاكرة المؤقتة تحفظ **النتائج** التي حُسبت مرة واحدة، مثل `cache` في بايثون.

עברית: מטמון שומר תוצאות.

"""
CHINESE = "缓存是什么？请用几句话说明。"
CHINESE_ANSWER = (
    "缓存保存已经算过的结果，下次就**不必再算一次**。\n\n- 读硬盘：几毫秒\n- 读内存：更快"
)

FILE = "harbour.py"
FILE_TEXT = "def tide(hour):\n    return 2.1 if hour % 12 < 6 else 0.4\n"
FOLDER = "Work"
PRESET = "Plain words"
WRONG = "not this one"
TOKEN = "hf_nobodysOwn"
MIRROR = "https://hub.example.org"
WORDS, MINE = "llama 3.2", "somebody/a-model-of-ones-own"
FOUND, NOT_FOUND = "harbour", "zeppelin"
FOUND_HERE = "cache"
LONG_NAME = "A name that is much longer than there is room for in a chip.md"
LINK = "https://example.com/tea/warm?for=hours"
PHRASES = ("one two", "one three")
# As blocks of code are called by who wrote them.
LANGUAGES = ("python", "sh", "py", "md")
RECOVERY = "ABCDE-FGHJK-LMNPQ-RSTUV-WXYZ2-34567"
ON_TEA, ON_CODE = "How do I keep tea warm?", "How do I cache a function?"
ON_ROOTS, ON_SCRIPTS = "How many roots are there?", "Say it in other scripts."
INSTRUCTIONS = "Answer in short sentences. Say so where you do not know."

HISTORY = (
    talk("c1", QUESTION, ANSWER, title=TITLE, days=0.01),
    talk("c2", "Where do boats lie?", "In the harbour, where the water is calm.", days=0.02),
    talk("c3", CHINESE, CHINESE_ANSWER, days=0.03),
    talk(
        "c4",
        "A long evening by the harbour, and what to cook for six of us then?",
        "Soup.",
        days=1.1,
    ),
    talk("c5", "Draft a letter to the landlord", "Dear Sir or Madam,", days=1.2),
    talk("c6", "Regex for dates", "`\\d{4}-\\d{2}-\\d{2}`", days=4),
    talk("c7", "Which trains go to the harbour on Sundays?", "Every hour.", days=40),
)
# As menus have it, which know models by their files.
STARTER = starter_file(Path()).stem
OTHER_MODEL = "Qwen3-8B-Instruct-Q4_K_M"
# All that stands in the window and is nobody's to translate.
# What models, their makers and their licences are called.
HUB_NAMES = (
    *(name for _, name in ARCHITECTURES),
    *(text for each in catalog() for text in (each.name, each.about["en"], each.licence)),
    *(each.repo for each in HITS),
    *(choice.label for each in (MLX, GGUFS) for choice in each.choices),
    *(wanted_of(each, choice).name for each in (MLX, GGUFS) for choice in each.choices),
    *(f"Llama-3.2-3B-Instruct-4bit-{at}" for at in range(len(Trouble))),
    "Qwen3-8B-4bit",
    "Meta-Llama-3.1-8B-Instruct-4bit",
    "Phi-4-mini-instruct-4bit",
    "gemma-3-4b-it-4bit",
    "model-00001-of-00002.safetensors",
    "huggingface.co",
    MIRROR,
    "llama",
    *filter(None, CARD.splitlines()),
)
NAMES = (
    *(each.title for each in HISTORY),
    FILE,
    FOLDER,
    PRESET,
    MODEL,
    STARTER,
    OTHER_MODEL,
    *SIDES,
    SECOND,
    *(tab_words(side, name) for side in SIDES for name in (MODEL, STARTER, OTHER_MODEL)),
    WRONG,
    TOKEN,
    QUESTION,
    FOUND,
    NOT_FOUND,
    FOUND_HERE,
    WORDS,
    MINE,
    LONG_NAME,
    LINK,
    *PHRASES,
    RECOVERY,
    ON_TEA,
    ON_CODE,
    ON_ROOTS,
    ON_SCRIPTS,
    *LANGUAGES,
    *HUB_NAMES,
)
