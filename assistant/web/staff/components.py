"""The components of the NHS.UK design system for the console's templates: `{{ nhs.button(text="Find") }}`.

Their templates (nhsuk-frontend-jinja) take any misspelt name in silence, which ours must not. So they have an
environment of their own, and what is handed to them is checked here: nothing undefined, and HTML only from a template
that escapes.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from types import SimpleNamespace
from typing import Any

from jinja2 import ChainableUndefined, Environment, PackageLoader, Undefined
from markupsafe import Markup

_theirs = Environment(
    loader=PackageLoader("nhsuk_frontend_jinja"),
    autoescape=True,
    undefined=ChainableUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,  # a component includes others: not a look at the disk for each
)
_theirs.filters["indent"] = lambda text, *_: text  # it would put spaces into the lines that a family wrote

# They hold only our words and colleagues' names, so the same one is rendered once. What families type passes by.
KEPT = {
    "back_link": ("back-link", "backLink"),
    "button": ("button", "button"),
    "checkboxes": ("checkboxes", "checkboxes"),
    "error_message": ("error-message", "errorMessage"),
    "radios": ("radios", "radios"),
    "select": ("select", "select"),
    "skip_link": ("skip-link", "skipLink"),
    "tag": ("tag", "tag"),
}
ANEW = {
    "details": ("details", "details"),
    "error_summary": ("error-summary", "errorSummary"),
    "input": ("input", "input"),
    "inset_text": ("inset-text", "insetText"),
    "pagination": ("pagination", "pagination"),
    "summary_list": ("summary-list", "summaryList"),
    "textarea": ("textarea", "textarea"),
}


@dataclass(frozen=True)
class _Asked:
    """What a component was asked for. Text and HTML that look the same are different: one of them is escaped."""

    macro: Callable[..., Markup]
    key: tuple
    params: dict[str, Any] = field(compare=False)


def components() -> SimpleNamespace:
    """Every component as a function of its options. Raises TypeError for HTML that nobody escaped."""
    kept = {name: partial(_kept, _macro(*where)) for name, where in KEPT.items()}
    anew = {name: partial(_anew, _macro(*where)) for name, where in ANEW.items()}
    return SimpleNamespace(**kept, **anew, options=options, choices=choices)


def options(pairs: Iterable[tuple[Any, str]], chosen: Any = "", first: str = "") -> list[dict[str, Any]]:
    """For a select, from (value, words); `first` stands for none of them."""
    listed = [{"value": value, "text": words, "selected": value == chosen} for value, words in pairs]
    return [{"value": "", "text": first}, *listed] if first else listed


def choices(
    pairs: Iterable[tuple[str, str]], ids: str, chosen: Iterable[str] = (), required: bool = False
) -> list[dict[str, Any]]:
    """For radios and checkboxes, from (value, words); `ids` is what the value follows in the id."""
    return [
        {
            "id": f"{ids}{value}",
            "value": value,
            "text": words,
            "checked": value in chosen,
            "attributes": {"required": required},
        }
        for value, words in pairs
    ]


def _macro(folder: str, name: str) -> Callable[..., Markup]:
    return getattr(_theirs.get_template(f"nhsuk/components/{folder}/macro.jinja").module, name)


def _anew(macro: Callable[..., Markup], caller: Callable[..., Markup] | None = None, **params: Any) -> Markup:
    inside = {"caller": caller} if caller else {}
    return macro(_checked(params), **inside).strip()


def _kept(macro: Callable[..., Markup], caller: Callable[..., Markup] | None = None, **params: Any) -> Markup:
    if caller:
        return _anew(macro, caller, **params)
    checked = _checked(params)
    return _once(_Asked(macro, _frozen(checked), checked))


@lru_cache(maxsize=1024)
def _once(asked: _Asked) -> Markup:
    return asked.macro(asked.params).strip()


def _checked(value: Any, name: str = "") -> Any:
    if isinstance(value, Undefined):
        str(value)  # a strict one raises here, and names itself
    if name.lower().endswith("html") and value and not isinstance(value, Markup):
        raise TypeError(f"{name} is a text that nobody escaped")
    if name == "attributes":
        return {attribute: _attribute(attribute, one) for attribute, one in value.items()}
    if isinstance(value, Mapping):
        return {key: _checked(one, key) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_checked(one) for one in value]
    return value


def _attribute(name: str, value: Any) -> Any:
    """True stands as the bare name, as in `required`; False and None not at all."""
    return {"value": value, "optional": True} if value is None or isinstance(value, bool) else _checked(value, name)


def _frozen(value: Any) -> tuple:
    if isinstance(value, dict):
        return tuple((key, _frozen(one)) for key, one in value.items())
    if isinstance(value, list):
        return tuple(_frozen(one) for one in value)
    return type(value), value
