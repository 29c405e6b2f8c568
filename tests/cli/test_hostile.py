"""Odd files, places, settings and lists: each ends in one sentence, and nothing raw is printed.

Every row here once ended in a traceback or never, or showed what nobody should see.
"""

from __future__ import annotations

import io
import os
import socket
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cli.hostile import RAW, WORDY, faults, run
from formats.zips import zipped
from plainspeak import batch, reports
from plainspeak._platform import disk_cache, regular
from plainspeak._platform.escape import Target, guard
from plainspeak.checker import Checker
from plainspeak.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")

SECRET = "S3CRET"  # noqa: S105  it is none
GROUP = "term,what to do,what we say,what it means,who added it\n"
BASELINE = '{"plainspeak-baseline": 1}\n'
LONG = "x" * 5000
ESC = "\x1b[31m"
COMMAND = "::set-output name=x::y"
NAMES = (
    f"{COMMAND}.md", f"a\n{COMMAND}.md", f"a\x07{ESC}.md", "a\u202eb.md", "-x.md",
    "##[warning]x.md",
    "a\r\n::warning::b.md", "=1+1.md", "<script>.md", "a]]>.md", "a,b:c%.md", "\u009b31m.md",
    os.fsdecode(b"a\xff.md"),
)  # fmt: skip
TEXT = f"{COMMAND} We will utilise it.\n\n  ::warning::We utilise {ESC} it ##[error] \u202e MDT.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a document, inside a folder that is none of its business."""
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "secret.csv").write_text(f"TOKEN={SECRET}\n", "utf-8")
    (tmp_path / "secret.toml").write_text(f'{SECRET} = "x"\n', "utf-8")
    (tmp_path / "secret.md").write_text(f"We will utilise {SECRET}.\n", "utf-8")
    inside = tmp_path / "repository"
    (inside / ".git").mkdir(parents=True)
    (inside / "a.md").write_text(WORDY, "utf-8")
    monkeypatch.chdir(inside)
    return inside


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """What a command gives: its status, and what it prints on both streams."""

    def run_here(*arguments: str) -> tuple[int, str, str]:
        try:
            status = main(arguments)
        except SystemExit as stop:
            status = stop.code if isinstance(stop.code, int) else 1
        printed = capsys.readouterr()
        assert "Traceback" not in printed.err
        assert "fault of plainspeak" not in printed.err
        assert SECRET not in printed.out + printed.err
        assert not RAW.search(printed.err)
        assert not [each for each in printed.err.splitlines() if each.lstrip().startswith("::")]
        return status, printed.out, printed.err

    return run_here


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('lists = ["../secret.csv"]', "lead to a file outside"),
        ('lists = ["/proc/self/environ"]', "lead to a file outside"),
        ('lists = ["/dev/zero"]', "lead to a file outside"),
        ('extend = "../secret.toml"', "lead to a file outside"),
        ('extend = "linked.toml"', "lead to a file outside"),
        ('baseline = "../secret.toml"', "lead to a file outside"),
        ('lists = ["secret.env"]', "the columns are missing"),
        ('model = "./model"', '"./model" is not an installed package'),
        ('model = "model"', '"model" is not an installed package'),
        ('model = "numpy"', '"numpy" is not an installed package'),
        (f"x = {'[' * 900}{']' * 900}", "nested too deep"),
        (f"[files]\nmegabytes = {'9' * 5000}", "too many digits"),
        ("[files]\nmegabytes = 1e9", "has a value that it cannot have"),
        ("[files]\nmegabytes = 999999", "Choose 2,000 at most"),
        ('"a\\u001b[31mb" = 1', "is not known"),
        (f'audience = "a\\n{COMMAND}"', "is not known"),
        (f'audience = "{LONG}"', "x\N{HORIZONTAL ELLIPSIS}"),
        ('baseline = "a\\u0000b"', "outside their own folder"),
    ],
)
def test_settings_of_a_stranger_gain_nothing(
    folder: Path, typed: Callable[..., tuple[int, str, str]], settings: str, said: str
) -> None:
    (folder / "plainspeak.toml").write_text(settings, "utf-8")
    (folder / "secret.env").write_text(f"TOKEN={SECRET}\n", "utf-8")
    (folder / "linked.toml").symlink_to("../secret.toml")
    (folder / "model").mkdir()
    (folder / "model" / "meta.json").write_text("{}", "utf-8")
    for command in (("check", "."), ("check", "--show-settings", "."), ("score", ".")):
        status, _, err = typed(*command)
        assert (status, said in err) == (2, True) or "--show-settings" in command, err
        assert len(err) < 1000


def test_settings_that_a_person_names_or_trusts_may_lead_anywhere(
    folder: Path, typed: Callable[..., tuple[int, str, str]]
) -> None:
    (folder.parent / "more.toml").write_text('ok = ["utilise"]\n', "utf-8")
    (folder / "plainspeak.toml").write_text('extend = "../more.toml"\n', "utf-8")
    assert typed("check", "a.md")[0] == 2
    assert typed("check", "--trust", "a.md")[0] == 0
    assert typed("check", "--config", "plainspeak.toml", "a.md")[0] == 0


def test_a_link_out_of_the_repository_is_not_followed(
    folder: Path, typed: Callable[..., tuple[int, str, str]]
) -> None:
    (folder / "link.md").symlink_to("../secret.md")
    (folder / "our_words.csv").symlink_to("../secret.csv")
    assert typed("check", ".")[0] == 1
    assert typed("check", "--fix", ".")[0] == 0
    assert "utilise" in (folder.parent / "secret.md").read_text("utf-8")


@pytest.mark.parametrize("name", ["p.md", ".gitignore", "plainspeak.toml", "our_words.csv"])
def test_a_pipe_in_a_folder_is_passed_over(
    folder: Path, typed: Callable[..., tuple[int, str, str]], name: str
) -> None:
    os.mkfifo(folder / name)
    assert typed("check", ".")[0] == 1


@pytest.mark.parametrize("name", ["p.md", ".gitignore", "plainspeak.toml", "our_words.csv"])
@pytest.mark.parametrize("device", ["socket", "/dev/zero", "/dev/kmsg", "/proc/self/environ"])
def test_a_socket_or_a_link_to_a_device_in_a_folder_is_passed_over(
    folder: Path, typed: Callable[..., tuple[int, str, str]], name: str, device: str
) -> None:
    if device == "socket":
        with socket.socket(socket.AF_UNIX) as end:
            end.bind(name)
    else:
        (folder / name).symlink_to(device)
    assert typed("check", ".")[0] in {1, 2}  # settings that cannot be read end the run


@pytest.mark.parametrize("name", [".gitignore", "plainspeak.toml", "our_words.csv"])
def test_no_more_of_a_file_is_read_than_it_may_have(
    folder: Path, typed: Callable[..., tuple[int, str, str]], name: str
) -> None:
    with (folder / name).open("wb") as file:
        file.truncate(regular.MAX_BYTES + 1)
    status, _, err = typed("check", ".")
    assert (status, "megabytes" in err) in {(2, True), (1, False)}


@pytest.mark.parametrize("device", ["/dev/kmsg", "/proc/self/environ", "../secret.csv"])
def test_a_list_that_a_person_names_is_not_shown_where_it_is_none(
    folder: Path,
    typed: Callable[..., tuple[int, str, str]],
    monkeypatch: pytest.MonkeyPatch,
    device: str,
) -> None:
    monkeypatch.setenv("TOKEN", SECRET)
    (folder / "mine.toml").write_text(f'lists = ["{device}"]\n', "utf-8")
    assert typed("check", "--config", "mine.toml", ".")[0] == 2


@pytest.mark.parametrize(
    "command",
    [("check", "."), ("check", "-j", "2", "."), ("check", "--fix", "."), ("score", ".")],
    ids=" ".join,
)
def test_a_bad_file_in_a_folder_does_not_end_the_run(
    folder: Path, typed: Callable[..., tuple[int, str, str]], command: tuple[str, ...]
) -> None:
    parts = {"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document"}
    (folder / "bad.docx").write_bytes(zipped(parts))
    (folder / "bad.pdf").write_bytes(b"%PDF-1.7\n%%EOF")
    status, out, err = typed(*command)
    assert (status, "bad.docx" in err, "bad.pdf" in err) == (2, True, True)
    assert "1 document" in out or "a.md" in out


def test_a_folder_that_nobody_may_look_into_is_told(
    folder: Path, typed: Callable[..., tuple[int, str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "closed").mkdir()
    real = os.scandir

    def scandir(path: str) -> object:
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    status, out, err = typed("check", ".")
    assert (status, "closed: this folder cannot be looked into" in err) == (2, True)
    assert "Checked 1 document" in out


def test_a_working_folder_that_is_gone_and_a_user_without_a_home_are_sentences(
    folder: Path,
) -> None:
    gone = 'mkdir gone && cd gone && rmdir "$PWD" &&'
    for arguments in (("check", "."), ("check", "a.md"), ("init", "--yes"), ("score", ".")):
        assert faults(run(folder, *arguments, limit=gone)) == []
    no_home = "unset HOME XDG_CACHE_HOME PLAINSPEAK_CACHE_DIR;"
    done = run(folder, "check", "a.md", limit=no_home)
    assert (faults(done), done.returncode) == ([], 1)


@pytest.mark.parametrize(
    "command",
    [
        ("check", "FILE.md"),
        ("check", "--fix", "FILE.md"),
        ("check", "--config", "FILE", "a.md"),
        ("check", "--baseline", "FILE", "a.md"),
        ("report", "--compare", "FILE.json", "-o", "r.html", "."),
        ("lists", "show", "FILE"),
        ("lists", "import", "FILE"),
        ("lists", "import", "FILE.xlsx"),
    ],
)
@pytest.mark.parametrize("device", ["pipe", "/dev/zero"])
def test_a_pipe_or_a_device_that_is_named_is_refused(
    folder: Path, typed: Callable[..., tuple[int, str, str]], command: tuple[str, ...], device: str
) -> None:
    for name in ("FILE", "FILE.md", "FILE.json", "FILE.xlsx"):
        if device == "pipe":
            os.mkfifo(folder / name)
        else:
            (folder / name).symlink_to(device)
    assert typed(*command)[0] == 2


@pytest.mark.parametrize(
    "command",
    [
        ("check", LONG),
        ("check", f"a/{LONG}/b.md"),
        (LONG,),
        ("check", "a.md", "-o", LONG),
        ("check", "--config", LONG, "a.md"),
        ("check", "--annotate", LONG, "a.md"),
        ("report", "-o", f"{LONG}.html", "."),
        ("init", "--yes", LONG),
        ("lists", "add", "moot", "--to", LONG),
        ("lists", "show", LONG),
        ("baseline", "write", "-o", LONG),
        ("rule", LONG),
        ("explain", LONG),
        ("check", "-j", "9" * 5000, "a.md"),
        ("check", "-j", "\u00b2", "a.md"),
    ],
)
def test_a_name_that_is_too_long_is_a_sentence(
    folder: Path, typed: Callable[..., tuple[int, str, str]], command: tuple[str, ...]
) -> None:
    assert folder.is_dir()
    assert typed(*command)[0] == 2


@pytest.mark.parametrize(
    "lines",
    [
        '[["a"], ["b"], ["c"], ["d"]]', '[{"a": 1}, 2, 3, 4]', "[" * 100_000, '"abcd"',
        "[1, 2, 3, 4]", f"[{'9' * 5000}, 1, 2, 3]",
    ],
)  # fmt: skip
def test_a_baseline_of_something_else_is_a_sentence(
    folder: Path, typed: Callable[..., tuple[int, str, str]], lines: str
) -> None:
    (folder / "b").write_text(f"{BASELINE}{lines}\n", "utf-8")
    status, _, err = typed("check", "--baseline", "b", "a.md")
    assert (status, "b, line 2: this line is not a finding" in err) == (2, True)


def test_what_is_stale_in_a_baseline_cannot_write_commands(
    folder: Path, typed: Callable[..., tuple[int, str, str]]
) -> None:
    row = f'["a\\n{COMMAND}", "b", "c", "d\\u001b[31m"]\n["a\\u0000", "b", "c", "d"]\n'
    (folder / "b").write_text(BASELINE + row, "utf-8")
    assert typed("check", "--baseline", "b", "a.md")[0] == 1


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000, '{"documents": [{"path": ["a"], "findings": []}]}', "[1]",
        f'{{"documents": [{"9" * 5000}]}}',
    ],
)  # fmt: skip
def test_a_result_of_something_else_is_a_sentence(
    folder: Path, typed: Callable[..., tuple[int, str, str]], text: str
) -> None:
    (folder / "b.json").write_text(text, "utf-8")
    assert typed("report", ".", "--compare", "b.json", "-o", "r.html")[0] == 2


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (f"moot,,{LONG * 2},,Sam\n", "a cell has over 5,000 characters"),
        (f"moot,,{LONG * 40},,Sam\n", "a row cannot be read"),
        (f'moot,,"raise,,Sam\n{LONG * 60}', "a row cannot be read"),
        (f"moot,{ESC},raise,,\n", "is not something to do"),
        (f'moot,"a\n{COMMAND}",raise,,\n', "is not something to do"),
    ],
)
def test_a_broken_list_is_a_sentence(
    folder: Path, typed: Callable[..., tuple[int, str, str]], rows: str, said: str
) -> None:
    (folder / "our_words.csv").write_text(GROUP + rows, "utf-8", newline="")
    for command in (("check", "."), ("lists", "show", "our_words.csv"), ("explain", "moot")):
        status, _, err = typed(*command)
        assert (status, said in err) == (2, True), err


def test_lists_show_prints_no_raw_character(
    folder: Path, typed: Callable[..., tuple[int, str, str]]
) -> None:
    (folder / "our_words.csv").write_text(f"{GROUP}mo{ESC}ot,,ra\x07ise,a\u202eb,Sam\n", "utf-8")
    status, out, _ = typed("lists", "show", "our_words.csv")
    assert (status, RAW.findall(out)) == (0, [])


WRITTEN = [
    *(("check", "--output-format", f"{each}=OUT") for each in reports.names() if each != "parquet"),
    *(("score", "--output-format", each, "-o", "OUT") for each in ("terminal", "csv", "json")),
    *(("acronyms", "--output-format", each, "-o", "OUT") for each in ("terminal", "csv", "json")),
    *(("report", "-o", f"OUT.{end}") for end in ("html", "md", "csv")),
    *(("glossary", "-o", f"OUT.{end}") for end in ("html", "md", "csv")),
    ("lists", "sheet", "-o", "OUT.csv"),
    ("baseline", "write", "-o", "OUT"),
]


@pytest.fixture
def strange(folder: Path) -> Path:
    """A folder of documents with hostile names and words, and one that cannot be read."""
    for number, name in enumerate(NAMES):
        (folder / name).write_text(TEXT if number % 3 else "", "utf-8")
    (folder / f"a{ESC}.pdf").write_bytes(b"%PDF-1.4 broken")
    return folder


@pytest.mark.parametrize("command", WRITTEN, ids=" ".join)
def test_no_report_holds_a_raw_character_or_a_command(
    strange: Path, typed: Callable[..., tuple[int, str, str]], command: tuple[str, ...]
) -> None:
    typed(*command, ".")
    written = [path for path in strange.parent.rglob("*OUT*") if path.is_file()]
    assert written
    for path in written:
        text = path.read_text("utf-8")
        assert RAW.findall(text) == []
        assert "##[" not in text
        own = ("::error ", "::warning ", "::notice ") if "github=" in str(command) else ("::none",)
        lines = [line.lstrip() for line in text.splitlines()]
        assert not [line for line in lines if line.startswith("::") and not line.startswith(own)]


@pytest.mark.parametrize(
    "command",
    [
        ("check",), ("check", "-q"), ("check", "-v"), ("check", "--diff"), ("check", "--fix"),
        ("check", "--max-grade", "1"), ("check", "--show-ignores"), ("check", "--statistics"),
        ("check", "--annotate", "out/"), ("score",), ("acronyms",), ("fit",), ("lists", "sheet"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_nothing_raw_reaches_a_terminal(
    strange: Path, typed: Callable[..., tuple[int, str, str]], command: tuple[str, ...]
) -> None:
    assert strange.is_dir()
    _, out, _ = typed(*command, ".")
    assert RAW.findall(out) == []
    assert "##[" not in out
    assert not [each for each in out.splitlines() if each.lstrip().startswith("::")]


@pytest.mark.parametrize("word", [f"a\n{COMMAND}", f"a{ESC}", "\u202eabc"])
@pytest.mark.parametrize(
    "command",
    [
        ("check", "WORD"), ("check", "--audience", "WORD"), ("check", "--select", "WORD"),
        ("check", "--config", "WORD"), ("check", "--config", "audience = 'WORD'"),
        ("check", "--output-format", "WORD"), ("check", "--WORD"), ("rule", "WORD"),
        ("check", "--since", "WORD", "."), ("explain", "WORD"), ("lists", "show", "WORD"),
        ("WORD",), ("init", "--yes", "WORD"), ("report", "-o", "WORD"),
        ("check", "-j", "WORD"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_what_was_typed_comes_back_harmless(
    folder: Path, typed: Callable[..., tuple[int, str, str]], command: tuple[str, ...], word: str
) -> None:
    assert folder.is_dir()
    status, out, err = typed(*(each.replace("WORD", word) for each in command))
    assert (status, RAW.findall(out + err)) == (2, [])


def test_a_writer_that_forgets_is_caught_at_the_door() -> None:
    for target in Target:
        shown = guard(f"a\x07{ESC}\u202e\n  ##[x]\n", target)
        assert not RAW.search(shown.replace("\\u202e", "")) or target is Target.JSON
        assert "##[" not in shown


@pytest.mark.parametrize(
    "command",
    [("check", "."), ("score", "."), ("acronyms", "."), ("check", "--fix", "."), ("rules",)],
    ids=" ".join,
)
def test_output_that_is_closed_or_full_is_a_sentence(
    folder: Path, command: tuple[str, ...]
) -> None:
    assert faults(run(folder, *command, shell=">&-")) == []  # noqa: S604  ours
    if Path("/dev/full").exists():
        done = run(folder, *command, shell="> /dev/full")  # noqa: S604  ours
        assert faults(done) == []
        assert (done.returncode, b"No space left" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    "command", [("--help",), ("check", "--help"), ("--version",)], ids=" ".join
)
@pytest.mark.parametrize("changes", [{}, {"PYTHONUNBUFFERED": "1"}], ids=["", "unbuffered"])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full disk to try")
def test_help_that_cannot_be_printed_is_no_success(
    folder: Path, command: tuple[str, ...], changes: dict[str, str]
) -> None:
    done = run(folder, *command, shell="> /dev/full", **changes)  # noqa: S604  ours
    assert (done.returncode, b"No space left" in done.stderr) == (2, True)


@pytest.mark.parametrize("chosen", ["by an option", "by the environment"])
def test_a_cache_folder_that_others_may_write_in_is_named_once(
    folder: Path,
    typed: Callable[..., tuple[int, str, str]],
    monkeypatch: pytest.MonkeyPatch,
    chosen: str,
) -> None:
    kept = folder.parent / "kept"
    kept.mkdir()
    kept.chmod(0o777)
    options = ["--cache-dir", str(kept)] if chosen == "by an option" else []
    if not options:
        monkeypatch.setenv("PLAINSPEAK_CACHE_DIR", str(kept))
        disk_cache.folder.cache_clear()
    status, _, err = typed("check", "a.md", *options)
    disk_cache.folder.cache_clear()
    said = f"plainspeak: {kept}: others may write in this folder, so it is not used as a cache."
    assert (status, err) == (1, f"{said} Choose one of your own.\n")
    assert not any(kept.iterdir())


def test_no_memory_is_said_and_is_no_fault_of_ours(
    folder: Path, typed: Callable[..., tuple[int, str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    errors = (MemoryError(), ImportError("a.so: failed to map segment from shared object"))
    for error in errors:
        monkeypatch.setattr(Checker, "check_opened", lambda *_, error=error: throw(error))
        status, _, err = typed("check", "a.md", "--no-cache")
        assert (status, "there is not enough memory for this file" in err) == (2, True)
    monkeypatch.setattr(batch, "find", lambda *_, **__: throw(MemoryError()))
    status, _, err = typed("check", "a.md")
    assert (status, err.count("not enough memory"), "fault" in err) == (2, 1, False)
    assert (folder / "a.md").read_text("utf-8") == WORDY


def throw(error: Exception) -> None:
    raise error


def test_memory_is_taken_for_what_is_there_and_not_for_what_there_may_be() -> None:
    asked: list[int] = []

    class Recorded(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            asked.append(size or 0)
            return super().read(size)

    assert regular.read_at_most(Recorded(b"a" * 3), 200_000_000, likely=4) == b"aaa"
    assert max(asked) <= regular.PIECE_BYTES
    assert regular.read_at_most(Recorded(b"a" * 9), 5, likely=4) == b"aaaaa"


def test_a_copy_of_what_was_is_made_before_a_change_or_nothing_is_changed(
    folder: Path, typed: Callable[..., tuple[int, str, str]]
) -> None:
    name = f"{'b' * 251}.md"
    (folder / name).write_text(WORDY, "utf-8")
    status, _, err = typed("check", "--fix", "--backup", name)
    assert (status, "so nothing was changed" in err) == (2, True)
    assert (folder / name).read_text("utf-8") == WORDY


def test_a_copy_is_never_written_through_a_link(
    folder: Path, typed: Callable[..., tuple[int, str, str]]
) -> None:
    (folder / "a.md.bak").symlink_to("../secret.md")
    assert typed("check", "--fix", "--backup", "a.md")[0] == 0
    assert (folder / "a.md.bak").read_text("utf-8") == WORDY
    assert SECRET in (folder.parent / "secret.md").read_text("utf-8")


def test_a_fix_keeps_rights_owner_and_attributes(
    folder: Path, typed: Callable[..., tuple[int, str, str]]
) -> None:
    path = folder / "a.md"
    path.chmod(0o640)
    if hasattr(os, "setxattr"):
        try:
            os.setxattr(path, "user.kept", b"yes")
        except OSError:
            pytest.skip("this file system has no extended attributes")
    before = path.stat()
    assert typed("check", "--fix", "a.md")[0] == 0
    after = path.stat()
    assert path.read_text("utf-8") != WORDY
    assert stat.S_IMODE(after.st_mode) == 0o640
    assert (after.st_uid, after.st_gid) == (before.st_uid, before.st_gid)
    assert os.getxattr(path, "user.kept") == b"yes"


def test_a_file_with_nothing_to_fix_is_not_touched(
    folder: Path, typed: Callable[..., tuple[int, str, str]]
) -> None:
    (folder / "b.md").write_text("Ask us.\n", "utf-8")
    before = (folder / "b.md").stat()
    typed("check", "--fix", ".")
    after = (folder / "b.md").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
