"""handoffs that staff marked urgent, since when"""

import sqlalchemy as sa
from alembic import op

from assistant.records.models.base import UtcDateTime

revision = '0035'
down_revision = '0034'


def upgrade() -> None:
    with op.batch_alter_table('handoffs') as table:
        table.add_column(sa.Column('urgent_at', UtcDateTime(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table('handoffs') as table:
        table.drop_column('urgent_at')
