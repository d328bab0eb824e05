"""purge certificates, what the engine has still to forget, and which conversation a learned message came from"""

import sqlalchemy as sa
from alembic import op

from assistant.records.models.base import UtcDateTime

revision = '0008'
down_revision = '0007'


def upgrade() -> None:
    op.create_table('purge_certificates',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('by', sa.String(length=80), nullable=False),
    sa.Column('started_at', UtcDateTime(), nullable=False),
    sa.Column('finished_at', UtcDateTime(), nullable=True),
    sa.Column('rules', sa.JSON(), nullable=False),
    sa.Column('counts', sa.JSON(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_purge_certificates'))
    )
    with op.batch_alter_table('purge_certificates', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_purge_certificates_started_at'), ['started_at'], unique=False)

    op.create_table('to_forget',
    sa.Column('conversation_id', sa.Uuid(), nullable=False),
    sa.Column('asked_at', UtcDateTime(), nullable=False),
    sa.PrimaryKeyConstraint('conversation_id', name=op.f('pk_to_forget'))
    )
    with op.batch_alter_table('to_forget', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_to_forget_asked_at'), ['asked_at'], unique=False)

    with op.batch_alter_table('not_understood', schema=None) as batch_op:
        batch_op.add_column(sa.Column('conversation_id', sa.Uuid(), nullable=True))
        batch_op.create_index(batch_op.f('ix_not_understood_conversation_id'), ['conversation_id'], unique=False)
        batch_op.create_foreign_key(batch_op.f('fk_not_understood_conversation_id'), 'conversations', ['conversation_id'], ['id'], ondelete='SET NULL')


def downgrade() -> None:
    with op.batch_alter_table('not_understood', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_not_understood_conversation_id'), type_='foreignkey')
        batch_op.drop_index(batch_op.f('ix_not_understood_conversation_id'))
        batch_op.drop_column('conversation_id')

    with op.batch_alter_table('to_forget', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_to_forget_asked_at'))

    op.drop_table('to_forget')
    with op.batch_alter_table('purge_certificates', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_purge_certificates_started_at'))

    op.drop_table('purge_certificates')
