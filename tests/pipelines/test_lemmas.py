"""Forms of Portuguese verbs lead to their infinitives, the pronoun cut off."""

import pytest

from checker.pipelines.lemmas import infinitives
from checker.vocabulary import load_vocabulary


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [
        ("demitiu-se", "demitir"),
        ("retiraram-se", "retirar"),
        ("nomeou", "nomear"),
        ("sucedeu-lhe", "suceder"),
        ("exonerada", "exonerar"),
    ],
)
def test_a_form_leads_to_its_infinitive(form: str, infinitive: str) -> None:
    assert infinitive in set(infinitives(form, load_vocabulary().pack("inflection/pt")))


def test_what_hangs_on_a_hyphen_must_be_a_pronoun() -> None:
    assert not list(infinitives("vendeu-primeiro", load_vocabulary().pack("inflection/pt")))
