"""What a short form means in one document, as far as the lists and the document can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from plainspeak.model import Term


class Meaning(NamedTuple):
    """The rows that a short form may mean here, the likeliest first.

    Rows that the document speaks against are left out. ``supported``: it gives evidence for those
    that are left. ``name`` is one in the document whose initials the short form is, where no row
    is that has evidence.
    """

    terms: tuple[Term, ...] = ()
    supported: bool = False
    name: str | None = None

    @property
    def longs(self) -> tuple[str, ...]:
        """What the short form may be spelled out as, each once."""
        if len(self.terms) == 1 and not self.name:
            return self.terms[0].say_instead[:1]
        rows = (each.say_instead[0] for each in self.terms if each.say_instead)
        if self.name:
            return (self.name,) if self.supported else tuple(dict.fromkeys((self.name, *rows)))
        return tuple(dict.fromkeys(rows))

    @property
    def certain(self) -> bool:
        """Whether it may be stated as a fact: there is evidence, and for one meaning only."""
        return self.supported and len(self.longs) == 1
