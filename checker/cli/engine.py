"""Which engine reads the sources of a run: this machine, or a Dask cluster."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.extras import need
from checker.cli.kept import stages
from checker.errors import UsageError
from checker.model.message import say

if TYPE_CHECKING:
    from checker.reading.read_sources import Reader

#: What the cluster needs, as Python imports it.
NEEDED = ("dask", "distributed", "pyarrow")


class Engine(StrEnum):
    """Where sources are read."""

    LOCAL = "local"
    DASK = "dask"


EngineOption = Annotated[Engine, typer.Option("--engine", help="Where sources are read.")]
SchedulerOption = Annotated[
    str,
    typer.Option(metavar="ADDRESS", help="Of a Dask scheduler; without it, one is started here."),
]
StagesOption = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="Where workers lay down what they read; all must see it."),
]


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What the options say."""

    engine: Engine
    scheduler: str
    stages: Path | None
    jobs: int
    keep: bool


def reader_for(asked: Asked) -> "Reader | None":
    """Return what reads the sources; None for this machine alone.

    Raises:
        UsageError: a scheduler or a stage is named and no cluster is wanted.
        ComponentMissing: the extra is not installed.
    """
    if asked.engine is Engine.LOCAL:
        if asked.scheduler or asked.stages:
            raise UsageError(
                where="--scheduler" if asked.scheduler else "--stages",
                what=say("usage.only-cluster"),
                remedy=say("usage.add-engine"),
            )
        return None
    need("--engine dask", NEEDED, extra="dask")
    from checker.engines.dask import Cluster, reader

    stage = asked.stages or (stages() if asked.keep else None)
    return reader(Cluster(scheduler=asked.scheduler, stage=stage, workers=asked.jobs))
