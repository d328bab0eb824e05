"""how a question list was before its last change, and which turn made it"""

import sqlalchemy as sa
from alembic import op

revision = '0018'
down_revision = '0017'


def upgrade() -> None:
    with op.batch_alter_table('question_lists') as table:
        table.add_column(sa.Column('undo', sa.JSON(), nullable=True))
        table.add_column(sa.Column('turn_id', sa.Uuid(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table('question_lists') as table:
        table.drop_column('turn_id')
        table.drop_column('undo')
