from __future__ import annotations

import tomllib

import pytest

from plainspeak.settings.toml_edit import with_values

OURS = ("tool", "plainspeak")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'ok = [\n    "MDT",\n    "DFG",\n]\n\n[limits]\nacronyms = 9\n'),
        (
            'audience = "staff"\n',
            'audience = "staff"\nok = [\n    "MDT",\n    "DFG",\n]\n\n[limits]\nacronyms = 9\n',
        ),
        (
            'ok = ["A"] # team\n[limits]\nacronyms = 5  # few\nlist-items = 3\n',
            'ok = ["A", "MDT", "DFG"] # team\n[limits]\nacronyms = 9\nlist-items = 3\n',
        ),
        (
            'ok = [\n  "A", # why\n]\n',
            'ok = [\n  "A", # why\n    "MDT",\n    "DFG",\n]\n\n[limits]\nacronyms = 9\n',
        ),
        (
            'ok = [\n  "A"\n]\n\n[limits]\n\n# more\n[levels]\nwordy = "note"\n',
            (
                'ok = [\n  "A",\n    "MDT",\n    "DFG",\n]\n\n[limits]\n\n# more\nacronyms = 9\n'
                '[levels]\nwordy = "note"\n'
            ),
        ),
        (
            "ok = []\nlimits = { list-items = 3 }\n",
            'ok = ["MDT", "DFG"]\nlimits = { list-items = 3, acronyms = 9 }\n',
        ),
        ('ok = ["A",]\n', 'ok = ["A", "MDT", "DFG"]\n\n[limits]\nacronyms = 9\n'),
    ],
)
def test_values_are_put_in_and_the_rest_stays(before: str, after: str) -> None:
    assert with_values(before, ["MDT", "DFG"], {"acronyms": 9}) == after


def test_our_table_of_another_file_is_changed() -> None:
    before = (
        '[project]\nname = "x"\n\n[tool.plainspeak]\naudience = "staff"\n\n[tool.other]\nok = 1\n'
    )
    after = with_values(before, ["MDT"], {"acronyms": 9}, OURS)
    assert after is not None
    assert after.startswith(
        '[project]\nname = "x"\n\n[tool.plainspeak]\naudience = "staff"\nok = ['
    )
    assert "\n[tool.other]\nok = 1\n" in after
    ours = tomllib.loads(after)["tool"]["plainspeak"]
    assert ours == {"audience": "staff", "ok": ["MDT"], "limits": {"acronyms": 9}}


def test_only_what_is_asked_for_changes() -> None:
    assert with_values("# ours\n", [], {}) == "# ours\n"
    assert (
        with_values('ok = ["A"]\n', [], {"acronyms": 9}) == 'ok = ["A"]\n\n[limits]\nacronyms = 9\n'
    )
    assert with_values("[limits]\n", ["A"], {}) == 'ok = [\n    "A",\n]\n[limits]\n'


def test_line_ends_stay_as_they_are() -> None:
    after = with_values('audience = "staff"\r\n', ["A"], {})
    assert after == 'audience = "staff"\r\nok = [\r\n    "A",\r\n]\r\n'


def test_words_are_quoted() -> None:
    after = with_values("", ['say "so"', "back\\slash"], {})
    assert after is not None
    assert tomllib.loads(after)["ok"] == ['say "so"', "back\\slash"]


@pytest.mark.parametrize(
    "odd",
    [
        'ok = ["A"] # see [here]\n',  # which bracket is the last?
        'ok = [["A"]]\n',
        "[tool]\nplainspeak.ok = []\n",
    ],
)
def test_what_is_written_oddly_is_never_spoilt(odd: str) -> None:
    after = with_values(odd, ["MDT"], {}, OURS if "tool" in odd else ())
    if after is not None:
        tomllib.loads(after)
        assert "MDT" in after


@pytest.mark.parametrize("table", [(), OURS])
def test_a_quoted_key_and_a_dotted_header_are_found(table: tuple[str, ...]) -> None:
    head = f"[ {' . '.join(table)} ] # ours\n" if table else ""
    after = with_values(f'{head}"ok" = ["A"]\n', ["B"], {}, table)
    assert after == f'{head}"ok" = ["A", "B"]\n'
