"""A validator for text fields of Django models and forms.

class Notice(models.Model):
    text = models.TextField(validators=[PlainEnglishValidator(audience="public")])
"""

from functools import cache

from django.core.exceptions import ValidationError
from django.utils.deconstruct import deconstructible

import plainspeak


@cache
def checker(audience: str) -> plainspeak.Checker:
    """One checker for each audience, for the life of the process."""
    return plainspeak.Checker(plainspeak.Settings(audience=audience))


@deconstructible
class PlainEnglishValidator:
    """Refuses a text with findings at the levels given, and says what to write instead."""

    def __init__(
        self, audience: str = "public", levels: tuple[str, ...] = ("error", "warning")
    ) -> None:
        self.audience = audience
        self.levels = tuple(levels)

    def __call__(self, value: str) -> None:
        """Raise ``ValidationError`` with one message for each finding."""
        found = [
            ValidationError(f'"{each.text}": {each.message}', code=each.rule)
            for each in checker(self.audience).check(value).findings
            if each.level in self.levels
        ]
        if found:
            raise ValidationError(found)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PlainEnglishValidator) and (self.audience, self.levels) == (
            other.audience,
            other.levels,
        )

    def __hash__(self) -> int:
        return hash((self.audience, self.levels))
