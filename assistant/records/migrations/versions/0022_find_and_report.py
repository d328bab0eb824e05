"""what the console finds by, and what reports count"""

import sqlalchemy as sa
from alembic import op

from assistant.records.models.base import UtcDateTime

revision = '0022'
down_revision = '0021'
COUNTED = ['created_at', 'nation', 'language', 'easy_read', 'needs']


def upgrade() -> None:
    for of in ('conversation', 'handoff'):
        op.create_table(
            f'{of}_stems',
            sa.Column('stem_hash', sa.BigInteger(), autoincrement=False, nullable=False),
            sa.Column(f'{of}_id', sa.Uuid(), nullable=False),
            sa.ForeignKeyConstraint(
                [f'{of}_id'], [f'{of}s.id'], name=op.f(f'fk_{of}_stems_{of}_id'), ondelete='CASCADE'
            ),
            sa.PrimaryKeyConstraint('stem_hash', f'{of}_id', name=op.f(f'pk_{of}_stems')),
            sqlite_with_rowid=False,
        )
        op.create_index(f'ix_{of}_stems_{of}_id', f'{of}_stems', [f'{of}_id'])
    op.create_table(
        'searches',
        sa.Column('id', sa.Uuid(), nullable=False),
        sa.Column('staff_id', sa.Uuid(), nullable=False),
        sa.Column('name', sa.String(80), nullable=True),
        sa.Column('criteria', sa.JSON(), nullable=False),
        sa.Column('made_at', UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name=op.f('fk_searches_staff_id'), ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_searches')),
    )
    op.create_index('ix_searches_staff_id', 'searches', ['staff_id'])
    op.create_index('ix_searches_made_at', 'searches', ['made_at'])
    op.create_table(
        'figures',
        sa.Column('month', sa.String(7), nullable=False),
        sa.Column('figure', sa.String(32), nullable=False),
        sa.Column('kind', sa.String(120), nullable=False),
        sa.Column('number', sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint('month', 'figure', 'kind', name=op.f('pk_figures')),
    )
    op.create_index('ix_conversations_counted', 'conversations', COUNTED)
    op.create_index('ix_conversations_person_asked_at', 'conversations', ['person_asked_at'])


def downgrade() -> None:
    for index in ('ix_conversations_person_asked_at', 'ix_conversations_counted'):
        op.drop_index(index, 'conversations')
    for table in ('figures', 'searches', 'handoff_stems', 'conversation_stems'):
        op.drop_table(table)
