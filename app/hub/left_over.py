"""`left_over`: downloads of which something came, and that no list names any more.

One that was broken off in the terminal is such, and all are once the list of them is lost: what
came would else take room that nobody sees. Plain Python; a start where nothing is left loads no
client of the network for it.
"""

from collections.abc import Iterable
from pathlib import Path

from app.domain.download import Download, Stage
from app.hub.benches import FOLDER, bench_of


def left_over(models: Path, known: Iterable[str]) -> tuple[Download, ...]:
    """Return them as paused, but for those with a known key and what another Paddock gets now."""
    benches = {bench_of(models, key) for key in known}
    try:
        there = [each for each in (models / FOLDER).iterdir() if each.is_dir()]
    except OSError:
        return ()
    strange = sorted(each for each in there if each not in benches)
    return tuple(_downloads(models, strange)) if strange else ()


def _downloads(models: Path, benches: Iterable[Path]) -> Iterable[Download]:
    from app.hub.places import Places, is_used, wanted_at

    for bench in benches:
        wanted = wanted_at(bench)
        if wanted is None or bench_of(models, wanted.key) != bench or is_used(bench):
            continue
        places = Places(models, wanted)
        yield Download(wanted, Stage.PAUSED, sum(map(places.kept, wanted.files)))
