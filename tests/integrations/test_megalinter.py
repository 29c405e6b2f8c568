"""The descriptor for MegaLinter: the commands that it makes of it work."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from plainspeak.formats import suffixes

TOP = Path(__file__).parents[2]
FILE = TOP / "mega-linter-plugin-plainspeak" / "plainspeak.megalinter-descriptor.yml"
DESCRIPTOR: dict[str, Any] = yaml.safe_load(FILE.read_text("utf-8"))
(LINTER,) = DESCRIPTOR["linters"]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", LINTER["linter_name"], *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_command_line_finds_and_counts_and_writes_sarif(tmp_path: Path) -> None:
    leaflet, sarif = tmp_path / "a.md", tmp_path / "out.sarif"
    leaflet.write_text("We utilise it prior to May.\n", "utf-8")
    (tmp_path / "plainspeak.toml").write_text('audience = "public"\n', "utf-8")
    config = [LINTER["cli_config_arg_name"], str(tmp_path / LINTER["config_file_name"])]
    wanted = [
        each.replace("{{SARIF_OUTPUT_FILE}}", str(sarif)) for each in LINTER["cli_sarif_args"]
    ]
    done = run(*LINTER["cli_lint_extra_args"], *config, *wanted, str(leaflet))
    assert done.returncode == 1
    counts = re.findall(LINTER["cli_lint_errors_regex"], done.stdout)
    assert sum(map(int, counts)) == 2
    assert len(json.loads(sarif.read_text("utf-8"))["runs"][0]["results"]) == 2
    done = run(*LINTER["cli_lint_extra_args"], LINTER["cli_lint_fix_arg_name"], str(leaflet))
    assert leaflet.read_text("utf-8") == "We use it before May.\n"


def test_help_and_version_are_asked_for_as_it_does() -> None:
    assert run(LINTER["cli_help_arg_name"]).returncode == 0
    assert run(LINTER["cli_version_arg_name"]).stdout.startswith("plainspeak ")


def test_only_files_that_can_be_read_are_given() -> None:
    assert set(DESCRIPTOR["file_extensions"]) <= suffixes()
    assert "mega-linter-plugin-" in str(FILE.relative_to(TOP))
