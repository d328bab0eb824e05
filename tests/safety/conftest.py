import pytest

from assistant.safety.screen import load_screen


@pytest.fixture(scope="session")
def screen():
    return load_screen()
