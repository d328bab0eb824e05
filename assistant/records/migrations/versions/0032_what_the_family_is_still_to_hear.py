"""moves of a handoff that its family has still to hear of in its chat; of those from before it hears no more"""

import sqlalchemy as sa
from alembic import op

revision = '0032'
down_revision = '0031'
TO_TELL = sa.text('to_tell')


def upgrade() -> None:
    with op.batch_alter_table('handoff_events') as table:
        table.add_column(sa.Column('to_tell', sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index(
        'ix_handoff_events_to_tell', 'handoff_events', ['to_tell'], sqlite_where=TO_TELL, postgresql_where=TO_TELL
    )


def downgrade() -> None:
    op.drop_index('ix_handoff_events_to_tell', table_name='handoff_events')
    with op.batch_alter_table('handoff_events') as table:
        table.drop_column('to_tell')
