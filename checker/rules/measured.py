"""The figures of each rule, as the last measuring left them in `measured.json`."""

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType

from checker.model.measured import Measured


@cache
def measured() -> Mapping[str, Measured]:
    """Return the figures by id of a rule; a rule that was never measured has none."""
    text = (resources.files("checker.rules") / "measured.json").read_text("utf-8")
    read = json.loads(text)
    whole = {"sentences": read["sentences"], "variants": read["variants"]}
    return MappingProxyType({key: Measured(**own, **whole) for key, own in read["rules"].items()})
