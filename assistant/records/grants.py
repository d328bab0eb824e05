"""What the running service may do on PostgreSQL, when another role owns the tables: everything but rewrite the audit
chain.

The owner migrates (`OWNER_DATABASE_URL`), the service works (`DATABASE_URL`). An owner can always take a trigger away;
the service cannot.
"""

from sqlalchemy import Connection, text
from sqlalchemy.engine import make_url

APPEND_ONLY = "audit"


def grant(connection: Connection, service_url: str) -> None:
    """Run as the owner, after each migration: new tables start with no rights for the service."""
    quote = connection.dialect.identifier_preparer.quote
    role, schema = make_url(service_url).username, connection.scalar(text("SELECT current_schema()"))
    if not role or role == connection.scalar(text("SELECT current_user")):
        raise ValueError("OWNER_DATABASE_URL and DATABASE_URL must name two roles")
    service, here = quote(role), quote(schema)
    for statement in (
        f"GRANT USAGE ON SCHEMA {here} TO {service}",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {here} TO {service}",
        f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA {here} TO {service}",
        f"REVOKE ALL ON {here}.{APPEND_ONLY} FROM {service}",
        f"GRANT SELECT, INSERT ON {here}.{APPEND_ONLY} TO {service}",
        f"REVOKE INSERT, UPDATE, DELETE ON {here}.alembic_version FROM {service}",
    ):
        connection.execute(text(statement))
