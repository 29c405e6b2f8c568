"""A web service that checks texts.

    pip install https://github.com/plainspeak/plainspeak/archive/refs/tags/v0.2.0.tar.gz
    pip install "fastapi[standard]"
    fastapi run fastapi_app.py

Then POST {"text": "We will utilise the MDT."} to http://localhost:8000/check.
"""

from typing import Annotated, Any, Literal

from fastapi import FastAPI
from pydantic import BaseModel, Field

import plainspeak

AUDIENCES = ("public", "easy-read", "staff", "board", "thorough")
NAMES = {"text": "text.txt", "markdown": "text.md", "html": "text.html"}
MAX_CHARS = 200_000

# Made once: a checker loads its lists at its first text, and is safe to use from many threads.
CHECKERS = {name: plainspeak.Checker(plainspeak.Settings(audience=name)) for name in AUDIENCES}

app = FastAPI(title="Plain English")


class Text(BaseModel):
    """What is to be checked."""

    text: Annotated[str, Field(max_length=MAX_CHARS)]
    audience: Literal["public", "easy-read", "staff", "board", "thorough"] = "public"
    kind: Literal["text", "markdown", "html"] = "text"


# A plain "def": FastAPI runs it in a thread of its own, so that others are answered meanwhile.
@app.post("/check")
def check(given: Text) -> dict[str, Any]:
    """What there is to sort out in a text, as one document of plainspeak's JSON."""
    return CHECKERS[given.audience].check(given.text, NAMES[given.kind]).to_dict()


@app.post("/fix")
def fix(given: Text) -> dict[str, str]:
    """The text with the changes that are certain to fit."""
    return {"text": CHECKERS[given.audience].fix(given.text, NAMES[given.kind])}
