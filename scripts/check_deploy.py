"""Checks the files of `deploy/` with the tools of those who read them, as far as they are on this machine: hadolint,
docker-compose, systemd-analyze, nginx, promtool, openssl. What needs Python alone is in `tests/deploy`.

`python scripts/check_deploy.py`; ends with 1 when a tool found a fault. A tool that is not there is named, and none at
all is a failure. Nothing is built and nothing is started.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEPLOY = ROOT / "deploy"
MOST_EXPOSED = 2.0  # by systemd's own count, from 0 to 10
UNITS = sorted((DEPLOY / "systemd").glob("*.service"))
PROGRAMS = ("opt/assistant/.venv/bin/assistant", "opt/assistant/.venv-engine/bin/python", "bin/sh", "usr/bin/find")
TARGETS = ("sysinit", "basic", "timers", "network-online", "multi-user", "shutdown", "network", "network-pre")


class Fault(Exception):
    """What the tool said."""


def run(*command: object, **more: object) -> str:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **more)  # type: ignore[call-overload]
    said = (done.stdout + done.stderr).strip()
    if done.returncode:
        raise Fault(said)
    return said


def dockerfile(tool: str, _: Path) -> str:
    return run(tool, DEPLOY / "docker" / "Dockerfile") or "no remarks"


def compose(tool: str, folder: Path) -> str:
    """With made-up settings, since the real ones are not in the repository."""
    copy = folder / "deploy"
    shutil.copytree(DEPLOY, copy, dirs_exist_ok=True)
    for example in (copy / "settings").glob("*.example"):
        shutil.copy(example, example.with_suffix(""))
    (copy / "settings" / "text-keys").write_text("-")
    run(tool, "-f", copy / "compose.yaml", "config", "--quiet")
    return "read as it is meant"


def units(tool: str, folder: Path) -> str:
    """In a root of its own, where what the units name is there."""
    system, ours = folder / "usr/lib/systemd/system", folder / "etc/systemd/system"
    for one in (system, ours):
        one.mkdir(parents=True)
    for program in PROGRAMS:
        path = folder / program
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("#!/bin/sh\n")
        path.chmod(0o755)
    for target in TARGETS:
        shutil.copy(Path("/usr/lib/systemd/system") / f"{target}.target", system)
    for unit in (*UNITS, *(DEPLOY / "systemd").glob("*.timer")):
        shutil.copy(unit, ours)
    users = ("root", "assistant", "assistant-engine")
    (folder / "etc/passwd").write_text("".join(f"{name}:x:{at}:{at}::/:/bin/sh\n" for at, name in enumerate(users)))
    (folder / "etc/group").write_text("".join(f"{name}:x:{at}:\n" for at, name in enumerate(users)))
    names = [unit.name.replace("@.", "@5005.") for unit in UNITS]
    if said := run(tool, "verify", f"--root={folder}", "--man=no", *names, "assistant-backup.timer"):
        raise Fault(said)
    found = {name: _exposure(tool, folder, name) for name in names}
    if worst := {name: number for name, number in found.items() if number > MOST_EXPOSED}:
        raise Fault(f"more exposed than {MOST_EXPOSED}: {worst}")
    return ", ".join(f"{name} {number}" for name, number in found.items())


def _exposure(tool: str, folder: Path, name: str) -> float:
    said = run(tool, "security", f"--root={folder}", "--offline=true", "--no-pager", name)
    found = re.search(r"exposure level for \S+: ([\d.]+)", said)
    if not found:
        raise Fault(said)
    return float(found[1])


def proxy(tool: str, folder: Path) -> str:
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    subject = "/CN=second-opinions.hospital.example"
    run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", subject, "-keyout", key, "-out", certificate)  # fmt: skip
    text = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    text = text.replace("/etc/nginx/tls/second-opinions.pem", str(certificate))
    text = text.replace("/etc/nginx/tls/second-opinions.key", str(key))
    text = text.replace("/var/log/nginx/", f"{folder}/")
    (folder / "site.conf").write_text(text)
    whole = folder / "nginx.conf"
    kept = "".join(
        f"{name}_temp_path {folder}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    whole.write_text(
        f"pid {folder}/pid;\nerror_log stderr;\nevents {{}}\nhttp {{\n{kept}include {folder}/site.conf;\n}}\n"
    )
    said = run(tool, "-t", "-c", whole, "-p", folder)
    if "[warn]" in said:
        raise Fault(said)
    return "the test is successful"


def alerts(tool: str, _: Path) -> str:
    return run(tool, "check", "rules", DEPLOY / "alerts.yml").splitlines()[-1].strip()


CHECKS: dict[str, Callable[[str, Path], str]] = {
    "hadolint": dockerfile,
    "docker-compose": compose,
    "systemd-analyze": units,
    "nginx": proxy,
    "promtool": alerts,
}


def main() -> int:
    ran, failed = 0, 0
    for name, check in CHECKS.items():
        tool = shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin")
        if tool is None:
            print(f"  {name:<16} not on this machine")
            continue
        with tempfile.TemporaryDirectory() as folder:
            try:
                said, ran = check(tool, Path(folder)), ran + 1
                print(f"  {name:<16} ok: {said}")
            except Fault as fault:
                failed += 1
                print(f"  {name:<16} FAILED\n{fault}")
    return 1 if failed or not ran else 0


if __name__ == "__main__":
    sys.exit(main())
