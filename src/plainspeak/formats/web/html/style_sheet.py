"""The style sheets inside a web page: what they declare of each element.

Sheets in files of their own are not read. Of the rules for some screens or for paper, none counts.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from justhtml import SelectorError, matches, query

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from justhtml import Node

MAX_TRIES = 200_000
"""Times a selector is held against an element; a page that needs more gets no style sheet."""

MAX_SHEET_CHARS = 500_000

_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_DECLARATION = re.compile(r"([\w-]{1,40})\s*:\s*([^;]{1,200})")
_NEXT = re.compile(r"([^{};]*)([{};])")
_ALWAYS = re.compile(r"@media\s+(?:only\s+)?(?:screen|all)\s*", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"::|:(?:hover|focus|active|visited|link|before|after|target|checked|disabled)", re.IGNORECASE
)
"""What a selector has that is of no element, or only while somebody points at one."""

_IDS, _CLASSES = re.compile(r"#[\w-]+"), re.compile(r"\.[\w-]+|\[[^\]]*\]|:[\w-]+")
_LAST = re.compile(r"[^\s>+~]+$")
_KEY = re.compile(r"([#.]?[a-zA-Z_][\w-]*)")
_TYPES = re.compile(r"(?:^|[\s>+~])[a-zA-Z][\w-]*")


class _Declaration(NamedTuple):
    """One declaration, with what it is ranked by: what comes later wins among equals."""

    important: bool
    ids: int
    classes: int
    types: int
    number: int
    name: str
    value: str


def declarations(style: str) -> list[tuple[str, str]]:
    """The names and values of declarations, in small letters.

    >>> declarations("font-size: 14pt; COLOR: Red")
    [('font-size', '14pt'), ('color', 'red')]
    """
    found = _DECLARATION.findall(style)
    return [(name.lower(), value.strip().lower()) for name, value in found]


class _Rule(NamedTuple):
    """A selector, what it declares, and its place in the sheet."""

    selector: str
    declared: list[tuple[str, str]]
    number: int


class StyleSheet:
    """What the ``<style>`` elements of a page declare of its elements.

    ``whole`` says that no other sheet is named, so that the rest is as browsers show it.
    """

    def __init__(self, top: Node) -> None:
        sheets = [_text(each) for each in query(top, "style")]
        text = _COMMENT.sub(" ", "\n".join(sheets)[:MAX_SHEET_CHARS])
        links = query(top, 'link[rel~="stylesheet"]')
        self.whole = not links and "@import" not in text
        self._of: dict[int, list[_Declaration]] = defaultdict(list)
        rules: dict[str, list[_Rule]] = defaultdict(list)
        for number, (selector, declared) in enumerate(_rules(text)):
            if declared and not _ELSEWHERE.search(selector):
                rules[_key(selector)].append(_Rule(selector, declared, number))
        tries = [(node, rules[key]) for node in query(top, "*") for key in _keys(node, rules)]
        if sum(len(some) for _, some in tries) <= MAX_TRIES:
            for node, some in tries:
                self._add(node, some)

    def of(self, node: Node) -> Iterator[tuple[str, str]]:
        """The declarations of an element, the strongest last."""
        for each in sorted(self._of.get(id(node), ())):
            yield each.name, each.value

    def _add(self, node: Node, rules: Iterable[_Rule]) -> None:
        for selector, declared, number in rules:
            try:
                if not matches(node, selector):
                    continue
            except SelectorError:  # a kind of selector that the library does not know
                continue
            rank = len(_IDS.findall(selector)), len(_CLASSES.findall(selector))
            types = len(_TYPES.findall(selector))
            for name, value in declared:
                plain = value.removesuffix("!important").strip()
                made = _Declaration(plain != value, *rank, types, number, name, plain)
                self._of[id(node)].append(made)


def _key(selector: str) -> str:
    """What an element must have for a selector to be worth a try: an id, a class or its name.

    >>> [_key(each) for each in ("#main .box p", "p.note:not(.x)", "*", "[lang]")]
    ['p', 'p', '', '']
    """
    last = _LAST.search(selector)
    found = _KEY.match(last[0]) if last else None
    return found[1] if found else ""


def _keys(node: Node, known: Container[str]) -> Iterator[str]:
    """The keys of rules that may be for an element."""
    attributes = node.attrs or {}
    made = ["", str(node.name), f"#{attributes.get('id')}"]
    made += [f".{each}" for each in (attributes.get("class") or "").split()]
    return (each for each in dict.fromkeys(made) if each in known)


def _text(style: Node) -> str:
    """The text of a style element, but of one for paper or for some screens."""
    media = (style.attrs or {}).get("media") or "all"
    if media.strip().lower() not in {"all", "screen"}:
        return ""
    return "".join(str(child.data or "") for child in style.children or ())


def _rules(text: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Each selector of a sheet with its declarations; blocks behind other "@" words are left out.

    >>> list(_rules("p, li { color: red } @media print { p { color: blue } }"))
    [('p', [('color', 'red')]), ('li', [('color', 'red')])]
    """
    depth = skipped = at = 0
    opened: list[str] = []
    while found := _NEXT.match(text, at):
        at = found.end()
        before, sign = found[1].strip(), found[2]
        if sign == "{":
            depth += 1
            opened.append(before)
            if not skipped and before.startswith("@") and not _ALWAYS.fullmatch(before):
                skipped = depth
        elif sign == "}" and depth:
            head = opened.pop()
            if not skipped and not head.startswith("@"):
                start = text.rfind("{", 0, at - 1) + 1
                declared = declarations(text[start : at - 1])
                yield from ((each.strip(), declared) for each in head.split(",") if each.strip())
            skipped = 0 if skipped == depth else skipped
            depth -= 1
