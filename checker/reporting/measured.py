"""The figures of a rule in a sentence, each with its sample size."""

from checker.messages.catalogue import DEFAULT
from checker.messages.speaker import speaker_in
from checker.model.measured import Measured


def told(measured: Measured | None, language: str = DEFAULT) -> str:
    """Return what was measured of a rule, as it stands beside the rule."""
    say = speaker_in(language).say
    if measured is None:
        return say("measured.none")
    alarms, sentences = say("count.alarm", count=measured.alarms), measured.sentences
    if not measured.injected:
        return say("measured.not-injected", alarms=alarms, sentences=sentences)
    return say(
        "measured.found",
        found=measured.found,
        injected=measured.injected,
        alarms=alarms,
        sentences=sentences,
    )
