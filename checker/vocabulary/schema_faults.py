"""What is wrong where a JSON Schema does not hold, as a message."""

import json
from typing import Any

from checker.errors import brief
from checker.model.message import Value, listing, say


def broken(error: Any) -> Value:
    """Return what is wrong; of what is rare, the validator's own words."""
    wanted, found = error.validator_value, brief(repr(error.instance))
    match error.validator:
        case "enum":
            known = listing(map(json.dumps, wanted), ",")
            return say("schema.enum", found=found, known=known)
        case "type":
            kinds = [wanted] if isinstance(wanted, str) else wanted
            return say("schema.type", found=found, kind=listing(kinds, "or"))
        case "required":
            name = error.message.partition(" is a required")[0]  # one error for each
            return say("schema.required", name=brief(name))
        case "additionalProperties" if wanted is False:
            known = error.schema.get("properties", {})
            extra = [brief(repr(name)) for name in error.instance if name not in known]
            return say("schema.additional", names=listing(extra), count=len(extra))
        case "pattern":
            return say("schema.pattern", found=found, pattern=wanted)
        case _:
            return brief(error.message)
