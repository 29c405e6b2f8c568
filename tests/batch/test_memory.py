from __future__ import annotations

import pickle
import sqlite3
import subprocess
import sys
from contextlib import closing
from enum import Enum
from pathlib import Path

import pytest

from plainspeak import batch
from plainspeak.batch import result_cache
from plainspeak.batch.result_cache import ResultCache
from plainspeak.formats import read_bytes
from plainspeak.model import Report
from plainspeak.settings import FileLimits, Settings

SETTINGS = Settings()


@pytest.fixture
def leaflet(tmp_path: Path) -> Path:
    path = tmp_path / "leaflet.md"
    path.write_text("# Hello\n\nWe utilise an erroneous map. Ask the MDT.\n", "utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kept"


def checked(folder: Path, *files: Path, settings: Settings = SETTINGS) -> list[Report]:
    with ResultCache(folder) as kept:
        results = list(batch.check(files, settings, 1, kept))
    return [result for result in results if isinstance(result, Report)]


def is_kept(folder: Path, file: Path, settings: Settings = SETTINGS) -> bool:
    with ResultCache(folder) as kept:
        key = kept.key(read_bytes(file, FileLimits()), settings)
        return kept.find(key) is not None


def test_a_report_comes_back_whole(leaflet: Path, folder: Path) -> None:
    first, again = checked(folder, leaflet)[0], checked(folder, leaflet)[0]
    assert is_kept(folder, leaflet)
    assert again == first
    assert again.to_dict() == first.to_dict()


def test_a_report_comes_back_under_the_first_releases_of_python_3_11(
    leaflet: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Enum, "__reduce_ex__", lambda each, _: (getattr, (type(each), each.name)))
    checked(folder, leaflet)
    assert is_kept(folder, leaflet)


@pytest.mark.parametrize("name", ["going-home.docx", "repairs-policy.pdf", "have-your-say.html"])
def test_every_kind_of_document_comes_back_whole(name: str, folder: Path) -> None:
    file = Path(__file__).parents[2] / "examples" / name
    first, again = checked(folder, file)[0], checked(folder, file)[0]
    assert is_kept(folder, file)
    assert again.to_dict() == first.to_dict()


def test_a_change_of_file_settings_or_name_is_noticed(leaflet: Path, folder: Path) -> None:
    checked(folder, leaflet)
    assert not is_kept(folder, leaflet, Settings(audience="staff"))
    copy = leaflet.with_name("copy.md")
    copy.write_bytes(leaflet.read_bytes())
    assert not is_kept(folder, copy)
    leaflet.write_text("Ask us.", "utf-8")
    assert not is_kept(folder, leaflet)


def test_a_change_of_the_groups_own_words_is_noticed(leaflet: Path, folder: Path) -> None:
    words = leaflet.with_name("our_words.csv")
    head = "term,what to do,what we say,what it means,who added it\n"
    words.write_text(head, "utf-8")
    settings = Settings(lists=(str(words),))
    checked(folder, leaflet, settings=settings)
    assert is_kept(folder, leaflet, settings)
    words.write_text(head + "MDT,fine,,,Ann\n", "utf-8")
    result_cache._list_stamps.cache_clear()  # noqa: SLF001  a new run has to look at the lists again
    result_cache._described.cache_clear()  # noqa: SLF001
    assert not is_kept(folder, leaflet, settings)


def test_a_damaged_folder_is_made_again(leaflet: Path, folder: Path) -> None:
    checked(folder, leaflet)
    (folder / result_cache.NAME).write_bytes(b"no database" * 100)
    assert checked(folder, leaflet)
    assert is_kept(folder, leaflet)


def test_a_damaged_report_is_checked_again(leaflet: Path, folder: Path) -> None:
    first = checked(folder, leaflet)
    with closing(sqlite3.connect(folder / result_cache.NAME)) as table, table:
        table.execute("update reports set report = x'00'")
    assert not is_kept(folder, leaflet)
    assert checked(folder, leaflet) == first


class _Harm:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return print, ("harm",)


def test_what_somebody_put_there_does_nothing(
    leaflet: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    checked(folder, leaflet)
    data = pickle.dumps(_Harm())
    with closing(sqlite3.connect(folder / result_cache.NAME)) as table, table:
        table.execute("update reports set report = ?, sum = ?", (data, result_cache._sum(data)))  # noqa: SLF001
    assert not is_kept(folder, leaflet)
    assert "harm" not in capsys.readouterr().out


def test_a_folder_that_cannot_be_used_stops_nothing(leaflet: Path, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file")
    assert checked(taken, leaflet)


def test_an_unreadable_file_is_never_kept(tmp_path: Path, folder: Path) -> None:
    empty = tmp_path / "empty.docx"
    empty.touch()
    with ResultCache(folder) as kept:
        assert str(next(batch.check([empty], SETTINGS, 1, kept))).startswith(str(empty))
        assert str(next(batch.check([empty], SETTINGS, 1, kept))).startswith(str(empty))


def test_many_runs_at_once_agree(tmp_path: Path, folder: Path) -> None:
    for number in range(6):
        text = f"We utilise the hall on day {number}. Ask the MDT.\n"
        (tmp_path / f"{number}.md").write_text(text, "utf-8")
    command = [sys.executable, "-m", "plainspeak", "check", str(tmp_path), "--exit-zero"]
    command += ["--cache-dir", str(folder)]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    told = {run.communicate()[0] for run in runs}
    assert len(told) == 1
    assert {run.returncode for run in runs} == {0}


def test_an_unchanged_file_loads_no_spacy(leaflet: Path, folder: Path) -> None:
    command = ["check", str(leaflet), "--cache-dir", str(folder), "--exit-zero"]
    code = (
        f"import sys\nfrom plainspeak.cli import main\nmain({command})\n"
        "print('LOADED', *{name.partition('.')[0] for name in sys.modules})"
    )
    for _ in range(2):
        run = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        )
    assert not set(run.stdout.rpartition("LOADED")[2].split()) & {"spacy", "textstat", "numpy"}
