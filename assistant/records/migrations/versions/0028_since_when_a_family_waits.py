"""since when a family waits, however often it was given back to the queue"""

import sqlalchemy as sa
from alembic import op

from assistant.records.models.base import UtcDateTime

revision = '0028'
down_revision = '0027'


def upgrade() -> None:
    with op.batch_alter_table('conversations') as table:
        table.add_column(sa.Column('waiting_since', UtcDateTime(), nullable=True))
    op.execute("UPDATE conversations SET waiting_since = person_asked_at WHERE mode IN ('waiting', 'staff')")


def downgrade() -> None:
    with op.batch_alter_table('conversations') as table:
        table.drop_column('waiting_since')
