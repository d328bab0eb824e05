"""accounts: second factors, single sign-on, waits instead of lock-outs, and the role clinical safety"""

import sqlalchemy as sa
from alembic import op

from assistant.records.models.base import UtcDateTime

revision = '0024'
down_revision = '0023'


def upgrade() -> None:
    with op.batch_alter_table('staff') as table:  # adds only: made anew, it would take all that hangs on it along
        table.add_column(sa.Column('sso_issuer', sa.String(length=200), nullable=True))
        table.add_column(sa.Column('sso_subject', sa.String(length=255), nullable=True))
    op.create_index('ix_staff_sso_issuer_sso_subject', 'staff', ['sso_issuer', 'sso_subject'], unique=True)
    with op.batch_alter_table('staff_sessions') as table:
        table.add_column(sa.Column('browser', sa.String(length=40), nullable=False, server_default=''))
    with op.batch_alter_table('invitations') as table:
        table.add_column(sa.Column('staff_id', sa.Uuid(), nullable=True))
        table.add_column(sa.Column('second_factor', sa.Boolean(), nullable=False, server_default=sa.false()))
        table.create_foreign_key(
            op.f('fk_invitations_staff_id_staff'), 'staff', ['staff_id'], ['id'], ondelete='CASCADE'
        )
    _rename('clinical_owner', 'clinical_safety')
    _waits_and_places()
    _second_factor()
    _between()


def _rename(old: str, new: str) -> None:
    for name in ('staff', 'invitations'):
        table = sa.table(name, sa.column('role'))
        op.execute(table.update().where(table.c.role == old).values(role=new))


def _waits_and_places() -> None:
    op.create_table('slowed_down',
    sa.Column('subject', sa.String(length=64), nullable=False),
    sa.Column('wrong', sa.Integer(), nullable=False),
    sa.Column('last_at', UtcDateTime(), nullable=False),
    sa.PrimaryKeyConstraint('subject', name=op.f('pk_slowed_down'))
    )
    op.create_index(op.f('ix_slowed_down_last_at'), 'slowed_down', ['last_at'])
    op.create_table('known_places',
    sa.Column('staff_id', sa.Uuid(), nullable=False),
    sa.Column('place', sa.String(length=64), nullable=False),
    sa.Column('seen_at', UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name=op.f('fk_known_places_staff_id_staff'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('staff_id', 'place', name=op.f('pk_known_places'))
    )
    op.create_index(op.f('ix_known_places_seen_at'), 'known_places', ['seen_at'])


def _second_factor() -> None:
    op.create_table('second_factors',
    sa.Column('staff_id', sa.Uuid(), nullable=False),
    sa.Column('secret', sa.Text(), nullable=True),
    sa.Column('since', UtcDateTime(), nullable=True),
    sa.Column('used_step', sa.Integer(), nullable=True),
    sa.Column('offered', sa.Text(), nullable=True),
    sa.Column('offered_to', sa.String(length=64), nullable=True),
    sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name=op.f('fk_second_factors_staff_id_staff'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('staff_id', name=op.f('pk_second_factors'))
    )
    op.create_table('recovery_codes',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('staff_id', sa.Uuid(), nullable=False),
    sa.Column('code_hash', sa.String(length=64), nullable=False),
    sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name=op.f('fk_recovery_codes_staff_id_staff'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_recovery_codes'))
    )
    op.create_index(op.f('ix_recovery_codes_staff_id'), 'recovery_codes', ['staff_id'])


def _between() -> None:
    op.create_table('half_sign_ins',
    sa.Column('token_hash', sa.String(length=64), nullable=False),
    sa.Column('staff_id', sa.Uuid(), nullable=False),
    sa.Column('expires_at', UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name=op.f('fk_half_sign_ins_staff_id_staff'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('token_hash', name=op.f('pk_half_sign_ins'))
    )
    op.create_index(op.f('ix_half_sign_ins_staff_id'), 'half_sign_ins', ['staff_id'])
    op.create_table('single_sign_on_tries',
    sa.Column('state_hash', sa.String(length=64), nullable=False),
    sa.Column('browser_hash', sa.String(length=64), nullable=False),
    sa.Column('nonce', sa.String(length=64), nullable=False),
    sa.Column('verifier', sa.Text(), nullable=False),
    sa.Column('place', sa.String(length=120), nullable=False),
    sa.Column('expires_at', UtcDateTime(), nullable=False),
    sa.PrimaryKeyConstraint('state_hash', name=op.f('pk_single_sign_on_tries'))
    )
    op.create_table('kept_replies',
    sa.Column('staff_id', sa.Uuid(), nullable=False),
    sa.Column('conversation_id', sa.Uuid(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('kept_at', UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversations.id'], name=op.f('fk_kept_replies_conversation_id_conversations'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name=op.f('fk_kept_replies_staff_id_staff'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('staff_id', 'conversation_id', name=op.f('pk_kept_replies'))
    )
    op.create_index(op.f('ix_kept_replies_conversation_id'), 'kept_replies', ['conversation_id'])
    op.create_index(op.f('ix_kept_replies_kept_at'), 'kept_replies', ['kept_at'])


def downgrade() -> None:
    for table in (
        'kept_replies', 'single_sign_on_tries', 'half_sign_ins', 'recovery_codes', 'second_factors', 'known_places',
        'slowed_down',
    ):  # fmt: skip
        op.drop_table(table)
    _rename('clinical_safety', 'clinical_owner')
    _rename('lead', 'liaison')
    op.execute("DELETE FROM invitations WHERE staff_id IS NOT NULL")
    with op.batch_alter_table('invitations') as table:
        table.drop_constraint(op.f('fk_invitations_staff_id_staff'), type_='foreignkey')
        table.drop_column('second_factor')
        table.drop_column('staff_id')
    with op.batch_alter_table('staff_sessions') as table:
        table.drop_column('browser')
    op.drop_index('ix_staff_sso_issuer_sso_subject', 'staff')
    op.drop_column('staff', 'sso_subject')
    op.drop_column('staff', 'sso_issuer')
