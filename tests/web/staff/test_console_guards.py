"""Rules over everything the console has, also over what is written next year."""

import re

from fastapi.routing import APIRoute

from assistant.settings import ROOT
from assistant.web.roles import Role
from assistant.web.staff.form_token import OurForm
from assistant.web.staff.router import router

TEMPLATES = sorted((ROOT / "assistant/web/templates/staff").rglob("*.html"))
NO_SESSION_YET = {"/staff/sign-in", "/staff/sign-in/code", "/staff/sign-in/set-up", "/staff/join/{token}"}


def routes(of=router):
    """FastAPI 0.165 keeps included routers as one object, so a plain loop over `routes` sees nothing."""
    for one in of.routes:
        if isinstance(one, APIRoute):
            yield one
        elif inner := getattr(one, "original_router", None) or getattr(one, "router", None):
            yield from routes(inner)


def calls(dependant):
    for one in dependant.dependencies:
        yield one.call
        yield from calls(one)


def test_every_route_names_its_role():
    found = list(routes())

    assert len(found) > 15
    assert [route.path for route in found if not any(isinstance(call, Role) for call in calls(route.dependant))] == []


def test_every_form_of_a_signed_in_person_needs_the_sessions_token():
    posts = [route for route in routes() if "POST" in route.methods]

    assert len(posts) > 8
    assert [
        route.path
        for route in posts
        if route.path not in NO_SESSION_YET and not any(isinstance(call, OurForm) for call in calls(route.dependant))
    ] == []


def test_every_form_in_a_template_carries_the_token():
    forms = [
        (path.name, form)
        for path in TEMPLATES
        for form in re.findall(r"<form\b.*?</form>", path.read_text(), re.DOTALL)
    ]

    assert len(forms) > 8
    assert [
        name
        for name, form in forms
        if "m.form_token()" not in form
        and 'method="get"' not in form
        and name not in ("sign_in.html", "code.html", "join.html", "reset.html", "acknowledge.html")
    ] == []


def test_no_template_has_script_or_style_in_it():
    """The Content-Security-Policy would block it without a word."""
    assert TEMPLATES
    inline = re.compile(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|\|\s*safe\b|javascript:")
    assert [path.name for path in TEMPLATES if inline.search(path.read_text())] == []


def test_what_a_password_is_typed_into_hides_it_and_helps_who_keeps_it_elsewhere():
    """Nothing hinders pasting, and password managers are told which is which."""
    boxes = [
        (path.name, box)
        for path in TEMPLATES
        for box in re.findall(r"m\.input\(.*?\) \}\}", path.read_text(), re.DOTALL)
        if re.search(r'^m\.input\("(?:\w*password|old|new)"', box)
    ]
    assert len(boxes) > 5
    telling = re.compile(r'autocomplete="(?:new|current)-password"')
    assert [name for name, box in boxes if 'type="password"' not in box or not telling.search(box)] == []
    scripts = [path.read_text() for path in (ROOT / "assistant/web/static/staff").glob("*.js")]
    assert len(scripts) > 2 and [text for text in scripts if re.search("paste|clipboard", text)] == []


def test_who_is_not_signed_in_is_asked_for_no_more_than_this():
    """No question whose answer others may know."""
    asked = {
        field.alias
        for route in routes()
        if any(isinstance(call, Role) and call.name == "anybody" for call in calls(route.dependant))
        for dependant in (route.dependant, *route.dependant.dependencies)
        for field in dependant.body_params
    }
    assert asked == {"email", "password", "code", "name", "to"}
