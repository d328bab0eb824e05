"""A real PostgreSQL for the tests, made in a temporary folder, with two roles: one owns the tables, the other is the
service's.
"""

from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

import psycopg

OWNER, SERVICE = "records_owner", "records_service"


@dataclass(frozen=True)
class Postgres:
    """`url` is the superuser's, as the server gives it."""

    url: str

    def fresh(self, name: str) -> "Records":
        """An empty database that the owner owns."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            for role in (OWNER, SERVICE):
                if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (role,)).fetchone():
                    connection.execute(f"CREATE ROLE {role} LOGIN")
            connection.execute(f"CREATE DATABASE {name} OWNER {OWNER}")
        host = parse_qs(urlsplit(self.url).query)["host"][0]
        return Records(*(f"postgresql+psycopg://{role}@/{name}?host={host}" for role in (OWNER, SERVICE)))


@dataclass(frozen=True)
class Records:
    owner: str
    service: str
