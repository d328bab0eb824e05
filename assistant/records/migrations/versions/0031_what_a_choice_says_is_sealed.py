"""what a choice says and does is sealed: it may hold a family's words

Choices from before stand as they are until `assistant seal` has written everything anew.
"""

import sqlalchemy as sa
from alembic import op

revision = '0031'
down_revision = '0030'


def upgrade() -> None:
    with op.batch_alter_table('choices') as table:
        table.alter_column('title', existing_type=sa.String(200), type_=sa.Text(), existing_nullable=False)


def downgrade() -> None:
    """No older version can read a sealed one: it is offered no more. What was said stands in the messages."""
    op.execute("DELETE FROM choices WHERE title LIKE '%sealed:%'")
    with op.batch_alter_table('choices') as table:
        table.alter_column('title', existing_type=sa.Text(), type_=sa.String(200), existing_nullable=False)
