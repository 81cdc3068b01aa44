"""A good bundle for each test to spoil, and what one rule then says of it."""

import pytest

from audit import RULES, audit
from tests.helpers.app_bundle import good_bundle


@pytest.fixture
def app(tmp_path):
    return good_bundle(tmp_path)


@pytest.fixture
def found(app):
    def findings_of(name):
        (rule,) = [rule for rule in RULES if rule.name == name]
        return [(finding.path, finding.what) for finding in audit(app, (rule,))]

    return findings_of
