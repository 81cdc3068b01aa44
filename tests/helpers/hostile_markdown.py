"""Markdown that would have something be fetched, read or run, if any part of it were believed.

All of it names a page that counts who comes, or a file whose words nobody may see.
"""

from itertools import product

LETTER = "\u200b"
TURNED = "\u202e"


def payloads(page, file):
    """Return texts by their kinds; page is an address that nobody may ask for, file a path."""
    local = f"file://{file}"
    far = (page, page.replace("http:", "HTTP:"), page.removeprefix("http:"))
    near = (local, f"file:{file}", str(file), f"file://localhost{file}", f"smb://{file}")
    odd = (
        f"javascript:fetch('{page}')",
        f"JaVaScRiPt:fetch('{page}')",
        f"vbscript:{page}",
        f"data:text/html,<img src={page}>",
        f"data:image/svg+xml,<svg><image href='{page}'/></svg>",
        f"ftp://{page.removeprefix('http://')}",
        f"qrc:{file}",
        f":{file}",
        f"image://{file}",
        "x-apple.systempreferences:com.apple.preference",
        f"ssh://{page.removeprefix('http://')}",
        f"view-source:{page}",
    )
    all_ways = (*far, *near, *odd)
    return {
        "images": [f"![a]({way})" for way in all_ways]
        + [f'![a](<{way}> "title")' for way in (*far, *near)],
        "links": [f"[a]({way})" for way in all_ways] + [f"[![a]({way})]({way})" for way in far],
        "references": [f"![a][b]\n\n[b]: {way} 'c'" for way in (*far, *near)]
        + [f"[a]\n\n[a]: <{way}>" for way in (*far, *odd)],
        "autolinks": [f"<{way}>" for way in (*far, *near, *odd)] + [page, f"({page})."],
        "html": _html(far[0], local),
        "styles": [
            f"<style>@import url({page});</style>",
            f"<style>body{{background:url('{page}')}}</style>",
            f'<p style="background:url({page})">a</p>',
            f"<div style='list-style-image: url({local})'>a</div>",
            f"<link rel=stylesheet href={page}>",
            f'a{{: style="background:url({page})"}}',
            f"![a]({page}){{width=100}}",
        ],
        "tex": _tex(page, file),
        "entities": [
            f"&lt;img src={page}&gt;",
            f"&#60;img src={page}&#62;",
            f"&#x3c;img src='{local}'&#x3e;",
            f"![a](&#104;ttp{page.removeprefix('http')})",
            f"[a](javascript&colon;fetch('{page}'))",
            f"[a](java&#10;script:fetch('{page}'))",
            f"\\<img src={page}\\>",
            f"<ı\u0307mg src={page}>",
            f"<\u0000img src={page}>",
        ],
        "unseen": [
            f"![a]({LETTER}{page})",
            f"[{TURNED}a]({page})",
            f"<{LETTER}img src={page}>",
            f"<im{LETTER}g src={page}>",
            f"{TURNED}<img src={page}>\u202c",
            f"[a](\u2066{local}\u2069)",
            f"\ufeff![a]({page})",
            f"![a]({page}\u00a0)",
        ],
        "notes": [
            f"a[^1]\n\n[^1]: ![b]({page})",
            f"a^[![b]({page})]",
            f"[^1]: <img src={page}>\n\na[^1]",
            f"a[^{page}]\n\n[^{page}]: b",
            f"> [!NOTE]\n> ![a]({page})",
            f"[^1]: [a]({local})\n\na[^1]",
        ],
        "nested": [
            "[" * depth + f"![a]({page})" + "]" * depth + f"({page})" for depth in (1, 5, 60, 600)
        ]
        + [f"{mark * depth} ![a]({page})" for mark, depth in product((">", "- "), (3, 30, 300))],
        "code": [
            f"```{way}\na\n```"
            for way in (page, file, f"../../{file}", "python\u0000", "<img src=x>", "lexer.py")
        ]
        + [f"~~~ {{.python file={file}}}\na\n~~~", f"```python -x {file}\nimport os\n```"],
        "tables": [
            f"|a|\n|-|\n|![a]({page})|",
            f"|<img src={page}>|\n|-|\n|b|",
            "|a|b|\n|-|-|\n" + f"|![a]({page})|[c]({local})|\n" * 400,
            "|" + f"![a]({page})|" * 200 + "\n|" + "-|" * 200,
        ],
        "large": [
            f"![a]({page}) " * 2_000,
            f"<img src={page}>" * 3_000,
            f"![a]({page}" + "x" * 200_000 + ")",
            f"<{page}{'x' * 50_000}>",
            f"# ![a]({page})\n" * 800,
        ],
        "titles": [
            f"[a]({page} '<img src={page}>')",
            f'![a]({page} "<iframe src={local}>")',
            f"[a]({page} (<svg onload=fetch('{page}')>))",
            f"[<img src={page}>]({page})",
            f"![<b><img src={local}></b>]({page})",
        ],
    }


def _html(page, local):
    ways = (
        "<img src={0}>",
        "<IMG SRC='{0}'>",
        "<img\nsrc={0}>",
        "<img srcset='{0} 2x'>",
        "<iframe src={0}></iframe>",
        "<object data={0}></object>",
        "<embed src={0}>",
        "<video poster={0}><source src={0}></video>",
        "<audio src={0} autoplay></audio>",
        "<svg><image href={0} /></svg>",
        "<svg><use xlink:href='{0}#a'/></svg>",
        "<meta http-equiv=refresh content='0;url={0}'>",
        "<script src={0}></script>",
        "<body background={0}>",
        "<table background={0}><tr><td>a</td></tr></table>",
        "<input type=image src={0}>",
        "<base href={0}>",
        "<form action={0}><button>a</button></form>",
        "<details open ontoggle=fetch('{0}')>a</details>",
        "<!--[if IE]><img src={0}><![endif]-->",
        "<![CDATA[<img src={0}>]]>",
        "<?xml-stylesheet href='{0}'?>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM '{0}'>]>&b;",
    )
    return [way.format(at) for way, at in product(ways, (page, local))]


def _tex(page, file):
    ways = (
        f"\\input{{{file}}}",
        f"\\include{{{file}}}",
        f"\\includegraphics{{{file}}}",
        f"\\includegraphics{{{page}}}",
        f"\\href{{{page}}}{{a}}",
        f"\\url{{{page}}}",
        f"\\openin5={file} \\read5 to\\a \\a",
        "\\write18{touch x}",
        f"\\immediate\\openout5={file}",
        f"\\htmlData{{a={page}}}{{b}}",
        f"\\style{{background:url({page})}}{{a}}",
        "\\def\\a{\\a\\a}\\a",
        f"\\text{{<image href='{page}'/>}}",
    )
    return [form.format(way) for way in ways for form in ("${}$", "$$\n{}\n$$", "\\[{}\\]")]
