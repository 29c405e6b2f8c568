from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from golden import DOCUMENTS, FOLDER, found, kept

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_what_is_found_in_a_whole_document_stays_the_same(document: Path) -> None:
    assert found(document) == kept(document).read_text("utf-8"), "see: make generate"


def test_nothing_is_kept_of_a_document_that_is_gone() -> None:
    there = {path.name for path in (FOLDER / "found").iterdir()}
    assert there == {kept(document).name for document in DOCUMENTS}
