from __future__ import annotations

import re
import tempfile
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak import settings
from plainspeak.checker import Checker
from plainspeak.cli import init
from plainspeak.errors import SettingsError
from plainspeak.lexicon import table
from plainspeak.rules import registry
from plainspeak.settings import Names, Paths, PerPath, Profile, schema
from plainspeak.settings.dump import toml
from plainspeak.settings.fields import SETTINGS, Setting

TOP = Path(__file__).parents[1]
RULES = [each.rule for each in registry().rules.values()]
NAMES = Names.of(RULES)


def profile(chosen: settings.Settings) -> Profile:
    return settings.resolve(chosen, RULES)


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
    (tmp_path / "ours.csv").touch()
    text = '[tool.plainspeak]\naudience = "easy-read"\nlists = ["ours.csv"]\n'
    text += 'levels = { wordy = "note" }'
    loaded = settings.load(write(tmp_path, text, "pyproject.toml"), NAMES)
    assert profile(loaded).limit("sentence-words") == 15
    assert loaded.lists == (str(tmp_path / "ours.csv"),)
    assert profile(loaded).level("wordy") == "note"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('audence = "public"', 'Did you mean "audience"'),
        ('audience = "pubic"', 'Did you mean "public"'),
        ('select = ["jargn"]', 'Did you mean "jargon"'),
        ('levels = { jargn = "note" }', 'Did you mean "jargon"'),
        ('levels = { jargon = "loud" }', 'the level "loud" is not known'),
        ("limits = { sentence-word = 3 }", 'Did you mean "sentence-words"'),
        ('limits = { sentence-words = "3" }', "whole numbers"),
        ('select = "jargon"', "a list of rules"),
        ('fail-on = "never"', 'the level "never" is not known'),
        ("audience = ", "not valid TOML"),
    ],
)
def test_a_wrong_setting_names_the_file_and_the_right_word(
    tmp_path: Path, text: str, said: str
) -> None:
    path = write(tmp_path, text)
    with pytest.raises(SettingsError, match=said) as error:
        settings.load(path, NAMES)
    assert str(path) in str(error.value)


def test_a_rule_that_is_selected_speaks_even_when_it_was_off() -> None:
    chosen = settings.Settings(select=("wordy",), levels={"wordy": "off"})
    assert profile(chosen).level("wordy") == "warning"
    assert profile(chosen).level("jargon") == "off"


def test_what_is_shown_can_be_read_back(tmp_path: Path) -> None:
    (tmp_path / "a.csv").touch()
    chosen = settings.Settings(audience="board", lists=("a.csv",), levels={"wordy": "note"})
    path = write(tmp_path, settings.dump(chosen, RULES))
    again = settings.load(path, NAMES)
    assert (again.audience, profile(again).level("wordy")) == ("board", "note")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('# ours\n\naudence = "public"', 3),
        ('audience = "staff"\nselect = [\n  "jargon",\n  "wrdy",\n]', 4),
        ('[levels]\nwordy = "note"\njargon = "loud"', 3),
        ('levels = { wordy = "note", jargon = "loud" }', 1),
        ('audience = "staff"\nlevels.jargon = "loud"', 2),
        ('[[per-path]]\npaths = ["a"]\n\n[[per-path]]\npaths = ["b"]\naudience = "pubic"', 6),
        ('[[per-path]]\npaths = ["a"]\n[[per-path]]\naudience = "staff"', 3),
        ("ok = 'MDT'", 1),
        ('\n\nextend = "gone.toml"', 3),
        ('lists = [\n  "gone.csv"\n]', 2),
    ],
)
def test_a_wrong_setting_names_its_line(tmp_path: Path, text: str, line: int) -> None:
    path = write(tmp_path, text)
    with pytest.raises(SettingsError) as error:
        settings.load(path, NAMES)
    assert error.value.where == f"{path}, line {line}"


def test_the_line_is_that_of_our_table_in_a_pyproject(tmp_path: Path) -> None:
    text = '[project]\naudience = "x"\n\n[tool.plainspeak]\naudience = "pubic"\n'
    with pytest.raises(SettingsError, match=r"line 5: .*Did you mean"):
        settings.load(write(tmp_path, text, "pyproject.toml"), NAMES)


@pytest.mark.parametrize("text", ["tool = 3", "[tool]\nplainspeek = 3", "[tool.black]"])
def test_a_pyproject_that_says_nothing_of_us_is_no_settings_file(tmp_path: Path, text: str) -> None:
    (tmp_path / ".git").mkdir()
    write(tmp_path, text, "pyproject.toml")
    assert settings.find(tmp_path) is None


def test_our_table_in_a_pyproject_must_be_a_table(tmp_path: Path) -> None:
    write(tmp_path, "[tool]\nplainspeak = 3", "pyproject.toml")
    with pytest.raises(SettingsError, match=r"line 2: .* is not a table"):
        settings.find(tmp_path)


def test_a_file_stands_on_the_one_it_extends(tmp_path: Path) -> None:
    write(tmp_path, 'audience = "staff"\nok = ["MDT"]\nlimits = { acronyms = 3 }', "base.toml")
    inner = tmp_path / "leaflets"
    inner.mkdir()
    text = 'extend = "../base.toml"\nok = ["ICB"]\nlimits = { sentence-words = 12 }\n'
    loaded = settings.load(write(inner, text), NAMES)
    assert loaded.audience == "staff"
    assert loaded.ok == ("MDT", "ICB")
    assert (profile(loaded).limit("acronyms"), profile(loaded).limit("sentence-words")) == (3, 12)


def test_paths_are_counted_from_the_file_they_stand_in(tmp_path: Path) -> None:
    text = '[[per-path]]\npaths = ["/leaflets/*.md"]\naudience = "easy-read"\n'
    write(tmp_path, text, "base.toml")
    inner = tmp_path / "leaflets"
    inner.mkdir()
    loaded = settings.load(write(inner, 'extend = "../base.toml"'), NAMES)
    assert loaded.for_path(inner / "visit.md").audience == "easy-read"
    assert loaded.for_path(inner / "leaflets" / "visit.md").audience == "public"


def test_files_that_extend_each_other_are_refused(tmp_path: Path) -> None:
    write(tmp_path, 'extend = "plainspeak.toml"', "base.toml")
    path = write(tmp_path, 'extend = "base.toml"')
    with pytest.raises(SettingsError, match="extends itself"):
        settings.load(path, NAMES)


def test_settings_differ_from_path_to_path() -> None:
    easy = PerPath(Paths(("leaflets",)), {"audience": "easy-read", "ok": ("MDT",)})
    notes = PerPath(Paths(("*.txt",)), {"levels": {"wordy": "note"}})
    chosen = settings.Settings(ok=("ICB",), per_path=(easy, notes))
    there = chosen.for_path("leaflets/visit.txt")
    assert (there.audience, there.ok, profile(there).level("wordy")) == (
        "easy-read",
        ("ICB", "MDT"),
        "note",
    )
    assert chosen.for_path("minutes.md") is chosen


def test_the_command_line_holds_on_every_path() -> None:
    easy = PerPath(Paths(("leaflets",)), {"audience": "easy-read", "ignore": ("jargon",)})
    chosen = settings.Settings(per_path=(easy,)).with_overrides(
        audience="board", select=("jargon",)
    )
    there = chosen.for_path("leaflets/visit.md")
    assert (there.audience, profile(there).level("jargon"), profile(there).level("wordy")) == (
        "board",
        "warning",
        "off",
    )


def test_a_checker_checks_each_file_as_its_path_says(tmp_path: Path) -> None:
    easy = PerPath(Paths(("leaflets",), str(tmp_path)), {"ok": ("utilise",)})
    checker = Checker(settings.Settings(per_path=(easy,)))
    (tmp_path / "leaflets").mkdir()
    found = []
    for name in ("leaflets/visit.md", "visit.md"):
        path = write(tmp_path, "We utilise it.", name)
        found.append([finding.rule for finding in checker.check_file(path).findings])
    assert found == [[], ["wordy"]]


@pytest.mark.parametrize(
    ("chosen", "heard"),
    [
        ({"ignore": ("acronym",)}, False),
        ({"ignore": ("acronym",), "extend_select": ("acronym-late",)}, True),
        ({"select": ("acronym",)}, True),
        ({"select": ("acronym",), "ignore": ("acronym-late",)}, False),
        ({"select": ("jargon",), "extend_select": ("acronym-late",)}, True),
        ({"select": ("jargon",)}, False),
    ],
)
def test_a_family_of_rules_is_chosen_by_its_first_word(
    chosen: dict[str, tuple[str, ...]], *, heard: bool
) -> None:
    assert (
        profile(settings.Settings().with_overrides(**chosen)).level("acronym-late") != "off"
    ) is heard


def test_a_rule_that_is_off_is_chosen_as_well() -> None:
    chosen = settings.Settings(extend_select=("acronym-full-form",))
    assert profile(chosen).level("acronym-full-form") == "warning"
    assert profile(chosen).level("jargon") == "warning"


@pytest.mark.parametrize("word", ["Reablement", "reablement", "REABLEMENT"])
def test_a_word_that_is_fine_is_fine_in_any_capitals(word: str) -> None:
    text = "Reablement helps. So does reablement, and so does REABLEMENT."
    assert not Checker(settings.Settings(ok=(word,))).check(text).findings


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("MDT", "Ask the MDT. Two MDTs met."),
        ("mdt", "Ask the MDT. Two MDTs met."),
        ("utilise", "We utilised it. They utilise it. Utilising it helps."),
        ("care package", "Your care packages are here, and so is your care package."),
    ],
)
def test_a_word_that_is_fine_is_fine_in_all_its_forms(word: str, text: str) -> None:
    assert Checker().check(text).findings
    assert not Checker(settings.Settings(ok=(word,))).check(text).findings


def test_a_short_form_that_is_fine_is_not_a_small_word() -> None:
    chosen = Checker(settings.Settings(ok=("IT",)))
    assert chosen.check("We did it. Ask IT about it.").acronyms[0].uses == ((15, 17),)


def test_a_short_form_has_the_meaning_of_the_nation(tmp_path: Path) -> None:
    rows = (
        "QQX,,acronym,,explain,quay quota exchange,a place to swap,,,,england,current,,,us,",
        "QQX,,acronym,,explain,quarry quiz,a game,,,,scotland,current,,,us,",
        "QQX,,acronym,,explain,quilt quest,a search,,,,,current,,,us,",
    )
    path = write(tmp_path, "\n".join((",".join(table.COLUMNS), *rows, "")), "our_words.csv")
    meant = [
        Checker(settings.Settings(lists=(str(path),), nation=nation)).check("Here is your QQX.")
        for nation in ("england", "scotland", "wales")
    ]
    offered = [each.findings[0].message.partition("It can mean ")[2] for each in meant[:2]]
    assert offered == ["quay quota exchange or quilt quest.", "quarry quiz or quilt quest."]
    assert 'Spell out "QQX" the first time: quilt quest (QQX).' in meant[2].findings[0].message


def test_a_short_form_of_another_nation_alone_is_still_spelled_out() -> None:
    found = Checker(settings.Settings(nation="wales")).check("The CQC came.").findings
    assert "Care Quality Commission" in found[0].message


def test_what_is_shown_says_where_it_comes_from(tmp_path: Path) -> None:
    write(tmp_path, 'ok = ["MDT"]\n[levels]\nwordy = "note"', "base.toml")
    text = 'extend = "base.toml"\nok = ["ICB"]\n'
    text += '[[per-path]]\npaths = ["leaflets"]\naudience = "easy-read"\n'
    path = write(tmp_path, text)
    chosen = settings.load(path, NAMES).with_overrides(limits={"acronyms": 2})
    shown = settings.dump(chosen, RULES, settings.sources(path), tmp_path / "leaflets" / "visit.md")
    base = tmp_path / "base.toml"
    for line in (
        f'audience = "easy-read"  # {path}, line 5',
        f'ok = ["MDT", "ICB"]  # {base}, line 1; {path}, line 2',
        f'wordy = "note"  # {base}, line 3',
        'jargon = "warning"  # audience easy-read',
        "acronyms = 2  # command line",
        "sentence-words = 15  # audience easy-read",
        "quotations = false  # default",
    ):
        assert line in shown.splitlines()


SCHEMA = schema.schema(NAMES)


def test_the_schema_is_kept_as_it_is_made() -> None:
    kept = schema.FILE.read_text("utf-8")
    assert kept == schema.written(NAMES), "run: make generate"
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_every_setting_is_in_the_schema_and_in_the_settings() -> None:
    fields = {name.replace("_", "-") for name in settings.Settings.__dataclass_fields__}
    names = {each.name for each in SETTINGS}
    assert names == fields - {"command-line"} | {"extend"}
    assert set(SCHEMA["properties"]) == names


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_each_example_fits_the_schema_and_is_read(tmp_path: Path, setting: Setting) -> None:
    write(tmp_path, "", "base.toml")
    (tmp_path / "our_words.csv").touch()
    example = setting.example.replace("../plainspeak.toml", "base.toml").replace("../", "")
    text = f"{setting.name} = {example}"
    jsonschema.validate(tomllib.loads(text), SCHEMA)
    loaded = settings.load(write(tmp_path, text), NAMES)
    if setting.name != "extend":
        assert loaded != settings.Settings()


@pytest.mark.parametrize(
    "text",
    [
        'audence = "public"',
        'audience = "pubic"',
        'select = ["jargn"]',
        "limits = { sentence-words = -1 }",
        "quotations = 1",
        '[[per-path]]\naudience = "staff"',
    ],
)
def test_the_schema_refuses_what_we_refuse(tmp_path: Path, text: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(tomllib.loads(text), SCHEMA)
    with pytest.raises(SettingsError):
        settings.load(write(tmp_path, text), NAMES)


def test_the_page_on_settings_names_each_with_its_example() -> None:
    page = (TOP / "docs" / "settings.md").read_text("utf-8")
    for each in SETTINGS:
        if each.name != "per-path":
            assert f"| `{each.name}` | {each.about} | `{each.example}` |" in page


def test_the_examples_of_the_page_on_settings_are_read(tmp_path: Path) -> None:
    page = (TOP / "docs" / "settings.md").read_text("utf-8")
    examples = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    assert examples
    write(tmp_path, "", "base.toml")
    for text in examples:
        settings.load(write(tmp_path, text.replace("../plainspeak.toml", "base.toml")), NAMES)


@pytest.mark.parametrize("nation", ["uk", "wales"])
def test_the_file_that_init_writes_is_read_with_every_comment_taken_up(
    tmp_path: Path, nation: str
) -> None:
    written = init.text("staff", nation)
    loaded = settings.load(write(tmp_path, written), NAMES)
    assert (loaded.audience, loaded.nation) == ("staff", None if nation == "uk" else nation)
    for name in ("base.toml", "our_words.csv"):
        (tmp_path / name).touch()
    taken_up = re.sub(r"^# (?=[\w-]+ = |\[\[)", "", written, flags=re.MULTILINE)
    write(tmp_path, taken_up.replace("../plainspeak.toml", "base.toml").replace("../", ""))
    table = tomllib.loads(taken_up)
    assert set(table) == {each.name for each in SETTINGS}
    settings.load(tmp_path / "plainspeak.toml", NAMES)


WORDS = st.sampled_from(
    ["public", "jargon", "acronym", "note", "sentence-words", "pages", "wales", "paths", "x"]
)
VALUES = st.recursive(
    st.booleans() | st.integers(-2, 40) | WORDS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(WORDS, inner, max_size=2),
    max_leaves=5,
)
SETTING_NAMES = st.sampled_from(
    [each.name for each in SETTINGS if each.name not in {"extend", "lists"}]
)


@given(st.dictionaries(SETTING_NAMES | WORDS, VALUES, max_size=3))
def test_what_the_schema_takes_is_taken_and_nothing_else(table: dict[str, Any]) -> None:
    fits = jsonschema.Draft202012Validator(SCHEMA).is_valid(table)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plainspeak.toml"
        path.write_text("".join(f"{name} = {toml(each)}\n" for name, each in table.items()))
        try:
            settings.load(path, NAMES)
        except SettingsError as error:
            assert not fits
            assert ", line " in error.where  # noqa: PT017
        else:
            assert fits
