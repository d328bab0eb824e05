"""What somebody may do in the console: the roles, in words for people, and which doors are open to which."""

LIAISON, CLINICAL_OWNER, ADMIN = "liaison", "clinical_owner", "admin"

# From the fewest doors to the most.
ROLES = {LIAISON: "Liaison staff", CLINICAL_OWNER: "Clinical owner", ADMIN: "Administrator"}
MAY = {
    LIAISON: "Reads conversations, talks with families, works the handoffs.",
    CLINICAL_OWNER: "All of that, takes wording out of service, and reads the audit chain.",
    ADMIN: "All of that, and manages accounts.",
}

WORKING = (LIAISON, CLINICAL_OWNER, ADMIN)
OWNING = (CLINICAL_OWNER, ADMIN)
MANAGING = (ADMIN,)
