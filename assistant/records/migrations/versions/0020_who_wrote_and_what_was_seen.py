"""who wrote and what was seen"""

revision = '0020'
down_revision = '0019'


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
