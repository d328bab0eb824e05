"""A QR code as an SVG that stands in the page: no picture is fetched, and no other service sees what it says."""

import segno
from markupsafe import Markup


def qr_code(says: str) -> Markup:
    """Black on white with its quiet zone, also where a page is dark: cameras need both. The address is ours and holds
    nothing that a person typed but the account's own e-mail address, which the code encodes and does not write out.
    """
    svg = segno.make(says, error="m", micro=False).svg_inline(
        scale=4, border=4, dark="#000", light="#fff", svgclass="console-qr", lineclass=None, omitsize=True
    )
    label = 'role="img" aria-label="QR code for your authenticator app. The same key stands below as text." '
    return Markup(svg.replace("<svg ", f"<svg {label}", 1))
