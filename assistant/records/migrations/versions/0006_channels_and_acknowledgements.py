"""channels of the outbox, acknowledgement links, webhook callbacks"""

import sqlalchemy as sa
from alembic import op

from assistant.records.models.base import UtcDateTime

revision = '0006'
down_revision = '0005'


def upgrade() -> None:
    with op.batch_alter_table('outbox', schema=None) as batch_op:
        batch_op.add_column(sa.Column('channel', sa.String(length=16), server_default='email', nullable=False))
        batch_op.add_column(sa.Column('recipient', sa.String(length=254), nullable=True))

    op.create_table('acknowledgement_links',
    sa.Column('token_hash', sa.String(length=64), nullable=False),
    sa.Column('handoff_id', sa.Uuid(), nullable=False),
    sa.Column('created_at', UtcDateTime(), nullable=False),
    sa.Column('expires_at', UtcDateTime(), nullable=False),
    sa.Column('used_at', UtcDateTime(), nullable=True),
    sa.ForeignKeyConstraint(['handoff_id'], ['handoffs.id'], name=op.f('fk_acknowledgement_links_handoff_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('token_hash', name=op.f('pk_acknowledgement_links'))
    )
    with op.batch_alter_table('acknowledgement_links', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_acknowledgement_links_handoff_id'), ['handoff_id'], unique=False)

    op.create_table('webhook_callbacks',
    sa.Column('id', sa.String(length=100), nullable=False),
    sa.Column('handoff_id', sa.Uuid(), nullable=False),
    sa.Column('received_at', UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['handoff_id'], ['handoffs.id'], name=op.f('fk_webhook_callbacks_handoff_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_webhook_callbacks'))
    )
    with op.batch_alter_table('webhook_callbacks', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_webhook_callbacks_handoff_id'), ['handoff_id'], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('webhook_callbacks', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_webhook_callbacks_handoff_id'))

    op.drop_table('webhook_callbacks')
    with op.batch_alter_table('acknowledgement_links', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_acknowledgement_links_handoff_id'))

    op.drop_table('acknowledgement_links')
    with op.batch_alter_table('outbox', schema=None) as batch_op:
        batch_op.drop_column('recipient')
        batch_op.drop_column('channel')
