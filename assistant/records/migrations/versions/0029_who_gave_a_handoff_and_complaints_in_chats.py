"""who gave a handoff to a colleague that has not opened it, what kinds of need it told; a chat handled as a complaint"""

import sqlalchemy as sa
from alembic import op

from assistant.records.models.base import UtcDateTime

revision = '0029'
down_revision = '0028'


def upgrade() -> None:
    with op.batch_alter_table('handoffs') as table:
        table.add_column(sa.Column('given_by', sa.String(length=120), nullable=True))
        table.add_column(sa.Column('need_kinds', sa.String(length=120), nullable=True))
    with op.batch_alter_table('conversations') as table:
        table.add_column(sa.Column('complaint_at', UtcDateTime(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table('conversations') as table:
        table.drop_column('complaint_at')
    with op.batch_alter_table('handoffs') as table:
        table.drop_column('need_kinds')
        table.drop_column('given_by')
