"""Conversations as one page of HTML that needs nothing else: the chosen paths, light and dark.

Replies are rendered as the Markdown that they are; all that anybody else said is shown as it was
written. Nothing of it can do anything or fetch anything.
"""

import re
from collections.abc import Iterable, Iterator
from functools import reduce
from html import escape

from app.domain.conversation import Message, Role
from app.domain.tree import Tree
from app.exchange.markdown import WHO, about, said_by
from app.exchange.rendered import rendered
from app.exchange.thoughts import Told, told
from app.words import tr

# Whatever were in it, a browser would run nothing and ask nobody.
HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; --page: #fff; --text: #1d1d1f; --muted: #66666d;
  --block: #eff1f5; --line: #dfdfe4; }}
@media (prefers-color-scheme: dark) {{
  :root {{ --page: #1c1c1f; --text: #f0f0f3; --muted: #a3a3ab; --block: #2b2d34; --line: #38383e; }}
}}
body {{ margin: 0 auto; max-width: 46rem; padding: 2rem 1.5rem; background: var(--page);
  color: var(--text); font: 1rem/1.6 system-ui, sans-serif; }}
article + article {{ border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem; }}
h1 {{ font-size: 1.5rem; line-height: 1.3; margin: 1rem 0 0; }}
h2 {{ font-size: .85rem; font-weight: 600; color: var(--muted); margin: 1.6rem 0 .3rem; }}
.about {{ color: var(--muted); font-size: .85rem; margin: .2rem 0 0; }}
.text {{ white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; }}
.user {{ background: var(--block); border-radius: 1rem; padding: .8rem 1.1rem; }}
.user h2 {{ margin-top: 0; }}
section {{ margin-top: 1.2rem; }}
pre {{ background: var(--block); border-radius: .6rem; padding: .8rem 1rem; margin: .6rem 0;
  white-space: pre-wrap; overflow-wrap: anywhere;
  font: .85rem/1.5 ui-monospace, "SF Mono", Menlo, monospace; }}
.user pre {{ background: var(--page); }}
.info, .said .info {{ color: var(--muted); font-size: .8rem; white-space: pre-wrap;
  overflow-wrap: anywhere; margin: .6rem 0 -.4rem; }}
.said {{ overflow-wrap: anywhere; }}
.said > :first-child {{ margin-top: 0; }}
.said > :last-child {{ margin-bottom: 0; }}
.said p, .said ul, .said ol, .said blockquote, .said table {{ margin: .6rem 0; }}
.said li > ul, .said li > ol, .said li > p {{ margin: .2rem 0; }}
.said :is(h3, h4, h5, h6) {{ font-size: 1rem; line-height: 1.4; margin: 1.2rem 0 .4rem; }}
.said h3 {{ font-size: 1.25rem; }}
.said h4 {{ font-size: 1.1rem; }}
.said blockquote {{ border-left: 3px solid var(--line); color: var(--muted); margin-left: 0;
  padding-left: 1rem; }}
.said code {{ background: var(--block); border-radius: .3rem; padding: .1rem .3rem;
  font: .85em ui-monospace, "SF Mono", Menlo, monospace; }}
.said pre code {{ padding: 0; font-size: 1em; }}
.said table {{ border-collapse: collapse; display: block; overflow-x: auto; }}
.said :is(th, td) {{ border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; }}
.said hr {{ border: 0; border-top: 1px solid var(--line); margin: 1.2rem 0; }}
.said a {{ color: inherit; }}
details {{ color: var(--muted); margin: .3rem 0 .8rem; }}
details[open] > div {{ border-left: 2px solid var(--line); padding-left: 1rem; margin-top: .5rem; }}
summary {{ cursor: pointer; font-size: .85rem; }}
</style>
</head>
<body>
"""
FOOT = "</body>\n</html>\n"
# Of what style sheets can say, Qt's pages know little.
PRINT = """<style>
h1 {{ font-size: 18pt; margin-top: 24px; margin-bottom: 2px; }}
p {{ font-size: 10.5pt; margin-top: 0; margin-bottom: 8px; white-space: pre-wrap; }}
pre {{ font-size: 9pt; font-family: monospace; background-color: #eff1f5; margin-top: 2px;
  margin-bottom: 10px; margin-left: 6px; margin-right: 6px; white-space: pre-wrap; }}
p.h3 {{ font-size: 13.5pt; font-weight: 700; margin-top: 12px; margin-bottom: 4px; }}
p.h4 {{ font-size: 12pt; font-weight: 700; margin-top: 10px; margin-bottom: 4px; }}
p.h5, p.h6 {{ font-size: 10.5pt; font-weight: 700; margin-top: 8px; margin-bottom: 4px; }}
p.info {{ font-size: 8.5pt; color: #66666d; margin-top: 6px; margin-bottom: 0; margin-left: 6px; }}
li, td, th, blockquote {{ font-size: 10.5pt; }}
code {{ font-family: monospace; font-size: 9.5pt; }}
blockquote {{ color: #66666d; }}
table {{ margin-top: 4px; margin-bottom: 10px; border-collapse: collapse;
  border-style: solid; border-color: #a9a9b0; }}
p.who {{ font-size: 9pt; font-weight: 600; color: #66666d; margin-top: 14px; margin-bottom: 2px; }}
p.about {{ font-size: 9pt; color: #66666d; }}
</style>{}"""
# Nothing is tried twice: a line of a million backticks would take minutes. A line with backticks
# further on, too, is no fence: what stands between them is said in it.
_CODE = re.compile(
    r"^(`{3,}+(?![^`\n]*+`)|~{3,}+)([^\n]*+)\n(.*?)(?:^\1[`~]*+ *+$|\Z)",
    re.MULTILINE | re.DOTALL,
)
# Qt lays out a paragraph of a million characters in half a minute, and in a second if it is cut.
MOST_PRINTED = 10_000
# What Qt's pages want otherwise: lines around cells are an attribute, and a heading's size is Qt's.
_ON_PAGES = {
    "<table>": '<table border="1" cellspacing="0" cellpadding="5">',
    **{f"<h{size}>": f'<p class="h{size}">' for size in range(3, 7)},
    **{f"</h{size}>": "</p>" for size in range(3, 7)},
}


def write(trees: Iterable[Tree]) -> Iterator[bytes]:
    """Return a file of these conversations, bit by bit."""
    begun = False
    for tree in trees:
        if not begun:
            yield HEAD.format(title=escape(tree.title)).encode()
            begun = True
        yield from (part.encode() for part in _article(tree))
    if not begun:
        yield HEAD.format(title="Paddock").encode()
    yield FOOT.encode()


def printable(trees: Iterable[Tree]) -> str:
    """Return conversations as the little HTML that a page for print is laid out from."""
    return PRINT.format("".join(map(_printed, trees)))


def _printed(tree: Tree) -> str:
    sections = [f'<p class="who">{escape(who)}</p>{said}' for who, said in _said(tree)]
    head = f'<h1>{escape(tree.title)}</h1><p class="about">{escape(about(tree))}</p>'
    return head + "".join(sections)


def _said(tree: Tree) -> Iterator[tuple[str, str]]:
    if tree.system:
        yield tr(WHO[Role.SYSTEM]), _printed_as_written(tree.system)
    for message in tree.path:
        yield said_by(message), _printed_message(message)


def _printed_message(message: Message) -> str:
    return "".join(_printed_told(each, message.role) for each in told(message))


def _printed_told(each: Told, role: Role) -> str:
    html = rendered(each.text) if role is Role.ASSISTANT else None
    if html is None:
        html = _printed_as_written(each.text)
    else:
        # Nothing that was said has such a bracket in it.
        html = reduce(lambda made, tag: made.replace(tag, _ON_PAGES[tag]), _ON_PAGES, html)
    above = f'<p class="info">{escape(each.thought)}</p>'
    return f"{above}<blockquote>{html}</blockquote>" if each.thought else html


def _printed_as_written(text: str) -> str:
    return body(text, text_tag="p", code_tag="pre", longest=MOST_PRINTED)


def _article(tree: Tree) -> Iterator[str]:
    yield f'<article>\n<h1>{escape(tree.title)}</h1>\n<p class="about">{escape(about(tree))}</p>\n'
    if tree.system:
        yield _section(Role.SYSTEM, tr(WHO[Role.SYSTEM]), said=_as_written(tree.system))
    for message in tree.path:
        yield _section(message.role, said_by(message), said=_message(message))
    yield "</article>\n"


def _message(message: Message) -> str:
    return "".join(_told(each, message.role) for each in told(message))


def _told(each: Told, role: Role) -> str:
    """Return what was said, or what was thought below a line that shows and hides it."""
    html = rendered(each.text) if role is Role.ASSISTANT else None
    said = _as_written(each.text) if html is None else f'<div class="said">{html}</div>\n'
    if not each.thought:
        return said
    return f"<details>\n<summary>{escape(each.thought)}</summary>\n{said}</details>\n"


def _as_written(text: str) -> str:
    return body(text, text_tag="div", code_tag="pre")


def _section(role: Role, who: str, *, said: str) -> str:
    return f'<section class="{role}">\n<h2>{escape(who)}</h2>\n{said}</section>\n'


def body(text: str, *, text_tag: str, code_tag: str, longest: int | None = None) -> str:
    """Return a message's text and its blocks of code, each in a tag of its own.

    What stands on a block's first line, mostly its language, stands above it. What is longer than
    the longest is cut, into a tag for each part.
    """
    parts = list[tuple[str, str, str]]()
    at = 0
    for found in _CODE.finditer(text):
        _, info, code = found.groups()
        before = text[at : found.start()]
        parts += [(text_tag, "text", before), ("p", "info", info.strip()), (code_tag, "text", code)]
        at = found.end()
    parts.append((text_tag, "text", text[at:]))
    return "".join(
        _tagged(tag, cut, kind=kind) for tag, kind, part in parts for cut in _cut(part, longest)
    )


def _cut(text: str, longest: int | None) -> Iterator[str]:
    """Cut a text where it has a line's end or a space, if there is one anywhere near."""
    while longest is not None and len(text) > longest:
        at = max(text.rfind(gap, longest // 2, longest) for gap in "\n ") + 1 or longest
        yield text[:at]
        text = text[at:]
    yield text


def _tagged(tag: str, text: str, *, kind: str) -> str:
    shown = text.strip("\n")
    return f'<{tag} class="{kind}">{escape(shown)}</{tag}>\n' if shown.strip() else ""
