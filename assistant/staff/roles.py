"""What somebody may do in the console: the roles, in words for people, and which doors are open to which.

An administrator runs the console and works as liaison staff do: it decides about no wording, erasing or closing.
"""

LIAISON, LEAD, CLINICAL_SAFETY, ADMIN = "liaison", "lead", "clinical_safety", "admin"

ROLES = {
    LIAISON: "Liaison staff",
    LEAD: "Team lead",
    CLINICAL_SAFETY: "Clinical safety",
    ADMIN: "Administrator",
}
MAY = {
    LIAISON: "Reads conversations, answers and reports, talks with families, works the handoffs and safety alerts, and "
    "teaches the assistant.",
    LEAD: "All that liaison staff may. Also gives handoffs to others, downloads a year of handoffs, and decides about "
    "erasing.",
    CLINICAL_SAFETY: "All that a team lead may. Also approves answers, takes them out of service and puts them back, "
    'closes the whole chat, decides that an alert was "No danger", and reads the audit.',
    ADMIN: "All that liaison staff may. Also invites people, changes roles, gives new passwords, closes accounts, and "
    "reads the audit. May not change answers, close the chat, or decide about erasing or danger.",
}

WORKING = (
    LIAISON,
    LEAD,
    CLINICAL_SAFETY,
    ADMIN,
)  # reads conversations and reports, talks with families, works handoffs
LEADING = (LEAD, CLINICAL_SAFETY)  # gives work to others, downloads the handoffs of a year
ERASING = (LEAD, CLINICAL_SAFETY)  # decides about erasing
OWNING = (CLINICAL_SAFETY,)  # answers in and out of service, the whole chat closed, an alert that was no danger
AUDITING = (CLINICAL_SAFETY, ADMIN)  # reads the audit chain
MANAGING = (ADMIN,)  # accounts
SECONDING = (LEAD, CLINICAL_SAFETY, ADMIN)  # agrees to a role that another one asked for


def may_more(before: str, after: str) -> bool:
    """Whether the one role opens a door that the other does not."""
    doors = (LEADING, ERASING, OWNING, AUDITING, MANAGING)
    return any(after in one and before not in one for one in doors)
