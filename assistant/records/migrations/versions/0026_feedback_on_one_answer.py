"""feedback on one answer: which message, and which answer it told"""

import sqlalchemy as sa
from alembic import op

revision = '0026'
down_revision = '0025'


def upgrade() -> None:
    with op.batch_alter_table('feedback') as table:
        table.add_column(sa.Column('message_id', sa.Uuid(), nullable=True))
        table.add_column(sa.Column('answer_id', sa.String(length=100), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table('feedback') as table:
        table.drop_column('answer_id')
        table.drop_column('message_id')
