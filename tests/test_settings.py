from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plainspeak import settings
from plainspeak.errors import SettingsError

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path, text: str, name: str = "plainspeak.toml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_the_nearest_settings_win(tmp_path: Path) -> None:
    write(tmp_path, 'audience = "staff"')
    inner = tmp_path / "leaflets" / "new"
    inner.mkdir(parents=True)
    near = write(tmp_path / "leaflets", 'audience = "board"', ".plainspeak.toml")
    assert settings.find(inner) == near


def test_a_pyproject_without_our_table_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    write(tmp_path, "[project]\nname = 'x'", "pyproject.toml")
    assert settings.find(tmp_path) is None


def test_the_search_stops_at_the_top_of_the_repository(tmp_path: Path) -> None:
    write(tmp_path, 'audience = "staff"')
    (tmp_path / "repository" / ".git").mkdir(parents=True)
    assert settings.find(tmp_path / "repository") is None


def test_settings_are_read_from_pyproject(tmp_path: Path) -> None:
    text = '[tool.plainspeak]\naudience = "easy-read"\nlists = ["ours.csv"]\n'
    text += 'levels = { wordy = "note" }'
    loaded = settings.load(write(tmp_path, text, "pyproject.toml"))
    assert loaded.limit("sentence-words") == 15
    assert loaded.lists == (str(tmp_path / "ours.csv"),)
    assert loaded.level("wordy") == "note"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('audence = "public"', 'Did you mean "audience"'),
        ('audience = "pubic"', 'Did you mean "public"'),
        ('select = ["jargn"]', 'Did you mean "jargon"'),
        ('levels = { jargn = "note" }', 'Did you mean "jargon"'),
        ('levels = { jargon = "loud" }', "is not a level"),
        ("limits = { sentence-word = 3 }", 'Did you mean "sentence-words"'),
        ('limits = { sentence-words = "3" }', "limits and numbers"),
        ('select = "jargon"', "a list of rules"),
        ('fail-on = "never"', "is not a level"),
        ("audience = ", "not valid TOML"),
    ],
)
def test_a_wrong_setting_names_the_file_and_the_right_word(
    tmp_path: Path, text: str, said: str
) -> None:
    path = write(tmp_path, text)
    with pytest.raises(SettingsError, match=said) as error:
        settings.load(path)
    assert str(path) in str(error.value)


def test_a_rule_that_is_selected_speaks_even_when_it_was_off() -> None:
    chosen = settings.Settings(select=("wordy",), levels={"wordy": "off"})
    assert chosen.level("wordy") == "warning"
    assert chosen.level("jargon") == "off"


def test_what_is_shown_can_be_read_back(tmp_path: Path) -> None:
    chosen = settings.Settings(audience="board", lists=("a.csv",), levels={"wordy": "note"})
    path = write(tmp_path, settings.show(chosen))
    again = settings.load(path)
    assert (again.audience, again.level("wordy")) == ("board", "note")
