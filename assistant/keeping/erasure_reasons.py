"""Why a conversation is erased, as the audit chain names it."""

REASONS = ("family_asked", "decided", "mistake")  # the last: written here by mistake, or as a trial
