import shutil

import pytest

from assistant.settings import ROOT


@pytest.fixture(autouse=True)
def logo_beside_the_profile(tmp_path):
    """A copy of the example in the test's folder finds the logo that it names."""
    shutil.copy(ROOT / "hospital" / "example-logo.svg", tmp_path)
