"""What base R4 (4.0.1) asks of our resources, from its own definitions. `fhir.resources` ships R4B (4.3.0) and R5, no
R4.

For Task, Communication, QuestionnaireResponse and Questionnaire R4B changed nothing we use; R5 did. So: only R4's
elements, the
required ones, R4's codes for them, R4's types of an answer, R4's strings.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

SHARED = {"resourceType", "id", "identifier", "status"}
ELEMENTS = {
    "Task": SHARED
    | set(
        "instantiatesCanonical instantiatesUri basedOn groupIdentifier partOf statusReason businessStatus intent priority code description focus for "
        "encounter executionPeriod authoredOn lastModified requester performerType owner location reasonCode reasonReference insurance note "
        "relevantHistory restriction input output".split()
    ),
    "Communication": SHARED
    | set(
        "instantiatesCanonical instantiatesUri basedOn partOf inResponseTo statusReason category priority medium subject topic about encounter sent "
        "received recipient sender reasonCode reasonReference payload note".split()
    ),
    "QuestionnaireResponse": SHARED
    | set("basedOn partOf questionnaire subject encounter authored author source item".split()),
}
REQUIRED = {"Task": {"status", "intent"}, "Communication": {"status"}, "QuestionnaireResponse": {"status"}}
STATUS = {
    "Task": set(
        "draft requested received accepted rejected ready cancelled in-progress on-hold failed completed entered-in-error".split()
    ),
    "Communication": set("preparation in-progress not-done on-hold stopped completed entered-in-error unknown".split()),
    "QuestionnaireResponse": set("in-progress completed amended entered-in-error stopped".split()),
}
INTENT = set("unknown proposal plan order original-order reflex-order filler-order instance-order option".split())
PAYLOAD = {"contentString", "contentAttachment", "contentReference"}
ANSWER = {
    f"value{kind}"
    for kind in "Boolean Decimal Integer Date DateTime Time String Uri Attachment Coding Quantity Reference".split()
}
STRING = re.compile(r"[ \r\n\t\S]+")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
ID = re.compile(r"[A-Za-z0-9\-.]{1,64}")
DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
LONGEST_STRING = 1024 * 1024


def faults(bundle: dict[str, Any]) -> list[str]:
    """Empty when it is a whole R4 transaction of resources that R4 knows."""
    found = [] if (bundle["resourceType"], bundle["type"]) == ("Bundle", "transaction") else ["not a transaction"]
    found += [f"Bundle.{name}" for name in bundle.keys() - {"resourceType", "type", "entry"}]
    urls = [entry["fullUrl"] for entry in bundle["entry"]]
    found += ["two entries of one fullUrl"] * (len(set(urls)) != len(urls))
    for entry in bundle["entry"]:
        resource, request = entry["resource"], entry["request"]
        if (
            request != {"method": "PUT", "url": f"{resource['resourceType']}/{resource['id']}"}
            or entry["fullUrl"] != f"urn:uuid:{resource['id']}"
        ):
            found.append("an entry's address is not its resource's")
        found += _resource(resource)
    found += [f"{reference} leads nowhere" for reference in _references(bundle) if reference not in urls]
    return found + list(_strings(bundle))


def _resource(resource: dict[str, Any]) -> list[str]:
    kind = resource["resourceType"]
    found = [f"{kind}.{name} is not in R4" for name in resource.keys() - ELEMENTS[kind]]
    found += [f"{kind}.{name} is missing" for name in REQUIRED[kind] - resource.keys()]
    found += [f"{kind}.status {resource['status']}"] * (resource["status"] not in STATUS[kind])
    found += [f"{kind}.id"] * (not ID.fullmatch(resource["id"]))
    one_identifier = kind == "QuestionnaireResponse"  # 0..1 in R4, 0..* in R5
    found += [f"{kind}.identifier"] * (isinstance(resource["identifier"], dict) != one_identifier)
    found += [
        f"{kind}.{name}"
        for name in ("authoredOn", "lastModified", "sent", "authored")
        if name in resource and not DATE_TIME.fullmatch(resource[name])
    ]
    if kind == "Task":
        found += ["Task.intent"] * (resource.get("intent") not in INTENT)
        found += ["Task.lastModified is before Task.authoredOn"] * (resource["lastModified"] < resource["authoredOn"])
        found += ["Task.input"] * any(one.keys() != {"type", "valueReference"} for one in resource["input"])
    found += ["Communication.payload"] * any(
        one.keys() - PAYLOAD or len(one) != 1 for one in resource.get("payload", ())
    )
    found += ["an item"] * any(
        one.keys() - {"linkId", "definition", "text", "answer", "item"} for one in resource.get("item", ())
    )
    answers = [answer for item in resource.get("item", ()) for answer in item["answer"]]
    return found + ["an answer"] * any(len(one) != 1 or one.keys() - ANSWER for one in answers)


def _references(node: Any) -> Iterator[str]:
    for one in _dicts(node):
        if "reference" in one:
            yield one["reference"]


def _strings(node: Any) -> Iterator[str]:
    """JSON in FHIR has no null, no empty list, object or string."""
    for one in _dicts(node):
        for name, value in one.items():
            if value in (None, "", [], {}):
                yield f"{name} is empty"
            elif isinstance(value, str) and (
                not STRING.fullmatch(value.translate(NOT_ASCII_SPACE))
                or CONTROL.search(value)
                or len(value) > LONGEST_STRING
            ):
                yield f"{name} is no R4 string"


NOT_ASCII_SPACE = dict.fromkeys(
    (133, 160, 5760, *range(8192, 8203), 8232, 8233, 8239, 8287, 12288), "x"
)  # \s in FHIR's regex is ASCII's


def _dicts(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _dicts(child)


def round_trip(bundle: dict[str, Any]) -> dict[str, Any]:
    """As it travels."""
    return json.loads(json.dumps(bundle, ensure_ascii=False).encode())
