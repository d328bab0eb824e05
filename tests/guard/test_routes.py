"""Every route says who may call it."""

from assistant.web.app import create_app
from assistant.web.roles import Role
from tests.support.every_route import every_route
from tests.support.factories import make_services


def roles_of(route):
    return [dependency.call.name for dependency in route.dependant.dependencies if isinstance(dependency.call, Role)]


def test_every_route_names_exactly_one_role(db, engine):
    routes = every_route(create_app(make_services(db, engine)))
    assert len(routes) > 20, "no routes were seen: FastAPI keeps included routers as one object in app.routes"
    assert [(sorted(route.methods), route.path, roles_of(route)) for route in routes if len(roles_of(route)) != 1] == []


def test_every_staff_route_asks_for_staff_but_the_way_in(db, engine):
    routes = [route for route in every_route(create_app(make_services(db, engine))) if route.path.startswith("/staff")]
    assert len(routes) > 10
    open_to_all = {route.path for route in routes if not roles_of(route)[0].startswith("staff:")}
    assert {path for path in open_to_all if not path.startswith(("/staff/sign-in", "/staff/join"))} == set()


def test_every_route_of_one_conversation_asks_for_its_family(db, engine):
    routes = [
        route
        for route in every_route(create_app(make_services(db, engine)))
        if route.path.startswith("/api/v1/conversations/{")
    ]
    assert len(routes) > 5
    assert [route.path for route in routes if roles_of(route) != ["family"]] == []


def test_no_route_takes_a_token_in_its_address(db, engine):
    """But for one-time links, which a mail must hold."""
    routes = every_route(create_app(make_services(db, engine)))
    named = [
        (route.path, field.name)
        for route in routes
        for field in (*route.dependant.query_params, *route.dependant.path_params)
    ]
    assert (
        named
        and [
            one
            for one in named
            if "token" in one[1].lower() and not one[0].startswith(("/staff/join", "/acknowledge/"))
        ]
        == []
    )
