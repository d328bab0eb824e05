"""Every setting, read once from the environment at the start. A wrong value stops the start and is not printed."""

from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, PositiveFloat, PositiveInt, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

LOOPBACK = ("localhost", "127.0.0.1", "::1")
EVERYWHERE = ("0.0.0.0", "::")
ROOT = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        frozen=True, hide_input_in_errors=True, use_attribute_docstrings=True, extra="ignore"
    )

    engine_secret: SecretStr = Field(min_length=32)
    """Shared with the engine and the actions, at least 32 characters. `make run` makes one and keeps it under `var`."""

    mode: Literal["demonstration", "production"] = "demonstration"
    """In production only wording that a named person at the hospital approved is served. Demonstration says what it is
    on every page.
    """

    demo_pages: bool = False
    """Made-up portals with the chat in them under `/demo`, to be tried out. Only in demonstration mode."""

    host: str = "127.0.0.1"
    """The address the public port listens on. Put a TLS proxy in front before you open it to a network."""

    port: PositiveInt = 8080
    """The public port: chat, plain pages, staff console, health."""

    public_url: str = ""
    """The address families and staff use, for links in e-mail and the first-account link. Empty: made from host and
    port.
    """

    actions_host: str = "127.0.0.1"
    """The address on which engines call our custom actions. Another than loopback only on a private network, for
    engines on other machines.
    """

    actions_port: PositiveInt = 5055
    """The port of that address."""

    engine_urls: Annotated[tuple[str, ...], NoDecode] = ("http://127.0.0.1:5005",)
    """Where the engines listen, with commas between them: any of them can take any turn. Loopback, or a private network
    of the hospital's own.
    """

    engine_seconds: PositiveFloat = 8.0
    """How long a turn waits for the engine before the family gets the honest fault card."""

    database_url: str = "sqlite:///var/assistant.db"
    """The record of everything: SQLite, or `postgresql+psycopg://...`."""

    owner_database_url: SecretStr | None = None
    """PostgreSQL only, for `assistant migrate` alone (and `assistant prepare`, by which `make run` migrates): the role
    that owns the tables. The service's own role then cannot change or remove audit entries.
    """

    text_keys_file: Path | None = None
    """A file with the keys that seal families' words in the database, newest first, one a line. Unset: `text-keys` in
    `VAR_DIR`, which `make run` makes.
    """

    var_dir: Path = ROOT / "var"
    """Where this installation keeps its files: database, outbox, logs, model."""

    hospital_profile: Path = ROOT / "hospital" / "example.yml"
    """The hospital's facts: names, sites, wards, numbers, hours."""

    smtp_url: SecretStr | None = None
    """`smtp://user:password@host:587` or `smtps://...`. Unset: handoffs are written to files under `var/outbox`, and
    the console says so.
    """

    smtp_from: str = "second-opinions@hospital.invalid"
    """The sender of handoff e-mails."""

    webhook_url: str | None = None
    """Where handoffs are also sent as signed JSON (docs/webhook.md): `https://...`, or `http://` on this machine
    itself.
    """

    webhook_secret: SecretStr | None = Field(default=None, min_length=32)
    """Signs the webhook and its acknowledgements, at least 32 characters. Needed with `WEBHOOK_URL`."""

    fhir_url: str | None = None
    """The base address of a FHIR R4 server to which handoffs are also sent (docs/fhir.md): `https://...`, or `http://`
    on this machine itself.
    """

    fhir_token: SecretStr | None = None
    """Sent to the FHIR server as a bearer token. Only with `FHIR_URL`."""

    fhir_root: str = Field(default="https://second-opinion-assistant.invalid/fhir", pattern=r"^https://[^\s|]+[^\s|/]$")
    """Names our identifiers and our questionnaire in FHIR. Set it to an address of the hospital's own once, and never
    change it: nothing is fetched from it.
    """

    delivery_seconds: PositiveFloat = 1.0
    """How often the delivery worker looks at the outbox."""

    acknowledgement_link_days: PositiveInt = 14
    """Days that the link in a handoff's e-mail can acknowledge it without an account."""

    acknowledgements_an_hour: PositiveInt = 120
    """How often one network address may open or press such a link in an hour. A hospital often shares one address."""

    message_characters: PositiveInt = 4000
    """The longest message a family can send; a longer one is refused kindly, and stays in their window."""

    turns_at_work: PositiveInt = 64
    """How many messages the service works at together. One more waits a moment, then the family hears that it is busy
    and whom to ring.
    """

    messages_a_minute: PositiveInt = 30
    """Messages one conversation may send in a minute."""

    conversations_an_hour: PositiveInt = 120
    """New conversations one network address may open in an hour. A ward often shares one address, so this is
    generous.
    """

    sign_in_tries: PositiveInt = 5
    """Wrong passwords (or codes) of one account from one address before the next one has to wait: a minute, then longer
    each time, at most a quarter of an hour.
    """

    staff_silent_minutes: PositiveInt = 15
    """How long a family's message may stand unanswered by whoever of the staff has the conversation, before it goes
    back into the queue.
    """

    person_told_minutes: PositiveInt = 10
    """Open minutes after which a family that waits for a person is told that nobody was free yet."""

    staff_session_minutes: PositiveInt = 60
    """How long a staff session lives without use."""

    staff_session_hours: PositiveInt = 12
    """How long a staff session lives however much it is used."""

    staff_second_factor: Literal["required", "optional"] | None = None
    """Whether staff with a password must also give a code from an app on their phone. Unset: required in production,
    optional in demonstration.
    """

    conversation_days: PositiveInt = 30
    """Days after its last message that a conversation is kept, with its question list, thoughts and draft. While its
    handoff is open it stays.
    """

    safeguarding_days: PositiveInt = 3650
    """Days after its last message that a conversation with a safety alert is kept, unless a person says that there was
    no danger, or erases it.
    """

    handoff_years: PositiveInt = 10
    """Years after closing that a handoff is kept, as a liaison contact or complaint: never on the patient's record. An
    open one is never purged.
    """

    learn_days: PositiveInt = 90
    """Days that a masked message stays in the learn queue."""

    staff_session_days: PositiveInt = 90
    """Days after its last use that a staff session's row is kept. It is over long before: see
    `STAFF_SESSION_MINUTES`.
    """

    purge_hours: PositiveInt = 24
    """How often the service purges what has been kept long enough."""

    notify_socket: str = ""
    """Set by systemd, not by you: where it is told that the service answers."""

    metrics_token: SecretStr | None = Field(default=None, min_length=32)
    """Who sends it as a bearer token reads `/metrics` from another machine. Unset: this machine alone does."""

    trust_proxy: bool = False
    """Take the caller's address from `X-Forwarded-For`. Only behind a proxy that sets it."""

    allowed_origins: tuple[str, ...] = ()
    """Portal pages that may embed the chat, such as `["https://portal.example.nhs.uk"]`. Empty: none but our own
    page.
    """

    portal_jwks_url: str | None = None
    """Where a portal publishes the keys its tokens are signed with (docs/portal.md): `https://...`, or `http://` on
    this machine itself. Unset, like the next two: no token is taken.
    """

    portal_public_key: str | None = None
    """Instead of an address, the portal's public key: a PEM file, or the PEM text itself."""

    portal_secret: SecretStr | None = Field(default=None, min_length=32)
    """Instead of either, a secret shared with the portal, at least 32 characters, for tokens signed with HS256."""

    portal_issuer: str = ""
    """Who signs the tokens: their `iss`, exactly. Needed with any of the three above."""

    portal_audience: str = ""
    """Whom the tokens are for: their `aud`, exactly. Needed with any of the three above."""

    oidc_issuer: str | None = None
    """The hospital's own sign-in for staff (OpenID Connect): its issuer, exactly, such as `https://sign-in.example.nhs.uk/`.
    Unset: staff have passwords here.
    """

    oidc_client_id: str = ""
    """The name under which this console is registered there. Its return address is `PUBLIC_URL` and
    `/staff/sign-in/hospital/back`.
    """

    oidc_client_secret: SecretStr | None = None
    """The secret of that registration. Unset: a public client, by PKCE alone."""

    oidc_role_claim: str = "groups"
    """Which claim of the hospital's sign-in names somebody's groups (or role)."""

    oidc_roles: dict[str, str] = {}
    """Which of those gives which role here, such as `{"pals-leads": "lead", "pals": "liaison"}`; of several the first
    one counts. The roles: `liaison`, `lead`, `clinical_safety`, `admin`. Who is in none of them does not get in.
    """

    @field_validator("engine_urls", mode="before")
    @classmethod
    def _addresses(cls, said: object) -> object:
        urls = [url.strip().rstrip("/") for url in said.split(",") if url.strip()] if isinstance(said, str) else said
        if not urls:
            raise ValueError("ENGINE_URLS needs an address")
        return urls

    @model_validator(mode="after")
    def _portal_is_whole_and_private(self) -> Self:
        ways = [way for way in (self.portal_jwks_url, self.portal_public_key, self.portal_secret) if way]
        if len(ways) > 1:
            raise ValueError("set one of PORTAL_JWKS_URL, PORTAL_PUBLIC_KEY and PORTAL_SECRET")
        if ways and not (self.portal_issuer and self.portal_audience):
            raise ValueError("PORTAL_ISSUER and PORTAL_AUDIENCE are needed to take tokens")
        parts = urlsplit(self.portal_jwks_url or "https://-")
        if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in LOOPBACK):
            raise ValueError("PORTAL_JWKS_URL must start with https://")
        return self

    @model_validator(mode="after")
    def _sign_on_is_whole_and_private(self) -> Self:
        if bool(self.oidc_issuer) != bool(self.oidc_client_id) or (self.oidc_issuer and not self.oidc_roles):
            raise ValueError("OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_ROLES belong together")
        if not _is_private(self.oidc_issuer or "https://-"):
            raise ValueError("OIDC_ISSUER must start with https://")
        return self

    @model_validator(mode="after")
    def _webhook_is_whole_and_private(self) -> Self:
        if bool(self.webhook_url) != bool(self.webhook_secret):
            raise ValueError("WEBHOOK_URL and WEBHOOK_SECRET belong together")
        if not _is_private(self.webhook_url or "https://-"):
            raise ValueError("WEBHOOK_URL must start with https://")
        return self

    @model_validator(mode="after")
    def _fhir_is_private(self) -> Self:
        if self.fhir_token and not self.fhir_url:
            raise ValueError("FHIR_TOKEN needs FHIR_URL")
        if not _is_private(self.fhir_url or "https://-"):
            raise ValueError("FHIR_URL must start with https://")
        return self

    @property
    def second_factor_required(self) -> bool:
        return (self.staff_second_factor or ("optional" if self.mode == "demonstration" else "required")) == "required"

    @property
    def actions_url(self) -> str:
        """What an engine is told with each turn."""
        return f"http://{self.actions_host}:{self.actions_port}/webhook"

    @property
    def text_keys(self) -> tuple[str, ...]:
        """None when there is no such file: words are stored as they are. A file that was named must be there."""
        path = self.text_keys_file or self.var_dir / "text-keys"
        return tuple(path.read_text().split()) if self.text_keys_file or path.exists() else ()

    @property
    def own_url(self) -> str:
        """The public port, as this machine itself reaches it."""
        return f"http://{'127.0.0.1' if self.host in EVERYWHERE else self.host}:{self.port}"

    @property
    def base_url(self) -> str:
        return self.public_url.rstrip("/") or f"http://{self.host}:{self.port}"


def _is_private(url: str) -> bool:
    """Nobody on the way can read what is sent there: TLS, or it does not leave this machine."""
    parts = urlsplit(url)
    return bool(parts.hostname) and (parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK))
