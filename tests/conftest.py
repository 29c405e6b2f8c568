"""How Hypothesis looks for examples: the same ones on every machine, unless told otherwise.

``make fuzz`` takes the profile "fuzz", which looks for new ones at random.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

settings.register_profile("repeatable", deadline=None, derandomize=True, print_blob=True)
settings.register_profile(
    "fuzz",
    deadline=None,
    max_examples=1000,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
os.environ["SOURCE_DATE_EPOCH"] = "1764324000"  # comments have a date: the same one each time

settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))
