"""Starts the whole system in the foreground: supervisor with the service, the engine and the watch. Ctrl-C or SIGTERM
ends all.

Ports: PORT (default 8080) is public; the engines' and the actions' loopback ports are free ones, chosen at each start.
ENGINES (default 1) is how many engines are started: each takes about 260 MB, and a core while it works.
"""

import base64
import os
import secrets
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

from setup import BIN, ENGINE, ROOT, SERVICE, Failed, set_up

PROGRAM = """
[program:{name}]
command={command}
directory={root}
autorestart=true
startsecs={settled}
startretries={tries}
stopwaitsecs={patience}
stopasgroup=true
killasgroup=true
redirect_stderr=true
stdout_logfile={log}/{name}.log
stdout_logfile_maxbytes=10MB
stdout_logfile_backups=3
"""
SUPERVISOR = """[supervisord]
nodaemon=true
silent=true
logfile={log}/supervisord.log
loglevel=warn
pidfile={run}/supervisord.pid

[unix_http_server]
file={run}/supervisor.sock
chmod=0700

[rpcinterface:supervisor]
supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface

[supervisorctl]
serverurl=unix://{run}/supervisor.sock
"""


def main() -> None:
    var = Path(os.environ.get("VAR_DIR", ROOT / "var")).resolve()
    python = Path(
        os.environ.get("SERVICE_PYTHON", SERVICE / BIN)
    )  # the tests run the service from their own environment
    model = Path(os.environ.get("MODEL_DIR", var / "model"))
    os.umask(0o077)
    if "SERVICE_PYTHON" not in os.environ:
        set_up("run", var)
    port = int(os.environ.get("PORT", "8080"))
    if taken(port):
        sys.exit(f"Port {port} is in use. Stop what uses it, or choose another: PORT=8081 make run")
    environment = settle(var, port)
    assistant = [str(python.with_name("assistant"))]
    first_link = prepare([*assistant, "prepare"], environment)  # before a new key could take the place of a lost one
    environment.pop("OWNER_DATABASE_URL", None)  # the owner migrates; nothing that runs on may hold its password
    if make_text_key(var):
        subprocess.run(
            [*assistant, "seal"], env=environment, check=True, cwd=ROOT, stdout=subprocess.DEVNULL
        )  # words from before there was a key
    config = write_config(var, model, python, environment)
    tell(port, first_link)
    supervise = str(ROOT / "scripts" / "supervise.py")
    os.execve(python, [str(python), supervise, "-c", str(config)], environment)


def settle(var: Path, port: int) -> dict[str, str]:
    """The environment all processes share. The secret is made once and kept where only we can read it."""
    for folder in ("log", "run", "outbox"):
        (var / folder).mkdir(parents=True, exist_ok=True)
    shutil.rmtree(var / "engine", ignore_errors=True)  # its own store, from before version 0.2: it keeps nothing now
    kept = var / "secret"
    if not kept.exists():
        kept.write_text(secrets.token_urlsafe(48))
    actions_port, *engine_ports = free_ports(1 + int(os.environ.get("ENGINES", "1")))
    return {
        **os.environ,
        "ENGINE_SECRET": kept.read_text(),
        "ACTIONS_PORT": str(actions_port),
        "ENGINE_URLS": ",".join(f"http://127.0.0.1:{port}" for port in engine_ports),
        "PORT": str(port),
        "VAR_DIR": str(var),
        "DATABASE_URL": os.environ.get("DATABASE_URL", f"sqlite:///{var}/assistant.db"),
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
    }


def prepare(command: list[str], environment: dict[str, str]) -> str:
    """The link to the first staff account, or nothing. What stops the start is told on this screen."""
    done = subprocess.run(command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit("It was not started.")
    return done.stdout.strip()


def make_text_key(var: Path) -> bool:
    """The key that families' words are sealed with in the database, made once. Whoever loses it loses the words: keep a
    copy apart.
    """
    kept = Path(os.environ.get("TEXT_KEYS_FILE", var / "text-keys"))
    if kept.exists():
        return False
    kept.write_text(base64.urlsafe_b64encode(secrets.token_bytes(32)).decode() + "\n")
    return True


def write_config(var: Path, model: Path, python: Path, environment: dict[str, str]) -> Path:
    """The service alone has every setting: the engine and the watch have those they need (only.py)."""
    assistant = python.with_name("assistant")
    engine = (
        f"{only(python, 'engine')} {ENGINE / BIN} -W ignore -m assistant.engine.serve run "
        f"--model {model / 'model.tar.gz'} --credentials {ROOT / 'credentials.yml'} "
        f"--endpoints {ROOT / 'endpoints.yml'} -i 127.0.0.1 --port "
    )
    urls = environment["ENGINE_URLS"].split(",")
    ports = [urlsplit(url).port for url in urls]
    service = f"http://{environment.get('HOST', '127.0.0.1')}:{environment['PORT']}/health/live"
    looked_at = dict(zip(engine_names(len(urls)), urls, strict=True)) | {"service": service}
    common = {"root": ROOT, "log": var / "log"}
    parts = [
        SUPERVISOR.format(log=var / "log", run=var / "run"),
        PROGRAM.format(name="service", command=f"{assistant} serve", settled=2, tries=10, patience=8, **common),
        # Rasa takes seconds to load before it can fail: an end within half a minute is a start that did not work, and
        # is counted.
        *(
            PROGRAM.format(name=name, command=f"{engine}{port}", settled=30, tries=5, patience=3, **common)
            for name, port in zip(engine_names(len(ports)), ports, strict=True)
        ),
        PROGRAM.format(
            name="watch",
            # Without what is installed (-S): it needs nothing of it, and weighs a third.
            command=f"{only(python, 'watch')} {python} -S -m assistant.service.watch "
            f"--socket {var / 'run' / 'supervisor.sock'} "
            + " ".join(f"{name}={url}" for name, url in looked_at.items()),
            settled=1,
            tries=10,
            patience=2,
            **common,
        ),
    ]
    config = var / "run" / "supervisord.conf"
    config.write_text("\n".join(parts))
    return config


def only(python: Path, kind: str) -> str:
    return f"{python} -I -S {ROOT / 'scripts' / 'only.py'} {kind} --"


def engine_names(count: int) -> list[str]:
    """Supervisor's names, and those of the logs."""
    return ["engine", *(f"engine-{number}" for number in range(2, count + 1))]


def tell(port: int, first_link: str) -> None:
    print(f"\n  For families   http://127.0.0.1:{port}/\n  For staff      http://127.0.0.1:{port}/staff", flush=True)
    if first_link:
        print(f"  Make the first staff account, once, within a day:\n                 {first_link}", flush=True)
    print(
        "  It is starting: the page answers within half a minute, and messages soon after. Ctrl-C ends everything.\n",
        flush=True,
    )


def taken(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(0.5)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    try:
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]
    finally:
        for one in sockets:
            one.close()


if __name__ == "__main__":
    try:
        main()
    except Failed as failed:
        sys.exit(str(failed))
