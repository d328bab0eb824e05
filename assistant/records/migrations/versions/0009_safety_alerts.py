"""safety alerts, and outbox entries about them"""

import sqlalchemy as sa
from alembic import op

from assistant.records.models.base import UtcDateTime

revision = '0009'
down_revision = '0008'


def upgrade() -> None:
    op.create_table('safety_alerts',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('conversation_id', sa.Uuid(), nullable=True),
    sa.Column('route', sa.String(length=24), nullable=False),
    sa.Column('raised_at', UtcDateTime(), nullable=False),
    sa.Column('due_at', UtcDateTime(), nullable=False),
    sa.Column('reminded_at', UtcDateTime(), nullable=True),
    sa.Column('seen_at', UtcDateTime(), nullable=True),
    sa.Column('seen_by', sa.String(length=120), nullable=True),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversations.id'], name=op.f('fk_safety_alerts_conversation_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_safety_alerts'))
    )
    with op.batch_alter_table('safety_alerts', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_safety_alerts_conversation_id'), ['conversation_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_safety_alerts_raised_at'), ['raised_at'], unique=False)

    with op.batch_alter_table('outbox', schema=None) as batch_op:
        batch_op.alter_column('handoff_id', existing_type=sa.Uuid(), nullable=True)
        batch_op.add_column(sa.Column('alert_id', sa.Uuid(), nullable=True))
        batch_op.create_index(batch_op.f('ix_outbox_alert_id'), ['alert_id'], unique=False)
        batch_op.create_foreign_key(batch_op.f('fk_outbox_alert_id'), 'safety_alerts', ['alert_id'], ['id'], ondelete='CASCADE')


def downgrade() -> None:
    with op.batch_alter_table('outbox', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_outbox_alert_id'), type_='foreignkey')
        batch_op.drop_index(batch_op.f('ix_outbox_alert_id'))
        batch_op.drop_column('alert_id')
        batch_op.alter_column('handoff_id', existing_type=sa.Uuid(), nullable=False)

    with op.batch_alter_table('safety_alerts', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_safety_alerts_raised_at'))
        batch_op.drop_index(batch_op.f('ix_safety_alerts_conversation_id'))

    op.drop_table('safety_alerts')
