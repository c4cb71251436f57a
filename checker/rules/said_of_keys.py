"""What rules say of keys: what they said of a key before, where nothing has changed about it.

A rule of one key is given the claims of that key, and what is known of the sources that they stand
in. What it says is kept under a hash of all that, so that a stale judgement is never found.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.keys import Group
from checker.model.finding import Observation
from checker.rules.rule import OfKey, Rule
from checker.store.codec import digest, packed, unpacked
from checker.store.key import key_of
from checker.store.store import Store


@dataclass(frozen=True, kw_only=True, slots=True)
class Memory:
    """Where a project keeps what rules said of its keys; without a store it keeps nothing."""

    store: Store = Store()
    project: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """What rules said of one key."""

    observations: tuple[Observation, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """What rules said of the keys of a project."""

    #: hash of all that was known of a key -> `Told`, packed; empty where there was nothing to say
    of_keys: Mapping[str, bytes] = field(default_factory=dict)


def said_of_keys(
    rules: Sequence[Rule], claims: Claims, context: RuleContext, memory: Memory = Memory()
) -> Iterator[Observation]:
    """Yield what rules find in each key; those that have changed are put to them.

    Each key is put to all rules before the next is looked at: what is known of its claims and of
    their sources is at hand then, however many claims there are.
    """
    judge = _judge(rules, context)
    if memory.store.folder is None:
        for group in claims.groups():
            yield from judge(group).observations
        return
    key = key_of(
        *("said", memory.project, context.as_of, context.speaker.language),
        *(context.vocabulary.version, [rule.id for rule in rules]),
    )
    before = (memory.store.read(key, Said) or Said()).of_keys
    known_of = _known_of_sources(context)
    said: dict[str, bytes] = {}
    for group in claims.groups():
        known = digest((group, [known_of[name] for name in group.sources]))
        kept = before.get(known)
        told = None if kept is None else _unpacked(kept)
        if told is None:
            told = judge(group)
            kept = _packed(told)
        if known and kept is not None:
            said[known] = kept
        yield from told.observations
    if said.keys() != before.keys():
        memory.store.write(key, Said(of_keys=said))


def _judge(rules: Sequence[Rule], context: RuleContext) -> Callable[[Group], Told]:
    """Return what puts a key to those of the rules that it is to be put to."""
    put_to: dict[str, list[OfKey]] = {}

    def judge(group: Group) -> Told:
        if group.template not in put_to:
            wanted = (rule for rule in rules if rule.is_put_to(group.template))
            put_to[group.template] = [rule.of_key for rule in wanted if rule.of_key]
        known = context.of_sources(group.sources)
        found = (o for of_key in put_to[group.template] for o in of_key(group, known))
        return Told(observations=tuple(found))

    return judge


def _known_of_sources(context: RuleContext) -> Mapping[str, str]:
    """Return source_id -> a hash of what rules may know of a source.

    The rest of a document follows from its bytes, its row in the manifest and the vocabulary.
    """
    return {
        name: digest((document.source, context.datings[name]))
        for name, document in context.documents.items()
    }


def _packed(told: Told) -> bytes | None:
    """Return what is kept of a key; None where a text is no Unicode."""
    try:
        return packed(told) if told.observations else b""
    except ValueError:
        return None


def _unpacked(kept: bytes) -> Told | None:
    """Return what was said of a key."""
    return unpacked(kept, Told) if kept else Told()
