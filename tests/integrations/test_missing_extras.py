"""Where a library is not installed, people read which extra to install, in one line."""

from __future__ import annotations

import subprocess
import sys

import pytest

COMMAND = "from plainspeak.cli import main; sys.exit(main({}))"
SPARK = (
    "import plainspeak.integrations.spark.__main__ as it\nsys.exit(it.main('a b --id c'.split()))"
)


@pytest.mark.parametrize(
    ("library", "extra", "code"),
    [
        ("pygls", "lsp", COMMAND.format(["lsp"])),
        ("mcp", "mcp", COMMAND.format(["mcp"])),
        ("pyarrow", "frames", COMMAND.format(["check", "--output-format", "parquet=x", "-"])),
        ("pyspark", "spark", SPARK),
    ],
)
def test_a_command_says_what_to_install(library: str, extra: str, code: str) -> None:
    code = f"import sys; sys.modules[{library!r}] = None\n{code}"
    done = subprocess.run([sys.executable, "-c", code], input=b"", capture_output=True, check=False)
    remedy = f'In the folder of the source of plainspeak, run: pip install ".[{extra}]".'
    what = f'plainspeak[{extra}]: the package "{library}" is not installed'
    assert done.stderr.decode() == f"plainspeak: {what}. {remedy}\n"
    assert done.returncode == 2


def test_an_import_says_what_to_install() -> None:
    code = "import sys; sys.modules['pyarrow'] = None\nimport plainspeak.integrations.frames"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert b'pip install ".[frames]"' in done.stderr.splitlines()[-1]
