"""How words spell a short form: letters, readings of it, windows of words, and the cheapest fit."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plainspeak.acronyms import unordered, windows
from plainspeak.acronyms.align import Search, align
from plainspeak.acronyms.candidate import Candidate, Side
from plainspeak.acronyms.costs import COSTS
from plainspeak.acronyms.letters import spell, tokens
from plainspeak.acronyms.match import long_form, match
from plainspeak.acronyms.same_words import same_words, share_words
from plainspeak.acronyms.spelling import spelling_cost
from plainspeak.acronyms.variants import letter_variants
from work import assert_linear


def words_of(text: str, short: str, side: Side = Side.BEFORE, max_cost: float = inf) -> str | None:
    """The words of a text that are taken for the long form of a short form beside it."""
    words = tokens(text, 0, len(text))
    fit = long_form(short, words, side, max_cost)
    return text[words[fit.first].start : words[fit.last - 1].end] if fit else None


@pytest.mark.parametrize(
    ("word", "spelled"),
    [
        ("self-harm", "SelfHarm"),
        ("GitHub", "GitHub"),
        ("12-O-tetra", "12OTetra"),
        ("Élan", "Elan"),
        ("TNF\N{GREEK SMALL LETTER ALPHA}", "Tnfa"),
        ("don't", "DonT"),
        ("", ""),
        ("—", ""),
    ],
)
def test_the_letters_of_a_word(word: str, spelled: str) -> None:
    assert spell(word) == spelled


def test_a_word_knows_what_it_is() -> None:
    text = "\u201cThe\u201d self-harm plan, & NHS"
    found = tokens(text, 0, len(text))
    assert [(t.letters, t.is_stopword, t.has_comma, t.is_title, t.is_acronym) for t in found] == [
        ("the", True, False, True, False),
        ("selfharm", False, False, False, False),
        ("plan", False, True, False, False),
        ("", True, False, False, False),
        ("nhs", False, False, True, True),
    ]


@pytest.mark.parametrize(
    ("spelled", "wanted", "first", "cost"),
    [
        ("Harm", "h", True, 0.0),
        ("Harm", "a", True, None),
        ("SelfHarm", "sh", True, COSTS.part),
        ("Haemoglobin", "ha", True, COSTS.next),
        ("Haemoglobin", "hb", True, COSTS.later),
        ("SelfHarm", "h", False, COSTS.part_first),
        ("12Tetra", "t", True, COSTS.part_first),
        ("Bus", "s", False, COSTS.inside),
        ("Experience", "x", True, COSTS.lookup),
        ("CrossBorder", "x", False, COSTS.lookup),
        ("Bus", "z", False, None),
        ("Bus", "bz", True, None),
        ("Methotrexate", "mtx", True, 2 * COSTS.later),
        ("Banana", "bana", True, 3 * COSTS.next),
        ("HaemoGlobin", "hg", True, COSTS.part),
        ("HaemogloGin", "hg", True, COSTS.part),
        ("Haha", "hh", True, COSTS.later),
        ("Haag", "ag", False, COSTS.inside + COSTS.later),
        ("BigAag", "ag", False, COSTS.part_first + COSTS.later),
        ("AlphaAmylase", "a", True, 0.0),
        ("AlphaBeta", "b", True, COSTS.part_first),
        ("ABeta", "b", True, COSTS.part_first),
        ("AbBeta", "b", True, None),
        ("TNFAlpha", "a", True, COSTS.part_first),
        ("12OHexa", "h", True, COSTS.part_first),
        ("12Tetra", "e", True, None),
        ("Current", "i", True, COSTS.lookup),
    ],
)
def test_what_a_word_costs(spelled: str, wanted: str, *, first: bool, cost: float | None) -> None:
    assert spelling_cost(spelled, wanted, first, COSTS) == (
        cost if cost is None else pytest.approx(cost)
    )


@pytest.mark.parametrize(
    ("short", "readings"),
    [
        ("MDT", {"mdt"}),
        ("W3C", {"w3c", "wwwc", "wtc", "wc"}),
        ("4Cs", {"4c", "cccc", "fc", "c"}),
        ("9Cs", {"9c", 9 * "c", "nc", "c"}),
        ("1C", {"1c", "oc", "fc", "c"}),
        ("C4D", {"c4d", "ccccd", "cfd", "cd"}),
        ("C5D", {"c5d", "cfd", "cd"}),
        ("B2B", {"b2b", "bbb", "bsb", "btb", "bdb", "bb"}),
        ("N95", {"n95"}),
        ("T(a)", {"ta", "at"}),
        ("Kd", {"kd", "dk", "k"}),
        ("K1d2", {"k1d2"}),
        ("aB", {"ab"}),
        ("Ab95", {"ab95"}),
        ("AbC95", {"abc95", "ac"}),
        ("LAC-RM", {"lacrm", "rmlac"}),
        ("LAC-R", {"lacr"}),
        ("L-RM", {"lrm"}),
        ("REP-II", {"repii", "iirep", "rep"}),
        ("DoLS", {"dols", "dls"}),
        ("CDKS", {"cdks"}),
        ("cdks", {"cdks", "cdk", "dksc"}),
        ("6MW", {"6mw", "smw", "mw"}),
    ],
)
def test_the_readings_of_a_short_form(short: str, readings: set[str]) -> None:
    assert set(letter_variants(short, COSTS)) == readings
    assert next(iter(letter_variants(short, COSTS).values())) == 0


def test_a_digit_that_goes_costs_more_than_one_that_is_said() -> None:
    readings = letter_variants("W3C", COSTS)
    assert readings["w3c"] < readings["wwwc"] == readings["wtc"] < readings["wc"]


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("people who take proton pump inhibitors", "PPIs", "proton pump inhibitors"),
        ("the Trust for the Care of Old Orchards", "TCOO", "Trust for the Care of Old Orchards"),
        ("by the World Academy of Sciences", "TWAS", "the World Academy of Sciences"),
        ("a body, the Housing, Health and Care Forum", "HHCF", "Housing, Health and Care Forum"),
        ("induced by turkey herpesvirus", "HVT", "turkey herpesvirus"),
        ("the Federal Commission on Coordination of Safety at Work", "CFST",
         "Federal Commission on Coordination of Safety at Work"),
        ("the old Northern Fells Rescue", "NFRT", "Northern Fells Rescue"),
        ("two-letter words: the care plan", "CP", "care plan"),
        ("we gave leucine", "leu", "leucine"),
        ("the Trust Care Board", "TTCB", "the Trust Care Board"),
        ("the Trust Care", "TTC", "Trust Care"),
        ("we explode", "Epo", "explode"),
        ("the terminal quality", "Qt", "terminal quality"),
        ("we met the quick approach", "Aq", "quick approach"),
        ("an ambient temperature", "Ta", "ambient temperature"),
        ("Joint Submission IV", "JS IV", "Joint Submission IV"),
        ("an old section 117", "s117", "section 117"),
        ("section 117", "S 117", "section 117"),
        ("the WHOA board", "WHOX", "WHOA board"),
        ("a red widget", "W", "widget"),
    ],
)  # fmt: skip
def test_the_words_in_front(text: str, short: str, long: str) -> None:
    assert words_of(text, short) == long


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("people who take proton pump inhibitors", "WHO"),
        ("the BCG", "TB"),
        ("two of the", "TOT"),
        ("a plan of the", "PO"),
        ("the NHS", "NHS"),
        ("all the NICE", "ICE"),
        ("Joint Submission 4", "JS 3"),
        ("a cat", "CAT"),
        ("", "MDT"),
        ("the joint", "J"),
        ("a wedge", "W"),
        ("section 118", "s117"),
        ("see WHOX board", "WHOX"),
        ("the care plan of", "CP"),
        ("a widget", "w"),
        ("we expose", "Epo"),
        ("the WIDGETS", "W"),
    ],
)
def test_no_words_in_front(text: str, short: str) -> None:
    assert words_of(text, short) is None


@pytest.mark.parametrize(
    ("text", "short", "side", "long"),
    [
        ("joint care plan and is old", "JCP", Side.AFTER, "joint care plan"),
        ("a paper called joint care plan", "JCP", Side.AFTER, None),
        ("Joint Care Plan", "JCP", Side.WHOLE, "Joint Care Plan"),
        ("joint care plan, as agreed", "JCP", Side.WHOLE, "joint care plan"),
        ("joint care plan team", "JCP", Side.WHOLE, None),
        ("Office of Fair Trade", "OFT", Side.WHOLE, "Office of Fair Trade"),
        ("Wye Bridge Housing Group", "WBHA", Side.WHOLE, "Wye Bridge Housing Group"),
        ("wye bridge housing group", "WBHA", Side.WHOLE, None),
    ],
)
def test_the_words_behind(text: str, short: str, side: Side, long: str | None) -> None:
    assert words_of(text, short, side) == long


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("a plan for learning, health and care", "LHC plan", "plan for learning, health and care"),
        ("a rating from the Oak Quality Board", "OQB rating", "rating from the Oak Quality Board"),
        ("slow X8 rail transport", "X8 SRT", "slow X8 rail transport"),
        ("plans for learning, health and care", "LHC plans", "plans for learning, health and care"),
        ("a plan for learning, health and care", "LHC plans", "plan for learning, health and care"),
        (
            "the plan was read and education, health and care",
            "EHC plan",
            "education, health and care",
        ),
        ("a plan for education and work", "EHC plan", None),
    ],
)
def test_a_word_of_a_short_form_may_be_elsewhere_in_the_long_form(
    text: str, short: str, long: str | None
) -> None:
    assert words_of(text, short) == long


@pytest.mark.parametrize("small", ["plus", "versus", "between", "but"])
def test_no_long_form_begins_with_a_small_word(small: str) -> None:
    text = f"a {small} use agreement"
    assert words_of(text, f"{small[0].upper()}UA") is None


@pytest.mark.parametrize(
    ("name", "short"), [("Plus Dane Housing", "PDH"), ("Versus Arthritis", "VA")]
)
def test_a_name_may_begin_with_a_small_word(name: str, short: str) -> None:
    assert words_of(f"the {name}", short) == name


def test_where_little_says_so_the_letters_must_fit_closely() -> None:
    text = "our new joint manager"
    assert words_of(text, "NM") == "new joint manager"
    assert words_of(text, "NM", max_cost=COSTS.close) is None


def test_of_two_fits_as_cheap_the_shorter_is_taken() -> None:
    text = "care plan care plan"
    assert words_of(text, "CP") == "care plan"
    words = tokens(text, 0, len(text))
    found = align(words, Search("cp", 1.0, COSTS, backwards=True), Side.BEFORE)
    assert found is not None
    assert (found.first, found.last, found.cost) == (2, 4, 0.0)


@pytest.mark.parametrize(
    ("text", "letters", "cost"),
    [
        ("care plan", "cp", 0.0),
        ("care and plan", "cp", COSTS.small),
        ("care new plan", "cp", COSTS.skip),
        ("care New plan", "cp", COSTS.name),
        ("care, plan", "cp", COSTS.comma),
        ("care plan Group", "cp", COSTS.name + COSTS.after_last),
        ("self-help plan", "shp", COSTS.part),
    ],
)
def test_what_a_fit_costs(text: str, letters: str, cost: float) -> None:
    words = tokens(text, 0, len(text))
    found = align(words, Search(letters, 9.0, COSTS, backwards=True), Side.BEFORE)
    assert found is not None
    assert (found.first, found.last) == (0, len(words))
    assert found.cost == pytest.approx(cost)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("care new old plan", True),
        ("care new old big plan", False),
        ("care of new in old the plan", True),
    ],
)
def test_two_words_for_each_letter_are_enough_small_ones_aside(text: str, *, found: bool) -> None:
    words = tokens(text, 0, len(text))
    for backwards, side in ((True, Side.BEFORE), (False, Side.AFTER)):
        fit = align(words, Search("cp", 9.0, COSTS, backwards=backwards), side)
        assert (fit is not None and fit.last - fit.first == len(words)) is found


def test_a_fit_may_cost_no_more_than_its_limit() -> None:
    words = tokens("care new plan", 0, 13)
    for limit, found in ((COSTS.skip + 0.01, True), (COSTS.skip - 0.01, False)):
        search = Search("cp", limit, COSTS, backwards=True)
        assert (align(words, search, Side.BEFORE) is not None) is found


def test_an_explanation_reaches_from_the_words_to_the_bracket() -> None:
    text = "The joint care plan (JCP) helps."
    words = tokens(text, 0, 19)
    found = match(text, Candidate("JCP", 21, words, Side.BEFORE, 20, 25))
    assert found is not None
    assert (found.long, text[found.start : found.end], found.at) == (
        "joint care plan",
        "joint care plan (JCP)",
        21,
    )


def test_a_known_long_form_counts_where_the_letters_do_not_fit() -> None:
    text = "Ask Citizens Advice (CAB) today."
    candidate = Candidate("CAB", 21, tokens(text, 0, 19), Side.BEFORE, 20, 25)
    known = ("Relate", "Citizens Advice")
    found = match(text, candidate._replace(short="XQZ"), known)
    assert match(text, candidate._replace(short="XQZ")) is None
    assert found is not None
    assert found.long == "Citizens Advice"


@pytest.mark.parametrize(
    ("text", "side", "long"),
    [
        ("who all of them may ask Citizens Advice", Side.BEFORE, "Citizens Advice"),
        ("Citizens Advice who may ask them all", Side.AFTER, "Citizens Advice"),
        ("Citizens Advice", Side.BEFORE, "Citizens Advice"),
        ("Advice", Side.BEFORE, None),
        ("all Citizens Advice", Side.AFTER, None),
        ("Citizens Advice all", Side.BEFORE, None),
    ],
)
def test_a_known_long_form_is_right_beside_its_short_form(
    text: str, side: Side, long: str | None
) -> None:
    candidate = Candidate("XQZ", 90, tokens(text, 0, len(text)), side, 90, 93)
    found = match(text, candidate, ("Citizens Advice",))
    assert (found and found.long) == long


@pytest.mark.parametrize(
    ("text", "short", "first"),
    [
        ("We joined. The care plan", "CP", "The"),
        ("An old one (OO) and the care plan", "CP", "and"),
        ("See this: the care plan", "CP", "the"),
        ("some; care plan", "CP", "care"),
        ("x = 3 and the care plan", "CP", "3"),
        ("the carer(s) plan", "CP", "the"),
    ],
)
def test_a_window_never_crosses_a_sentence_or_a_bracket(text: str, short: str, first: str) -> None:
    sentences = [0, text.index(". ") + 2] if ". " in text else [0]
    words = windows.before(text, len(text), sentences, short)
    assert text[words[0].start : words[0].end] == first


def test_a_window_is_as_long_as_its_short_form_may_need() -> None:
    text = "word " * 200

    def chars(short: str) -> int:
        return len("word ") * len(windows.before(text, len(text), [0], short))

    assert chars("AB") < 4 * windows.CHARS_PER_LETTER + len("word ") < chars("ABCDEF")
    assert chars("A" * 40) <= windows.WINDOW_CHARS


@pytest.mark.parametrize(("short", "size"), [("AB", 88), ("ABC", 110), (10 * "A", 260)])
def test_how_far_a_window_reaches(short: str, size: int) -> None:
    for chars, found in ((size - 2, 2), (size - 1, 1)):
        text = f"new {chars * 'y'}"
        assert len(windows.before(text, len(text), [0], short)) == found


def test_how_far_the_window_behind_reaches() -> None:
    for chars, found in ((258, 2), (259, 1)):
        text = f"{chars * 'y'} old"
        assert len(windows.after(text, 0, len(text))) == found


def test_the_words_behind_leave_out_an_article() -> None:
    text = "the joint care plan; and more"
    found = windows.after(text, 0, len(text))
    assert [token.letters for token in found] == ["joint", "care", "plan"]


@pytest.mark.parametrize(
    ("short", "name", "begins"),
    [
        ("LIA", "the Association of Lay Inspectors", "Association"),
        ("FSC", "the Confederation of Ferry Staff", "Confederation"),
        ("HVT", "in turkey herpesvirus", "turkey"),
        ("AB", "the Board of Acts", None),
        ("XYZ", "the Board of Acts", None),
        ("A1", "the Board of Acts", None),
        ("ABX", "Sent by the Battery Association", "Battery"),
        ("ABX", "Sent Battery by Association", None),
        ("ABX", "Made by Cats for the Battery Association", "Cats"),
        ("FSC", "Ferry, Confederation of Ferry Staff", "Confederation"),
        ("FSC", "Confederation of Ferry, Staff", None),
        ("TWAS", "the Academy of Sciences for the Developing World", "the"),
        ("UWAS", "the Academy of Sciences for the Underwater World", "Academy"),
        ("TAS", "the Technical Agency of Sciences", "Technical"),
        ("ABCD", "the Cat Bay", "Cat"),
        ("ABCDE", "the Cat Bay", None),
        ("GXYZ", "the Xylo Group", "Xylo"),
        ("ABC", "the Bay", None),
        ("HVTK", "the turkey herpesvirus", "turkey"),
        ("HVTKR", "the turkey herpesvirus", None),
        ("A-B/C", "Care Board Act", "Care"),
        ("KM2", "2 motor kit", "2"),
    ],
)
def test_names_in_another_order(short: str, name: str, begins: str | None) -> None:
    words = tokens(name, 0, len(name))
    first = unordered.first_word(short, words)
    assert (None if first is None else name[words[first].start : words[first].end]) == begins


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Integrated Care Boards", "integrated care board"),
        ("specific learning difficulty", "Specific Learning Difficulties"),
        ("new joint care plan", "joint care plan"),
        ("Education, Health and Care", "Education, Health and Care plan"),
        ("Needs Co-ordinator", "needs coordinator"),
        ("City/County Childcare Committee", "County Childcare Committee"),
        ("Irish Residence Permit", "Irish Resident Permit"),
        ("Special Eduacational Needs", "Special Educational Needs"),
        ("Department of Trade", "Department for Trade"),
        ("Social Work Centre", "Social Work Cantre"),
        ("Team Meeting", "Team Meting"),
        ("Red Ward Team", "Ward Team"),
        ("Red Ward Team", "Red Ward"),
        ("Block Grant", "Block Grand"),
    ],
)
def test_the_same_words(one: str, other: str) -> None:
    assert same_words(one, other)
    assert same_words(other, one)


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("visual impairment", "vision impairment", True),
        ("needs and disability advice service", "needs and disability advice and support", True),
        ("care plan", "contact point", False),
        ("joint care plan", "junior chess player", False),
        ("care act", "care plan", True),
        ("cats", "bats", False),
        ("trail", "trial", False),
        ("house", "horse", False),
        ("cabdef", "cxbdeg", False),
        ("centre", "contra", False),
        ("card", "care", False),
        ("cards", "carts", False),
        ("meeting", "metng", False),
        ("care act new", "care plan old", False),
        ("care act new", "care act old", True),
        ("red ward team", "ward", True),
    ],
)
def test_other_words(one: str, other: str, *, shared: bool) -> None:
    assert not same_words(one, other)
    assert share_words(one, other) is share_words(other, one) is shared


TEXTS = st.text(alphabet="abcdeC P-,'\u00e912\n", max_size=50)
SHORTS = st.text(alphabet="ABCP123&/-s", min_size=1, max_size=6)


@given(TEXTS, SHORTS)
@example("c", "C-")
def test_the_long_form_is_some_of_the_words_in_order(text: str, short: str) -> None:
    words = tokens(text, 0, len(text))
    for side in Side:
        fit = long_form(short, words, side, inf)
        if fit:
            assert 0 <= fit.first < fit.last <= len(words)
            assert side is not Side.BEFORE or fit.last == len(words)
            assert side is Side.BEFORE or fit.first == 0


@given(st.lists(st.from_regex(r"[b-z][a-z]{2,7}", fullmatch=True), min_size=3, max_size=6))
def test_initials_are_always_spelled_by_their_words(names: list[str]) -> None:
    text = " ".join(names)
    short = "".join(name[0] for name in names).upper()
    assert words_of(text, short, Side.AFTER, 0.01) is not None
    assert words_of(f"a {text}", short) is not None


@given(TEXTS, TEXTS)
def test_sameness_looks_both_ways(one: str, other: str) -> None:
    assert same_words(one, one)
    assert same_words(one, other) == same_words(other, one)
    assert share_words(one, other) or not same_words(one, other)


def test_the_work_grows_with_the_words() -> None:
    def work(times: int) -> object:
        text = "care plan and so on " * times
        return words_of(text, "CPASO")

    assert_linear(work, 40)
