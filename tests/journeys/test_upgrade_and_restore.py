"""What an operator does on the day of an upgrade: a backup to another place, a migration while the version before still
runs, going back to it, and a restore of the backup somewhere else.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from tests.support.family_chat import Chat
from tests.support.filling_in import fill_in, handoffs
from tests.support.real_system import ROOT, System, until

QUESTION, ITS_ANSWER = "do i have a legal right to a second opinion?", "legal_right"
NEXT = '''"""The version after this one adds a column and a table."""
import sqlalchemy as sa
from alembic import op
revision, down_revision, branch_labels, depends_on = "next", "{head}", None, None

def upgrade():
    op.create_table("moods", sa.Column("id", sa.Integer, primary_key=True))
    with op.batch_alter_table("conversations") as table:
        table.add_column(sa.Column("mood", sa.String(20), nullable=False, server_default=""))
'''
# Alembic as the next version would run it: its own copy of the migrations, one more than ours.
UPGRADE = """
import sys
from alembic import command
from alembic.config import Config
there = Config()
there.set_main_option("script_location", sys.argv[1])
there.attributes["url"] = sys.argv[2]
command.upgrade(there, "head")
"""


def migrated_by_the_next_version(system: System, folder: Path) -> None:
    migrations = shutil.copytree(ROOT / "assistant" / "records" / "migrations", folder / "next")
    head = system.value("SELECT version_num FROM alembic_version")
    (migrations / "versions" / "next.py").write_text(NEXT.format(head=head))
    command = [sys.executable, "-c", UPGRADE, str(migrations), f"sqlite:///{system.database}"]
    subprocess.run(command, cwd=ROOT, check=True, env=system.environment | {"PYTHONPATH": str(ROOT)})


def test_an_upgrade_is_run_gone_back_on_and_restored_elsewhere(trained: Path, tmp_path: Path):
    elsewhere = tmp_path / "elsewhere"
    with System(tmp_path / "here") as here:
        here.wait_ready()
        chat = Chat.open(here.http)
        sent = fill_in(chat)
        head = here.assistant("backup", str(elsewhere / "backup"), "--by", "Ada Okafor").split()
        [kept] = handoffs(here, chat)

        # The next version migrates while this one runs: families go on writing.
        migrated_by_the_next_version(here, tmp_path)
        assert here.value("SELECT version_num FROM alembic_version") == "next"
        assert chat.say(QUESTION).answers[:1] == [ITS_ANSWER]
        assert Chat.open(here.http).say(QUESTION).answers[:1] == [ITS_ANSWER]

        # Something is wrong with it, and this version is started again, on its records.
        said = here.assistant("migrate")
        assert "which a newer program made" in said
        old = here.kill("service")
        until(lambda: old not in here.processes(), seconds=10, what="it ended")
        here.wait_ready()
        assert chat.say(QUESTION).answers[:1] == [ITS_ANSWER]
        assert here.assistant("audit", "verify") == "The audit chain holds.\n"
        keys = (here.var / "text-keys").read_text()
        assert here.end() == (0, [])

    # Or the machine is lost: the backup, and the key that was kept apart from it, on another one.
    there = System(tmp_path / "there")
    there.var.mkdir()
    (there.var / "text-keys").write_text(keys)
    (there.var / "secret").write_text("the secret of the new machine, as long as it has to be")
    there.assistant("restore", str(elsewhere / "backup"), "--by", "Ada Okafor")
    with there:
        there.wait_ready()
        again = Chat(there.http, chat.id, chat.token)
        assert [message["text"] for message in again.read().messages][: len(sent.messages)]
        assert handoffs(there, again)[0]["reference"] == kept["reference"] == sent.reference
        assert again.say(QUESTION).answers[:1] == [ITS_ANSWER]
        kept_head = next(word for word in head if ":" in word and word.split(":")[0].isdigit()).strip(".")
        assert there.assistant("audit", "verify", "--head", kept_head) == "The audit chain holds.\n"
        assert there.value("SELECT count(*) FROM audit WHERE action = 'records.restored'") == 1
