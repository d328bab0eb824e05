"""what a person decided about a safety alert"""

import sqlalchemy as sa
from alembic import op

from assistant.records.models.base import UtcDateTime

revision = '0015'
down_revision = '0014'


def upgrade() -> None:
    with op.batch_alter_table('safety_alerts', schema=None) as batch_op:
        batch_op.add_column(sa.Column('outcome', sa.String(length=16), nullable=True))
        batch_op.add_column(sa.Column('outcome_by', sa.String(length=120), nullable=True))
        batch_op.add_column(sa.Column('outcome_at', UtcDateTime(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table('safety_alerts', schema=None) as batch_op:
        batch_op.drop_column('outcome_at')
        batch_op.drop_column('outcome_by')
        batch_op.drop_column('outcome')
