"""roles that are asked for until a second person agrees, and who made an invitation"""

import sqlalchemy as sa
from alembic import op

from assistant.records.models.base import UtcDateTime

revision = '0033'
down_revision = '0032'


def upgrade() -> None:
    op.create_table('role_requests',
    sa.Column('staff_id', sa.Uuid(), nullable=False),
    sa.Column('role', sa.String(length=24), nullable=False),
    sa.Column('asked_by', sa.Uuid(), nullable=False),
    sa.Column('asked_at', UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['asked_by'], ['staff.id'], name=op.f('fk_role_requests_asked_by_staff'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name=op.f('fk_role_requests_staff_id_staff'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('staff_id', name=op.f('pk_role_requests'))
    )
    with op.batch_alter_table('invitations') as table:
        table.add_column(sa.Column('invited_by', sa.Uuid(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table('invitations') as table:
        table.drop_column('invited_by')
    op.drop_table('role_requests')
