"""the name of a view is sealed, as what it looks for is

Names from before stand as they are until `assistant seal` has written everything anew.
"""

import sqlalchemy as sa
from alembic import op

revision = '0025'
down_revision = '0024'


def upgrade() -> None:
    with op.batch_alter_table('searches') as table:
        table.alter_column('name', existing_type=sa.String(80), type_=sa.Text(), existing_nullable=True)


def downgrade() -> None:
    """A sealed name is longer than 80, and no older version could read it."""
    op.execute("UPDATE searches SET name = substr(name, 1, 80) WHERE name NOT LIKE '%sealed:%'")
    op.execute("UPDATE searches SET name = 'A view' WHERE name LIKE '%sealed:%'")
    with op.batch_alter_table('searches') as table:
        table.alter_column('name', existing_type=sa.Text(), type_=sa.String(80), existing_nullable=True)
