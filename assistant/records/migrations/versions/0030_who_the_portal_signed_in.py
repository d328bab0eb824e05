"""who the portal signed in, as a keyed hash: beside a conversation and what was passed on from it"""

import sqlalchemy as sa
from alembic import op

revision = '0030'
down_revision = '0029'
TABLES = ('conversations', 'handoffs')


def upgrade() -> None:
    for name in TABLES:
        with op.batch_alter_table(name) as table:
            table.add_column(sa.Column('portal_person', sa.String(length=64), nullable=True))
    op.create_index('ix_handoffs_portal_person', 'handoffs', ['portal_person'])


def downgrade() -> None:
    op.drop_index('ix_handoffs_portal_person', 'handoffs')
    for name in TABLES:
        with op.batch_alter_table(name) as table:
            table.drop_column('portal_person')
