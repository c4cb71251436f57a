"""Messages are put into words as each language has it."""

from decimal import Decimal

import pytest

from checker.judging.reader import speaker_of
from checker.messages.speaker import ENGLISH, Speaker
from checker.model.message import Figure, Name, Value, Weekday, listing, say
from checker.vocabulary import load_vocabulary

PORTUGUESE = Speaker(language="pt", names={"Norway": "Noruega"}, units={"mile": "milhas"})


@pytest.mark.parametrize(
    ("told", "english", "portuguese"),
    [
        ("Kari", "Kari", "Kari"),
        (Name("Norway"), "Norway", "Noruega"),
        (Name("Atlantis"), "Atlantis", "Atlantis"),
        (Figure(Decimal("8500.25"), "mile"), "8,500.25 mile", "8.500,25 milhas"),
        (Figure(Decimal(3)), "3", "3"),
        (Weekday(0), "Monday", "segunda-feira"),
        (listing(["a"]), "a", "a"),
        (listing(["a", "b", "c"]), "a, b and c", "a, b e c"),
        (listing(["a", "b"], ";"), "a; b", "a; b"),
        (say("damaged-text.garbled", count=1), "1 garbled passage", "1 passagem ilegível"),
        (say("damaged-text.garbled", count=2), "2 garbled passages", "2 passagens ilegíveis"),
        (
            say("rivals.told", matter=Name("rule"), values=listing(["x"])),
            "Rule is x.",
            "Rule: x.",
        ),
    ],
)
def test_each_language_tells_it_its_own_way(told: Value, english: str, portuguese: str) -> None:
    assert (ENGLISH.tell(told), PORTUGUESE.tell(told)) == (english, portuguese)


@pytest.mark.model
def test_names_come_from_the_vocabulary() -> None:
    tell = speaker_of("pt", load_vocabulary()).tell

    assert tell(Name("Norway")) == "Noruega"
    assert tell(Name("population")) == "população"
    assert tell(Name("foreign minister")) == "ministro das Relações Exteriores"
    assert tell(Figure(Decimal(12), "percent")) == "12 %"
