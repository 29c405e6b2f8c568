"""The commands of rich text that matter to a reader (Rich Text Format Specification 1.9.1)."""

from __future__ import annotations

CHARACTERS = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "emdash": "\u2014",
    "endash": "\u2013",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "bullet": "\u2022",
    "lquote": "\u2018",
    "rquote": "\u2019",
    "ldblquote": "\u201c",
    "rdblquote": "\u201d",
    "~": "\u00a0",
    "_": "\u2011",
    "{": "{",
    "}": "}",
    "\\": "\\",
}
"""Commands that stand for a character."""

PARAGRAPH_ENDS = frozenset({"par", "sect", "page", "column", "\n", "\r"})
CELL_ENDS = frozenset({"cell", "nestcell", "row", "nestrow"})

NOTES = frozenset({"footnote", "annotation"})
MARGINS = {
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), "page header"),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), "page footer"),
}

SKIPPED = frozenset(
    {
        "annotation", "atnid", "atnauthor", "colortbl", "info", "pict", "objdata", "objclass",
        "fldinst", "datafield", "nonshppict", "sp", "xe", "tc", "rxe", "txe", "bkmkstart",
        "bkmkend", "listtext", "pntext", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc",
        "aftncn", "revtbl", "rsidtbl", "filetbl", "listtable", "listoverridetable", "themedata",
        "colorschememapping", "latentstyles", "datastore", "generator", "template", "keycode",
    }
)  # fmt: skip
"""Groups whose words are not those of the document."""

DESTINATIONS_READ = frozenset(
    {"shpinst", "shptxt", "shpgrp", "shprslt", "nesttableprops", "moveto", "cs"}
)
"""Groups that a reader may leave out if it does not know them, and that hold words."""

LIST_MARKERS = frozenset({"listtext", "pntext"})

CODE_PAGES = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
"""The encodings of fonts, by the number of their character set."""

SYMBOLS = 2
"""The number of the character set of fonts that hold pictures."""

ENCODINGS = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
