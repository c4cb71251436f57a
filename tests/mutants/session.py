"""One session of pytest: each test is run once under coverage, then the mutants are tried."""

import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import coverage
import pytest
from _pytest.runner import runtestprotocol
from mutants.mutant import Mutant

#: What is told of a test that names the module under test, before all others.
OWN = 0


@dataclass(kw_only=True)
class Session:
    """A plugin of pytest that takes the place of its loop over the tests."""

    covered: coverage.Coverage  #: begun before anything is imported
    then: Callable[["Session"], None]  #: what is done once all tests have been run
    taken: dict[str, float] = field(default_factory=dict)  #: id of a test -> seconds of work
    tests: dict[str, pytest.Item] = field(default_factory=dict)
    reached: dict[tuple[str, int], set[str]] = field(default_factory=lambda: defaultdict(set))

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the tests once, then do what is to be done."""
        self.tests = {item.nodeid: item for item in session.items}
        for item in session.items:
            self.covered.switch_context(item.nodeid)
            began = time.process_time()
            reports = runtestprotocol(item, log=False, nextitem=None)
            self.taken[item.nodeid] = time.process_time() - began
            if any(report.failed for report in reports):
                raise pytest.UsageError(f"{item.nodeid} fails before anything is changed")
        self.covered.stop()
        self._read()
        self.then(self)
        return True

    def _read(self) -> None:
        """Keep which tests reach which lines."""
        data = self.covered.get_data()
        for path in data.measured_files():
            for line, contexts in data.contexts_by_lineno(path).items():
                self.reached[path, line].update(filter(None, contexts))

    def reaching(self, mutant: Mutant, path: str) -> Sequence[pytest.Item]:
        """Return the tests that reach a mutant: those of its own cases first, then the quickest."""
        lines = mutant.lines or {line for known, line in self.reached if known == path}
        ids = set().union(*(self.reached.get((path, line), set()) for line in lines))
        return [self.tests[name] for name in sorted(ids, key=lambda i: self._order(mutant, i))]

    def _order(self, mutant: Mutant, test: str) -> tuple[int, float, str]:
        """Sort tests: own cases of a rule, tests named after a module, all others by their time."""
        stem = mutant.module.rpartition(".")[2]
        text = Path(str(self.tests[test].path)).stem
        item = self.tests[test]
        rule = getattr(getattr(item, "callspec", None), "params", {}).get("rule")
        own = getattr(rule, "name", "").replace("-", "_") == stem or stem in text
        return (OWN if own else OWN + 1, self.taken[test], test)
