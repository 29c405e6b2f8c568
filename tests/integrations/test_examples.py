"""The examples in ``examples/code`` run as they are."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parents[2] / "examples" / "code"


def example(name: str) -> Any:
    """An example as a module."""
    spec = importlib.util.spec_from_file_location(name, FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_web_service_checks_and_fixes() -> None:
    testing = pytest.importorskip("fastapi.testclient")
    client = testing.TestClient(example("fastapi_app").app)
    answer = client.post(
        "/check", json={"text": "We `utilise` it. We utilise it.", "kind": "markdown"}
    )
    assert [each["start"] for each in answer.json()["findings"]] == [20]
    fixed = client.post("/fix", json={"text": "We utilise it."})
    assert fixed.json() == {"text": "We use it."}
    assert client.post("/check", json={"text": "Ask us.", "audience": "nobody"}).status_code == 422
    assert client.post("/check", json={"text": "x" * 200_001}).status_code == 422


@pytest.fixture(scope="module")
def django() -> Any:
    """Django and Wagtail with no more than they need."""
    pytest.importorskip("wagtail")
    module = pytest.importorskip("django")
    conf = pytest.importorskip("django.conf")
    names = "auth contenttypes sessions messages staticfiles"
    conf.settings.configure(
        INSTALLED_APPS=[
            "wagtail.users", "wagtail.images", "wagtail.documents", "wagtail.search",
            "wagtail.admin", "wagtail", "taggit", "modelcluster",
            *(f"django.contrib.{name}" for name in names.split()),
        ],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        DEFAULT_AUTO_FIELD="django.db.models.AutoField",
        STATIC_URL="/static/",
        WAGTAILADMIN_BASE_URL="http://localhost",
    )  # fmt: skip
    module.setup()
    return module


@pytest.mark.usefixtures("django")
@pytest.mark.filterwarnings("ignore")
def test_the_validator_refuses_jargon_and_says_what_to_write() -> None:
    from django import forms
    from django.db.migrations.writer import MigrationWriter

    validator = example("django_validator").PlainEnglishValidator
    text = forms.CharField(validators=[validator()])
    assert text.clean("We use it.") == "We use it."
    with pytest.raises(forms.ValidationError) as refused:
        text.clean("We utilise the MDT.")
    assert [each.code for each in refused.value.error_list] == ["wordy", "acronym-unexplained"]
    assert refused.value.messages[0] == '"utilise": Say "use".'
    assert validator() == validator(levels=("error", "warning")) != validator("staff")
    assert (
        "PlainEnglishValidator(audience='staff')"
        in MigrationWriter.serialize(validator(audience="staff"))[0]
    )


@pytest.mark.usefixtures("django")
@pytest.mark.filterwarnings("ignore")
def test_the_panel_shows_what_is_found_and_escapes_it() -> None:
    from django.db import models
    from django.forms import Form

    meta = type("Meta", (), {"app_label": "leaflets"})
    fields = {"body": models.TextField(), "Meta": meta, "__module__": __name__}
    leaflet: Any = type("Leaflet", (models.Model,), fields)
    panel = example("wagtail_panel").PlainEnglishPanel("body").bind_to_model(leaflet)

    def shown(body: str) -> str:
        bound = panel.get_bound_panel(instance=leaflet(body=body), request=None, form=Form())
        return str(bound.render_html())

    assert "<li><b>utilise</b>: Say &quot;use&quot;.</li>" in shown("<p>We <i>utilise</i> it.")
    assert "<b>F&amp;P</b>" in shown("<p>The F&amp;P panel will meet.")
    assert "Nothing to sort out" in shown("<p>We use it.</p>")
    assert "Nothing to sort out" in shown("")


@pytest.mark.filterwarnings("ignore")
def test_the_notebook_runs_and_draws_its_charts() -> None:
    nbformat = pytest.importorskip("nbformat")
    nbclient = pytest.importorskip("nbclient")
    notebook = nbformat.read(FOLDER / "notebook.ipynb", as_version=4)
    where = {"metadata": {"path": str(FOLDER)}}
    nbclient.NotebookClient(notebook, timeout=300, resources=where).execute()
    outputs = [each for cell in notebook.cells for each in cell.get("outputs", [])]
    pictures = [each for each in outputs if "image/png" in each.get("data", {})]
    marked = [each for each in outputs if "<mark" in each.get("data", {}).get("text/html", "")]
    assert len(pictures) == 2
    assert len(marked) == 1
    assert not any(each.output_type == "error" for each in outputs)
