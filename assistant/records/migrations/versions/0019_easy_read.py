"""whether a family reads easy words"""

import sqlalchemy as sa
from alembic import op

revision = '0019'
down_revision = '0018'


def upgrade() -> None:
    with op.batch_alter_table('conversations') as table:
        table.add_column(sa.Column('easy_read', sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    with op.batch_alter_table('conversations') as table:
        table.drop_column('easy_read')
