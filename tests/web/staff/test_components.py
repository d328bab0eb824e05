"""What is handed to the NHS.UK components: escaped, defined, and unchanged."""

import re

import pytest
from jinja2 import UndefinedError
from jinja2.exceptions import TemplateRuntimeError
from markupsafe import Markup

from assistant.web.staff.components import _theirs, components
from assistant.web.staff.pages import _environment

nhs = components()
TYPED = '<b>"&'


def rendered(template: str, **things) -> str:
    return _environment.from_string(template).render(**things)


@pytest.mark.parametrize(
    "template",
    [
        "{{ nhs.button(text=typed, value=typed, name='a') }}",
        "{{ nhs.tag(text=typed) }}",
        "{{ nhs.input(name='a', label=typed, hint=typed, value=typed, errorMessage={'text': typed}) }}",
        "{{ nhs.textarea(name='a', label=typed, value=typed) }}",
        "{{ nhs.select(name='a', label=typed, items=nhs.options([(typed, typed)])) }}",
        "{{ nhs.radios(name='a', items=nhs.choices([(typed, typed)], 'a-')) }}",
        "{{ nhs.details(summary=typed, text=typed) }}",
        "{% call nhs.details(summary=typed) %}{{ typed }}{% endcall %}",
        "{{ nhs.inset_text(text=typed, attributes={'data-a': typed}) }}",
        "{{ nhs.error_summary(heading=typed, description=typed, errorList=[{'href': typed, 'text': typed}]) }}",
        "{{ nhs.summary_list(rows=[{'key': typed, 'value': typed}]) }}",
        "{{ nhs.pagination(next={'href': typed, 'text': typed}) }}",
    ],
)
def test_what_somebody_typed_is_text(template):
    page = rendered(template, typed=TYPED)

    assert "<b>" not in page and '"&' not in page.replace('"&lt;', "")
    assert "&lt;b&gt;&#34;&amp;" in page


@pytest.mark.parametrize("option", ["html", "summaryHtml"])
def test_html_is_taken_only_from_a_template_that_escapes(option):
    with pytest.raises(TypeError, match="nobody escaped"):
        nhs.details(**{"summary": "S", option: TYPED})
    with pytest.raises(TypeError, match="nobody escaped"):
        nhs.summary_list(rows=[{"key": "K", "value": {"html": TYPED}}])

    assert "<i>x</i>" in nhs.details(summary="S", html=Markup("<i>x</i>"))


def test_a_text_does_not_come_out_as_the_html_that_looks_the_same():
    assert "<i>" in nhs.button(text=Markup("<i>Go</i>"))
    assert "&lt;i&gt;" in nhs.button(text="<i>Go</i>")


def test_a_name_that_does_not_exist_fails_inside_a_component_too():
    for template in (
        "{{ nhs.button(text=words) }}",
        "{{ nhs.select(name='a', items=[{'value': 'a', 'text': words}]) }}",
        "{{ nhs.input(name='a', attributes={'maxlength': words}) }}",
        "{{ nhs.buton(text='Go') }}",
    ):
        with pytest.raises((UndefinedError, TemplateRuntimeError)):
            rendered(template)


def test_lines_that_a_family_wrote_keep_their_spaces():
    words = "We waited.\n\n  Please look\n again."
    block = "{% set value %}<div>{{ words }}</div>{% endset %}"

    assert f"<div>{words}</div>" in rendered(
        block + "{{ nhs.summary_list(rows=[{'key': 'K', 'value': {'html': value}}]) }}", words=words
    )
    assert f">{words}</textarea>" in rendered(
        "{% set box %}{{ nhs.textarea(name='a', value=words) }}{% endset %}{{ nhs.details(summary='S', html=box) }}",
        words=words,
    )


def test_an_attribute_is_there_bare_or_not():
    button = nhs.button(text="Go", attributes={"required": True, "data-unsent": False, "aria-invalid": None, "rows": 3})
    assert re.search(r' required rows="3">', button) and "unsent" not in button and "invalid" not in button


def test_our_table_says_what_the_components_says():
    """By hand for its speed: this finds what a new version changes."""
    ours = rendered(
        "{% import 'staff/macros.html' as m %}{% call m.table('C', ('A', 'B')) %}<tr class='nhsuk-table__row' role='row'>"
        "{% call m.cell('A') %}<i>x</i>{% endcall %}{% call m.cell('B') %}<i>y</i>{% endcall %}</tr>{% endcall %}",
    )
    theirs = _theirs.get_template("nhsuk/components/tables/macro.jinja").module.table(
        {
            "caption": {"text": "C", "classes": "nhsuk-u-visually-hidden"},
            "responsive": True,
            "classes": "console-table",
            "head": ["A", "B"],
            "rows": [[{"html": Markup("<i>x</i>")}, {"html": Markup("<i>y</i>")}]],
        }
    )

    assert parts(ours.replace("<div>", "<span>").replace("</div>", "</span>")) == parts(theirs)


def parts(html: str) -> list[object]:
    """Tags with their attributes in any order, and words."""
    found = re.findall(r"<[^>]+>|[^<>\s]+", html.replace("'", '"'))
    return [
        (one.split()[0].rstrip(">"), sorted(re.findall(r'[\w-]+="[^"]*"', one))) if one[0] == "<" else one
        for one in found
    ]
