"""The console's components and its style sheet come from one version of the NHS.UK design system, and are called by the
names they have.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.metadata import metadata, version
from importlib.resources import files

import pytest
from jinja2 import Environment, nodes

from assistant.settings import ROOT
from assistant.web.staff.components import ANEW, KEPT, components

PACKAGE = "nhsuk-frontend-jinja"
STYLES = ROOT / "node_modules" / "nhsuk-frontend" / "dist" / "nhsuk" / "nhsuk-frontend.min.css"
THEIRS = files("nhsuk_frontend_jinja") / "templates" / "nhsuk" / "components"
OURS = sorted((ROOT / "assistant" / "web" / "templates" / "staff").rglob("*.html"))
FOLDERS = {name: folder for name, (folder, _) in (KEPT | ANEW).items()}
# Named for scripts, or for those who style further: the sheet says nothing of them.
UNSTYLED = {
    *("nhsuk-icon--arrow-left", "nhsuk-icon--arrow-right"),
    *("nhsuk-pagination__link--next", "nhsuk-pagination__link--prev"),
}


def test_the_package_says_that_it_goes_with_our_style_sheet():
    styles = json.loads((ROOT / "package.json").read_text())["dependencies"]["nhsuk-frontend"]
    pinned = re.search(rf"^{PACKAGE}==([\d.]+)", (ROOT / "requirements/service.in").read_text(), re.MULTILINE)[1]
    table = dict(re.findall(r"^\| ([\d.]+) \| ([\d.]+) \|$", metadata(PACKAGE).get_payload(), re.MULTILINE))

    assert table.get(styles) == pinned == version(PACKAGE)


@cache
def styled() -> set[str]:
    return set(re.findall(r"\.(nhsuk-[\w-]+)", STYLES.read_text()))


def everything() -> str:
    nhs = components()
    choice = [{"value": "a", "text": "A", "hint": "H"}, {"value": "b", "text": "B"}]
    asked = {"id": "a", "name": "a", "label": "L", "hint": "H", "errorMessage": "E"}
    group = {"name": "a", "hint": "H", "errorMessage": "E", "small": True, "items": choice, "fieldset": {"legend": "L"}}
    link = {"href": "/", "text": "Go"}
    return "".join(
        [
            *(nhs.button(text="Go", variant=one, small=True) for one in ("", "secondary", "warning")),
            *(nhs.tag(text="T", colour=one) for one in ("red", "green", "blue", "grey", "yellow", "orange")),
            nhs.back_link(**link),
            nhs.skip_link(href="#main"),
            nhs.error_message(text="E"),
            nhs.input(**asked, width="4", formGroup={"afterInput": {"html": nhs.button(text="Go")}}),
            nhs.textarea(**asked),
            nhs.select(**asked, items=choice),
            nhs.radios(**group),
            nhs.checkboxes(**group),
            nhs.details(summary="S", text="T"),
            nhs.inset_text(text="T"),
            nhs.pagination(previous=link, next=link),
            nhs.error_summary(heading="H", description="D", errorList=[link]),
            nhs.summary_list(rows=[{"key": "K", "value": "V"}]),
        ]
    )


def test_the_style_sheet_knows_what_the_components_say():
    said = {name for names in re.findall(r'class="([^"]*)"', everything()) for name in names.split()}

    assert len(said) > 40
    assert {name for name in said if name.startswith("nhsuk-")} - styled() == UNSTYLED


def test_the_style_sheet_knows_what_we_write_by_hand():
    said = {name for path in OURS for name in re.findall(r"(?<![\w/-])nhsuk-[a-z][\w-]*(?![\w.{-])", path.read_text())}

    assert len(said) > 10
    assert said - styled() == set()


def calls() -> Iterator[tuple[str, nodes.Call]]:
    environment = Environment(extensions=["jinja2.ext.do"])
    for path in OURS:
        for call in environment.parse(path.read_text()).find_all(nodes.Call):
            if isinstance(call.node, nodes.Getattr) and getattr(call.node.node, "name", "") == "nhs":
                yield path.name, call


def attributes(call: nodes.Call) -> set[str]:
    """Names of HTML attributes, which are anybody's."""
    given = [one.value for one in call.find_all(nodes.Keyword) if one.key == "attributes"]
    given += [one.value for one in call.find_all(nodes.Pair) if one.key.value == "attributes"]
    return {pair.key.value for one in given for pair in (*one.find_all(nodes.Pair),)}


@cache
def read_by(folder: str) -> set[str]:
    """The options that a component looks at, those of the components inside it included."""
    text = (THEIRS / folder / "template.jinja").read_text()
    inside = re.findall(r'nhsuk/components/([\w/-]+)/macro\.jinja"', text)
    return set(re.findall(r"\.(\w+)", text)) | {"items"} | {name for one in inside for name in read_by(one)}


def test_every_option_that_our_templates_name_is_one_that_its_component_reads():
    """Theirs take a misspelt one in silence."""
    found, wrong = 0, []
    for page, call in calls():
        if call.node.attr not in FOLDERS:
            continue
        found += 1
        known = read_by(FOLDERS[call.node.attr])
        named = {one.key for one in call.kwargs}
        named |= {pair.key.value for pair in call.find_all(nodes.Pair)} - attributes(call)
        wrong += [(page, call.node.attr, name) for name in named - known]
    assert found > 60 and wrong == []


@pytest.mark.parametrize("folder", sorted(FOLDERS.values()))
def test_what_a_component_reads_is_found_in_its_template(folder):
    assert {"attributes", "classes"} <= read_by(folder) and "hnit" not in read_by(folder)
