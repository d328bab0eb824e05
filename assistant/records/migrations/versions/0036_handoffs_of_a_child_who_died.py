"""handoffs whose family has said that the child has died"""

import sqlalchemy as sa
from alembic import op

revision = '0036'
down_revision = '0035'


def upgrade() -> None:
    with op.batch_alter_table('handoffs') as table:
        table.add_column(sa.Column('child_died', sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute(
        "UPDATE handoffs SET child_died = true WHERE conversation_id IN (SELECT id FROM conversations WHERE writer = 'bereaved')"
    )


def downgrade() -> None:
    with op.batch_alter_table('handoffs') as table:
        table.drop_column('child_died')
