"""Quick fixes: say it otherwise, leave it out here or in this project, explain it."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from lsprotocol import types

from plainspeak import formats
from plainspeak.integrations.lsp.show import diagnostic
from plainspeak.model import Edit, IdentityMap
from plainspeak.rules import suppressions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.integrations.lsp.found import Found
    from plainspeak.integrations.lsp.session import Session
    from plainspeak.model import Suggestion

ALLOW_WORD = "plainspeak.allowWord"
"""The command that adds a word to the group's list: the address of the file, and the word."""

FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.plainspeak"


def quick_fixes(session: Session, found: Found) -> Iterator[types.CodeAction]:
    """Everything that can be done about one finding."""
    about = [diagnostic(found, session.buffer)]
    for suggestion in found.finding.suggestions:
        if edits := suggestion_edits(session, found, suggestion):
            title = f'Say "{suggestion.text}"' if suggestion.text else "Leave it out"
            action = _action(session, title, edits, about)
            action.is_preferred = suggestion.safe
            yield action
    if edits := explain_edits(session, found):
        yield _action(session, f'Explain it: "{found.finding.text}{edits[0].text}"', edits, about)
    if edits := ignore_edits(session, found):
        yield _action(session, "Leave it as it is here", edits, about)
    if word := allowed_word(found):
        command = types.Command("Allow", ALLOW_WORD, arguments=[session.buffer.uri, word])
        title = f'Allow "{word}" in this project'
        kind = types.CodeActionKind.QuickFix
        yield types.CodeAction(title, kind=kind, diagnostics=about, command=command)


def suggestion_edits(session: Session, found: Found, suggestion: Suggestion) -> list[Edit]:
    """What carrying out a suggestion changes in the open file; empty where that is not certain."""
    finding, text = found.finding, session.buffer.text
    document = finding.document
    assert document is not None
    wanted = suggestion.edits_of(finding)
    if not all(document.is_verbatim(edit.start, edit.end) for edit in wanted):
        return []
    if not isinstance(document.source_map, IdentityMap):
        if not session.fresh:
            return []
        changed = formats.rewritten_text(text, session.name, wanted)
        return list(differences(text, changed))
    shift = found.start - finding.start
    edits = [Edit(edit.start + shift, edit.end + shift, edit.text) for edit in wanted]
    same = (
        text[new.start : new.end] == document.shown[old.start : old.end]
        for old, new in zip(wanted, edits, strict=True)
    )
    return edits if all(same) else []


def explain_edits(session: Session, found: Found) -> list[Edit]:
    """The meaning in brackets, where a word is used for the first time and not explained."""
    term = found.finding.term
    if found.finding.rule != "unexplained-term" or not (term and term.meaning) or not session.fresh:
        return []
    return [Edit(found.end, found.end, f" ({term.meaning})")]


def ignore_edits(session: Session, found: Found) -> list[Edit]:
    """The comment at the end of the line that leaves a finding out, where files have comments."""
    document = found.finding.document
    assert document is not None
    note = suppressions.comment(document, found.finding)
    end = session.buffer.line_end(found.end)
    return [Edit(end, end, f" {note}")] if note else []


def allowed_word(found: Found) -> str | None:
    """The word that a list of the group could allow."""
    finding = found.finding
    if finding.term is not None:
        return finding.term.term
    if finding.rule.startswith("acronym") or finding.rule == "rare-word":
        return " ".join(finding.text.split())
    return None


def fix_all(session: Session) -> types.CodeAction | None:
    """All safe suggestions at once, as ``plainspeak check --fix`` makes them."""
    before = session.buffer.text
    edits = list(differences(before, session.checker.fix(before, session.name)))
    if not edits:
        return None
    action = _action(session, "Make all safe changes", edits, [])
    action.kind = FIX_ALL
    return action


def differences(before: str, after: str) -> Iterator[Edit]:
    """The edits that turn one text into another, line by line and then inside the lines.

    >>> list(differences("We utilise it.\\nAsk.\\n", "We use it.\\nAsk.\\n"))
    [Edit(start=4, end=8, text='')]
    """
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    starts = [0]
    for line in old:
        starts.append(starts[-1] + len(line))
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield _inner(before[starts[a] : starts[b]], "".join(new[c:d]), starts[a])


def _inner(old: str, new: str, start: int) -> Edit:
    """The one edit between two texts, without what they have in common at their ends."""
    most = min(len(old), len(new))
    head = next((i for i in range(most) if old[i] != new[i]), most)
    rest = most - head
    tail = next((i for i in range(rest) if old[-1 - i] != new[-1 - i]), rest)
    return Edit(start + head, start + len(old) - tail, new[head : len(new) - tail])


def _action(
    session: Session, title: str, edits: Sequence[Edit], about: list[types.Diagnostic]
) -> types.CodeAction:
    buffer = session.buffer
    changes = [types.TextEdit(buffer.range(each.start, each.end), each.text) for each in edits]
    return types.CodeAction(
        title,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=about,
        edit=types.WorkspaceEdit(changes={buffer.uri: changes}),
    )
