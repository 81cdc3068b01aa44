"""`ChangingLook`: how the system has its windows look, in a test's hand."""

from app.system.looks import SystemLook


class ChangingLook(SystemLook):
    """A system whose user has another mind."""

    is_dark = False
    more_contrast = False
    accent = None

    def ask_for(self, scheme):
        pass

    def choose(self, **chosen):
        for name, value in chosen.items():
            setattr(self, name, value)
        self.changed.emit()
