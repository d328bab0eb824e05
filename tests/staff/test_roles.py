"""Each right belongs to the roles that say so, and an administrator decides nothing clinical."""

from assistant.staff import roles


def test_an_administrator_has_no_clinical_right():
    for right in (roles.OWNING, roles.ERASING, roles.LEADING):
        assert roles.ADMIN not in right


def test_only_an_administrator_manages_accounts():
    assert roles.MANAGING == (roles.ADMIN,)


def test_every_role_is_named_and_told_what_it_may():
    assert set(roles.ROLES) == set(roles.MAY) == set(roles.WORKING)
    assert "closes the whole chat" in roles.MAY[roles.CLINICAL_SAFETY]
    assert "May not change answers, close the chat," in roles.MAY[roles.ADMIN]
