"""answers safety and learning: what staff did about an alert, erasing by two, verifying the chain, lessons"""

import sqlalchemy as sa
from alembic import op

from assistant.records.models.base import UtcDateTime
from assistant.records.sealing import SealedText

revision = '0023'
down_revision = '0022'

# Made and dropped as they are: a copy of the table would lose the triggers that keep the chain append-only.
AUDIT_INDEXES = {
    'ix_audit_actor_number': ['actor', 'number'],
    'ix_audit_actor_action_number': ['actor', 'action', 'number'],
    'ix_audit_action_number': ['action', 'number'],
    'ix_audit_subject_number': ['subject', 'number'],
    'ix_audit_at': ['at'],
}


def upgrade() -> None:
    op.create_table('alert_steps',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('alert_id', sa.Uuid(), nullable=False),
    sa.Column('at', UtcDateTime(), nullable=False),
    sa.Column('by', sa.String(length=120), nullable=False),
    sa.Column('step', sa.String(length=16), nullable=False),
    sa.Column('note', SealedText(), nullable=True),
    sa.ForeignKeyConstraint(['alert_id'], ['safety_alerts.id'], name=op.f('fk_alert_steps_alert_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_alert_steps'))
    )
    op.create_index(op.f('ix_alert_steps_alert_id'), 'alert_steps', ['alert_id'])
    op.create_table('erasures',
    sa.Column('conversation_id', sa.Uuid(), nullable=False),
    sa.Column('why', sa.String(length=24), nullable=True),
    sa.Column('asked_by_id', sa.Uuid(), nullable=True),
    sa.Column('asked_by', sa.String(length=120), nullable=True),
    sa.Column('asked_at', UtcDateTime(), nullable=True),
    sa.Column('family_asked_at', UtcDateTime(), nullable=True),
    sa.Column('kept_by', sa.String(length=120), nullable=True),
    sa.Column('kept_at', UtcDateTime(), nullable=True),
    sa.Column('kept_because', SealedText(), nullable=True),
    sa.ForeignKeyConstraint(['asked_by_id'], ['staff.id'], name=op.f('fk_erasures_asked_by_id')),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversations.id'], name=op.f('fk_erasures_conversation_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('conversation_id', name=op.f('pk_erasures'))
    )
    op.create_table('audit_checks',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('asked_at', UtcDateTime(), nullable=False),
    sa.Column('by', sa.String(length=80), nullable=False),
    sa.Column('first', sa.Integer(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('hash', sa.String(length=64), nullable=False),
    sa.Column('fault', sa.String(length=200), nullable=True),
    sa.Column('worked_at', UtcDateTime(), nullable=False),
    sa.Column('finished_at', UtcDateTime(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_audit_checks'))
    )
    op.create_index(op.f('ix_audit_checks_asked_at'), 'audit_checks', ['asked_at'])
    op.create_table('lessons',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('origin', sa.String(length=16), nullable=False),
    sa.Column('origin_id', sa.Uuid(), nullable=False),
    sa.Column('conversation_id', sa.Uuid(), nullable=True),
    sa.Column('masked', SealedText(), nullable=False),
    sa.Column('was', sa.String(length=64), nullable=True),
    sa.Column('topic', sa.String(length=64), nullable=True),
    sa.Column('by', sa.String(length=120), nullable=False),
    sa.Column('at', UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversations.id'], name=op.f('fk_lessons_conversation_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_lessons')),
    sa.UniqueConstraint('origin_id', name=op.f('uq_lessons_origin_id'))
    )
    op.create_index(op.f('ix_lessons_conversation_id'), 'lessons', ['conversation_id'])
    op.create_index(op.f('ix_lessons_at'), 'lessons', ['at'])
    with op.batch_alter_table('withdrawals', schema=None) as batch_op:
        batch_op.add_column(sa.Column('restored_by', sa.String(length=120), nullable=True))
    shown = sa.text('notice IS NOT NULL')
    op.create_index('ix_messages_notices', 'messages', ['created_at'], sqlite_where=shown, postgresql_where=shown)
    asked = sa.text('erase_asked_at IS NOT NULL')
    name = 'ix_conversations_erase_asked_at'
    op.create_index(name, 'conversations', ['erase_asked_at'], sqlite_where=asked, postgresql_where=asked)
    op.create_index(op.f('ix_feedback_created_at'), 'feedback', ['created_at'])
    for name, columns in AUDIT_INDEXES.items():
        op.create_index(name, 'audit', columns)


def downgrade() -> None:
    for name in AUDIT_INDEXES:
        op.drop_index(name, table_name='audit')
    op.drop_index(op.f('ix_feedback_created_at'), table_name='feedback')
    op.drop_index('ix_conversations_erase_asked_at', table_name='conversations')
    op.drop_index('ix_messages_notices', table_name='messages')
    with op.batch_alter_table('withdrawals', schema=None) as batch_op:
        batch_op.drop_column('restored_by')
    for name in ('lessons', 'audit_checks', 'erasures', 'alert_steps'):
        op.drop_table(name)
