"""The packaged Portuguese pipeline loads, is small, is scored, and reads plain sentences."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

import checker.pipelines.training

MODEL = Path(checker.pipelines.training.__file__).parents[1] / "models" / "pt"
LARGEST_BYTES = 15_000_000
LOWEST = {"dep_las": 0.82, "lemma_acc": 0.96, "pos_acc": 0.96, "ents_f": 0.74}
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})

pytestmark = pytest.mark.model

# text, lemma of the verb, subject, object
SENTENCES = [
    ("O ministro norueguês inaugurou a ponte em 2014.", "inaugurar", "ministro", "ponte"),
    ("A empresa vendeu três fábricas na Finlândia.", "vender", "empresa", "fábricas"),
    ("Os pescadores da Islândia rejeitaram o tratado.", "rejeitar", "pescadores", "tratado"),
    ("Ontem o parlamento aprovou uma lei sobre a pesca.", "aprovar", "parlamento", "lei"),
    ("As autoridades não confirmaram o acordo.", "confirmar", "autoridades", "acordo"),
    ("O embaixador foi recebido pela rainha.", "receber", "embaixador", None),
    ("Astrid Nygaard dirige a agência desde 2009.", "dirigir", "Astrid", "agência"),
]

PERSONS = [
    ("A jornalista Astrid Nygaard chegou ao porto.", "Astrid Nygaard"),
    ("O presidente Matti Virtanen assinou o decreto.", "Matti Virtanen"),
    ("Segundo Helena Moreira, a obra termina em maio.", "Helena Moreira"),
]

# A name of several words that was merged into one token before the components ran.
MERGED = [
    ("O Reino Unido comprou seis navios.", "Reino Unido", "comprar"),
    ("A Nova Zelândia assinou o acordo.", "Nova Zelândia", "assinar"),
    ("A Costa do Marfim exporta cacau.", "Costa do Marfim", "exportar"),
]


@cache
def pipeline() -> Language:
    return spacy.load(MODEL)


@pytest.mark.parametrize(("text", "lemma", "subject", "complement"), SENTENCES)
def test_verb_has_its_subject_and_object(
    text: str, lemma: str, subject: str, complement: str | None
) -> None:
    verb = only_root(pipeline()(text))
    found = {child.dep_: child.text for child in verb.children}
    assert verb.lemma_ == lemma
    assert subject in {found.get(relation) for relation in SUBJECTS}
    assert found.get("obj") == complement


@pytest.mark.parametrize(("text", "name"), PERSONS)
def test_persons_are_found(text: str, name: str) -> None:
    assert name in {entity.text for entity in pipeline()(text).ents if entity.label_ == "PER"}


@pytest.mark.parametrize(("text", "name", "lemma"), MERGED)
def test_a_merged_name_is_the_subject(text: str, name: str, lemma: str) -> None:
    doc = pipeline().make_doc(text)
    start = text.index(name)
    with doc.retokenize() as retokenizer:
        span = doc.char_span(start, start + len(name))
        assert span is not None
        retokenizer.merge(span)
    verb = only_root(pipeline()(doc))
    assert verb.lemma_ == lemma
    assert [child.text for child in verb.children if child.dep_ in SUBJECTS] == [name]


def test_contractions_stay_whole() -> None:
    doc = pipeline()("O navio saiu do porto pela manhã.")
    contraction = next(token for token in doc if token.text == "do")
    assert (contraction.lemma_, contraction.pos_, contraction.dep_) == ("de", "ADP", "case")


def test_paragraph_is_split_into_sentences() -> None:
    doc = pipeline()("O navio saiu do porto. A tripulação dormia. Ninguém viu o farol.")
    assert len(list(doc.sents)) == 3


def test_folder_is_small_and_carries_its_licence() -> None:
    assert sum(path.stat().st_size for path in MODEL.rglob("*") if path.is_file()) < LARGEST_BYTES
    assert "CC BY-SA 4.0" in (MODEL / "LICENSE-DATA.md").read_text(encoding="utf-8")


def test_scores_name_their_commands_and_reach_the_floor() -> None:
    record = json.loads((MODEL / "scores.json").read_text(encoding="utf-8"))
    assert set(record["commands"]) == {"train", "score"}
    assert set(record["scores"]) == {"bosque_test", "pud"}
    reached = record["scores"]["bosque_test"]
    assert {
        measure: reached[measure] for measure in LOWEST if reached[measure] < LOWEST[measure]
    } == {}
    assert set(reached["names"]) == {"LOC", "ORG", "PER"}


def only_root(doc: Doc) -> Token:
    (root,) = [token for token in doc if token.dep_ == "ROOT"]
    return root
