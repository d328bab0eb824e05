"""The channels this hospital has: e-mail always, others when they are set."""

from assistant.alerts import for_staff, notice
from assistant.handoffs.delivery.channel import EMAIL, Deliver
from assistant.handoffs.delivery.email import by_email
from assistant.handoffs.delivery.fhir import FHIR, by_fhir
from assistant.handoffs.delivery.webhook import by_webhook
from assistant.hospital.profile import Profile
from assistant.post import Post, to_files, to_server
from assistant.settings import Settings


def configured(settings: Settings, profile: Profile) -> dict[str, Deliver]:
    """How each channel delivers. A handoff gets one outbox entry for each, in this order."""
    channels = {EMAIL: _email(settings, profile)}
    if settings.webhook_url and settings.webhook_secret:
        channels["webhook"] = by_webhook(
            settings.webhook_url, settings.webhook_secret.get_secret_value(), address=settings.base_url
        )
    if settings.fhir_url:
        token = settings.fhir_token.get_secret_value() if settings.fhir_token else None
        channels[FHIR] = by_fhir(settings.fhir_url, token, root=settings.fhir_root)
    return channels


def alerting(settings: Settings) -> notice.TellAlert:
    """How a safety alert leaves: by e-mail, to who is named in it."""
    return notice.by_email(_post(settings), sender=settings.smtp_from, address=settings.base_url)


def calling(settings: Settings) -> for_staff.TellStaff:
    """How staff hear of work: that a family waits, or that a handoff is theirs."""
    return for_staff.by_email(_post(settings), sender=settings.smtp_from, address=settings.base_url)


def _email(settings: Settings, profile: Profile) -> Deliver:
    ours = profile.handoffs
    others = {one.email for one in (*ours.forward_to, *ours.contacts)} | {ours.complaints_email or ours.email}
    return by_email(_post(settings), sender=settings.smtp_from, to=ours.email, others=others, address=settings.base_url)


def _post(settings: Settings) -> Post:
    return (
        to_server(settings.smtp_url.get_secret_value()) if settings.smtp_url else to_files(settings.var_dir / "outbox")
    )
