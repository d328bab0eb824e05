"""Line breaks as programs make them. Word's own (U+000B) no page or letter shows: the words around it would be one."""

import re

BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


def with_plain_breaks(text: str) -> str:
    return BREAKS.sub("\n", text)
