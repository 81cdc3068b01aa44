"""`FakeSecrets`: keeps secrets as a system does, or refuses as a system does."""

from keyring.errors import KeyringError


class FakeSecrets:
    """What stands behind a keychain, in a test's hand."""

    def __init__(self):
        self.kept = {}
        self.refuses = False

    def get_password(self, service, username):
        self._refuse()
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self._refuse()
        self.kept[service, username] = password

    def delete_password(self, service, username):
        self._refuse()
        del self.kept[service, username]

    def _refuse(self):
        if self.refuses:
            raise KeyringError("not today")
