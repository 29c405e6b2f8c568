"""LibreOffice Writer without a window: its proofreader on a document, asked through UNO.

A macro walks through the paragraphs as the program itself does, so all of it is used: the settings
of the grammar checker, the request it sends, and what it understands of the answer.
"""

import os
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

SERVICE = "org.openoffice.lingu.LanguageToolGrammarChecker"

SECONDS = 120

ITEM = (
    '<item oor:path="/org.openoffice.Office.Linguistic/{path}">'
    '<prop oor:name="{name}" oor:op="fuse"{kind}><value>{value}</value></prop></item>'
)

MACRO = """\
Sub Proofread(address As String, target As String)
    found = FreeFile
    Open target For Output As #found
    On Error GoTo Failed
    Dim hidden(0) As New com.sun.star.beans.PropertyValue
    hidden(0).Name = "Hidden"
    hidden(0).Value = True
    document = StarDesktop.loadComponentFromURL(address, "_blank", 0, hidden())
    reader = createUnoService("com.sun.star.linguistic2.ProofreadingIterator")
    paragraphs = document.getFlatParagraphIterator(2, False)
    paragraph = paragraphs.getFirstPara()
    Do While Not IsNull(paragraph)
        words = paragraph.getText()
        language = paragraph.getLanguageOfText(0, Len(words))
        size = Len(words)
        result = reader.checkSentenceAtPosition(document, paragraph, words, language, 0, size, 0)
        For Each mistake In result.aErrors
            line = Mid(words, mistake.nErrorStart + 1, mistake.nErrorLength)
            line = line & Chr(9) & mistake.aShortComment & Chr(9) & Join(mistake.aSuggestions, "|")
            For Each setting In mistake.aProperties
                line = line & Chr(9) & setting.Name & "=" & setting.Value
            Next
            Print #found, line
        Next
        paragraph = paragraphs.getNextPara()
    Loop
    document.close(True)
Failed:
    If Err <> 0 Then Print #found, "error" & Chr(9) & Error & " in line " & Erl & Chr(9)
    Close #found
    StarDesktop.terminate()
End Sub
"""

SCRIPT = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">'
    '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" '
    'script:language="StarBasic">{}</script:module>'
)

LIBRARY = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" '
    '"library.dtd">'
    '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" '
    'library:readonly="false" library:passwordprotected="false">'
    '<library:element library:name="Module1"/></library:library>'
)


class Mistake(NamedTuple):
    """What Writer would mark: the words, what it says of them, and the choices of its menu."""

    words: str
    message: str
    choices: list[str]
    properties: dict[str, str]


def program() -> str | None:
    """The program, where it is installed."""
    return shutil.which("soffice")


def proofread(document: Path, server: str, folder: Path) -> list[Mistake]:
    """What Writer's own proofreader finds in a document with the server set up."""
    profile = folder / "profile"
    target = folder / f"{document.name}.txt"
    _set_up(profile / "user", server)
    _run(profile, "--terminate_after_init")  # which fills a new profile, macros included
    _write_macro(profile / "user" / "basic" / "Standard")
    _run(profile, f"macro:///Standard.Module1.Proofread({document.as_uri()},{target})")
    return [_mistake(line) for line in target.read_text("utf-8").splitlines()]


def _run(profile: Path, *arguments: str) -> None:
    executable = program()
    assert executable
    command = [executable, "--headless", "--norestore", f"-env:UserInstallation={profile.as_uri()}"]
    environment = {**os.environ, "SAL_USE_VCLPLUGIN": "svp"}
    subprocess.run(
        [*command, *arguments], check=True, timeout=SECONDS, env=environment, capture_output=True
    )


def _mistake(line: str) -> Mistake:
    words, message, choices, *properties = line.split("\t")
    named = dict(each.split("=", 1) for each in properties)
    return Mistake(words, message, choices.split("|"), named)


def _set_up(user: Path, server: str) -> None:
    tool = "GrammarChecking/LanguageTool"
    checkers = "ServiceManager/GrammarCheckerList"
    items = [
        ITEM.format(path=tool, name="BaseURL", kind="", value=escape(server)),
        ITEM.format(path=tool, name="IsEnabled", kind="", value="true"),
        ITEM.format(path=checkers, name="en-GB", kind=' oor:type="oor:string-list"', value=SERVICE),
        (
            '<item oor:path="/org.openoffice.Office.Linguistic/ServiceManager/GrammarCheckers">'
            f'<node oor:name="{SERVICE}" oor:op="replace"><prop oor:name="Locales" oor:op="fuse">'
            "<value>en-GB</value></prop></node></item>"
        ),
    ]
    user.mkdir(parents=True, exist_ok=True)
    (user / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items '
        'xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{"".join(items)}</oor:items>',
        "utf-8",
    )


def _write_macro(library: Path) -> None:
    (library / "Module1.xba").write_text(SCRIPT.format(escape(MACRO)), "utf-8")
    (library / "script.xlb").write_text(LIBRARY, "utf-8")
