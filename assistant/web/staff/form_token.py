"""Every form of the console carries a token made from its own session, so no other page can make one. Browsers also
tell us the
origin (assistant/web/headers.py); this does not rely on them."""

import hashlib
import hmac
from typing import Annotated

from fastapi import Depends, Form, Request

from assistant.web.problems import NotSignedIn, Refused
from assistant.web.roles import STAFF_COOKIE


class ForeignForm(Refused):
    code = "staff_foreign_form"
    status = 403
    say = "This form is no longer good. Nothing was changed. Go back, reload the page and try again."


class OurForm:
    """A dependency of every POST of a signed-in person. Raises ForeignForm."""

    def __call__(self, request: Request, form_token: Annotated[str, Form()] = "") -> None:
        if STAFF_COOKIE not in request.cookies:
            raise NotSignedIn
        if not hmac.compare_digest(form_token_of(request).encode(), form_token.encode()):
            raise ForeignForm


def form_token_of(request: Request) -> str:
    session_token = request.cookies.get(STAFF_COOKIE, "")
    return hmac.new(session_token.encode(), b"staff form", hashlib.sha256).hexdigest()


our_form = Depends(OurForm())
