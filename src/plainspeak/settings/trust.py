"""What settings may lead to that nobody named: those that were found in a folder.

A folder may come from a stranger, as a cloned repository does, and a hook checks it all the same.
So its settings may name files of their own tree only, and a model only when it is an installed
package. Settings that a person names, or trusts, may name anything.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak._platform import regular

if TYPE_CHECKING:
    from pathlib import Path

REMEDY = "Name the settings with --config, or add --trust, if you trust who wrote them."

_NAME = re.compile(r"[A-Za-z][\w-]{0,99}", re.ASCII)


def tree_of(file: Path) -> Path:
    """The folder that a file may name others in: its git repository, or else its own folder.

    >>> from pathlib import Path
    >>> tree_of(Path("/no/such/folder/plainspeak.toml")).name
    'folder'
    """
    folder = file.parent.resolve()
    above = (folder, *folder.parents)
    return next((each for each in above if regular.exists(each / ".git")), folder)


def is_inside(path: Path, tree: Path) -> bool:
    """Whether a path stays in a tree, once all links are followed."""
    try:
        return path.resolve().is_relative_to(tree)
    except (OSError, ValueError, RuntimeError):  # a name that cannot be, or links in a circle
        return False


def is_installed_model(name: str) -> bool:
    """Whether a spaCy model of this name is an installed package, and not a path.

    >>> is_installed_model("./model"), is_installed_model("numpy")
    (False, False)
    """
    if not _NAME.fullmatch(name):
        return False
    from importlib import metadata  # few settings name a model

    try:
        return any(
            each.group == "spacy_models" for each in metadata.distribution(name).entry_points
        )
    except metadata.PackageNotFoundError:
        return False
