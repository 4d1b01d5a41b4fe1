"""Whether an installed model is what was installed, loads, and translates."""

from __future__ import annotations

from pathlib import Path

from normalize.errors import NormalizeError, SetupError
from normalize.models.store import Installed, hashes, read_note

_PROBES = dict(
    line.split("=")
    for line in """
ar=صباح الخير.
az=Prezident dünən Bakıda çıxış etdi.
cs=Dobré ráno.
de=Guten Morgen.
el=Καλημέρα.
es=Buenos días.
fa=صبح بخیر.
fr=Le président a visité Paris hier.
he=בוקר טוב.
hi=सुप्रभात।
hy=Բարի լույս։
it=Buongiorno.
ja=おはようございます。
ka=დილა მშვიდობისა.
ko=좋은 아침입니다.
nl=Goedemorgen.
pl=Dzień dobry.
pt=Bom dia.
ro=Bună dimineața.
ru=Доброе утро.
tr=Günaydın.
uk=Доброго ранку.
zh=早上好。
""".strip().splitlines()
)
_ANY = "Baku 2020."


def verify(model: Installed) -> str:
    """What is wrong with an installed model; nothing where all is well.

    The hashes of its files are held to those noted at the installation, where we installed it.
    """
    if model.problem:
        return model.problem
    if note := read_note(model.folder):
        try:
            now = hashes(model.folder)
        except OSError as error:
            return f"cannot be read: {error.strerror}"
        if changed := sorted(p for p in now.keys() | note.sha256.keys() if now.get(p) != note.sha256.get(p)):
            return f"not as it was installed: {', '.join(changed[:5])}"
    try:
        try_out(model.engine, model.source, model.target, model.folder)
    except NormalizeError as error:
        return str(error)
    return ""


def try_out(engine: str, source: str, target: str, folder: Path) -> None:
    """Load the model in ``folder`` and translate a sentence; :class:`SetupError` where that fails."""
    try:
        model = _loaded(engine, source, folder)
        draft = model.translate([_PROBES.get(source, _ANY)])[0]
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # native engines panic with a BaseException
        what = error.message if isinstance(error, NormalizeError) else f"{type(error).__name__}: {error}"
        raise SetupError(f"The model {source}-{target} does not work: {what}", "Fetch it again.") from error
    if not draft.strip():
        raise SetupError(f"The model {source}-{target} translates nothing.", "Fetch it again.")


def _loaded(engine: str, source: str, folder: Path):  # type: ignore[no-untyped-def]
    if engine == "argos":
        from normalize.translate.argos import ArgosModel
        from normalize.translate.argos_package import read_package

        package = read_package(folder)
        if package is None:
            raise SetupError("The package is not for translation.")
        return ArgosModel(source, [package])
    from normalize.translate.firefox import FirefoxModel, find_models

    return FirefoxModel(next(files for files in find_models(folder) if files.language == source))
