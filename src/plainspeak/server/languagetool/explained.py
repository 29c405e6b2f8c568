"""Which words each client has had explained in the last hour.

LibreOffice Writer sends one paragraph at a time and does not say of which document. So a short form
that an earlier paragraph explained counts as explained in the later ones. Only words of the lists
and short forms are kept, in memory, and each for an hour after it was last met.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from collections.abc import Set as AbstractSet

SECONDS = 3600
MAX_CLIENTS = 1000
MAX_WORDS = 2000
"""Words that are kept for one client; of clients and words, the oldest go first."""


class ExplainedWords:
    """The words that were explained, for each client.

    >>> seen = ExplainedWords(clock=lambda: 0)
    >>> seen.add("Sam", ["ICB"])
    >>> seen.of("Sam"), seen.of("Kim")
    ({'ICB'}, set())
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._clients: OrderedDict[str, OrderedDict[str, float]] = OrderedDict()

    def add(self, client: str, words: Iterable[str]) -> None:
        """Take note that a client has had words explained."""
        now = self._clock()
        known = self._clients.setdefault(client, OrderedDict())
        for word in words:
            known[word] = now
            known.move_to_end(word)
        while len(known) > MAX_WORDS:
            known.popitem(last=False)
        self._clients.move_to_end(client)
        if not known:
            del self._clients[client]
        if len(self._clients) > MAX_CLIENTS:
            self._clients.popitem(last=False)

    def of(self, client: str) -> AbstractSet[str]:
        """What a client has had explained within the hour."""
        known = self._clients.get(client)
        if known is None:
            return set()
        oldest = self._clock() - SECONDS
        while known and next(iter(known.values())) < oldest:
            known.popitem(last=False)
        return set(known)
