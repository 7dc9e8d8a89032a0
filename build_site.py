#!/usr/bin/env python3
"""The door: makes the environment .venv where there is none, then runs lumbung.cli in it.

Every Python, however old, must be able to read this file and be told what it lacks: hence type comments, no f-strings
and plain ASCII. Nothing of what a build does lives here.
"""
# A stop is answered before anything else is read (E402); what Python 2.7 cannot read is missing here:
# ruff: noqa: ANN001, ANN002, ANN201, ANN202, ANN204, E402, UP031, UP036

import sys

if sys.version_info < (3, 11):
    ENGLISH = "--lang en" in " ".join(sys.argv).replace("=", " ")
    sys.stderr.write(
        (
            "Lumbung needs Python 3.11 or newer; this is Python %s (%s).\n"
            "Get it from https://www.python.org/downloads/ and run, for example: python3.12 build_site.py\n"
            if ENGLISH
            else "Lumbung memerlukan Python 3.11 atau yang lebih baru; ini Python %s (%s).\n"
            "Pasang dari https://www.python.org/downloads/ lalu jalankan, misalnya: python3.12 build_site.py\n"
        )
        % (".".join(str(number) for number in sys.version_info[:3]), sys.executable)
    )
    sys.exit(2)

import os

try:
    import _signal as early  # type: ignore[import-not-found]  # quick: a stop may come while the rest is read
except ImportError:
    import signal as early


def stop(_signal, _frame):
    # type: (int, object) -> None
    """End at once with a sentence: while modules are read there is nothing to clear away, and no module catches this."""
    english = "--lang=en" in "=".join(sys.argv)
    sys.stderr.write("Stopped.\n" if english else "Dihentikan.\n")
    sys.stderr.flush()
    os._exit(2)


if __name__ == "__main__":
    early.signal(early.SIGINT, stop)
    if hasattr(early, "pthread_sigmask"):  # the door that became this one held the signal back, see hand_over
        early.pthread_sigmask(early.SIG_UNBLOCK, [early.SIGINT])

import ast
import collections.abc  # noqa: F401 - type comments name it
import contextlib
import errno
import hashlib
import importlib.util
import itertools
import json
import operator
import pathlib
import platform
import re
import shutil
import signal
import subprocess
import sysconfig
import threading
import time

COMMANDS = (
    "build",
    "check",
    "links",
    "new",
    "import",
    "translate",
    "serve",
    "test",
    "codeowners",
    "init",
    "upgrade",
    "pack",
    "bundle",
    "verify",
    "apply",
)
VALUED = ("--wheels", "--lang", "--root")  # the next word is their value, never a command
LOCKS = {"build": ["locks/build.txt"], "test": ["locks/build.txt", "locks/test.txt"]}
# Settings that would lead our Python or our pip away from .venv; every other setting of pip is respected.
MISLEADING = ("PYTHONPATH", "PYTHONHOME", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_PYTHON")

HELP = (
    """\
Pemakaian: python3 build_site.py [PERINTAH] [PILIHAN]

Membuat situs dari profil inovasi di folder ini. Saat pertama kali, paket yang diperlukan dipasang
ke folder .venv di sebelah berkas ini; selain itu tidak ada yang diubah di komputer Anda.

  build            membuat situs di folder site/ (bawaan, bila tidak ada perintah)
  check [PATH...]  memeriksa profil tanpa membuat situs
  links            menghubungi alamat web di dalam profil: mana yang hilang atau pindah
  new JENIS NAMA   berkas baru yang tinggal diisi: innovation, visit, agency, lab
  import BERKAS    draf profil dari berkas Excel (.xlsx) atau CSV
  translate PATH   membuat berkas versi Inggris dari berkas Indonesia
  serve            situs di komputer sendiri, diperbarui setiap kali berkas disimpan
  pack KUNJUNGAN   buklet PDF dan zip luring untuk satu kunjungan
  bundle           satu berkas zip untuk flashdisk dan intranet
  verify ZIP       apakah paket itu masih utuh
  apply ZIP FOLDER memperbarui folder hasil ekstrak dengan paket perubahan
  test             menjalankan semua uji alat ini; di lumbung sebuah daerah: memeriksa alat dan isinya
  codeowners       menyusun CODEOWNERS: siapa yang meninjau profil perangkat daerah mana
  init FOLDER      membuat lumbung baru untuk sebuah daerah
  upgrade FOLDER   memperbarui alat di sebuah lumbung tanpa menyentuh isinya

  --wheels FOLDER  memasang paket dari folder itu, tanpa internet
  --lang id|en     bahasa pesan (bawaan: id)
  -h, --help       bantuan ini; PERINTAH --help: pilihan perintah itu, setelah paketnya terpasang

Pengaturan pip dihormati (PIP_INDEX_URL, PIP_PROXY, pip.conf).
Kode keluar: 0 baik, 1 ada masalah pada isi, 2 alatnya sendiri gagal.
""",
    """\
Usage: python3 build_site.py [COMMAND] [OPTIONS]

Makes a site from the innovation profiles in this folder. The first time, the packages it needs are
installed into the folder .venv beside this file; nothing else on your computer is changed.

  build            make the site in the folder site/ (the default, when there is no command)
  check [PATH...]  check profiles without making the site
  links            ask the web addresses in the profiles: which are gone or have moved
  new KIND NAME    a new file to fill in: innovation, visit, agency, lab
  import FILE      drafts of profiles from a spreadsheet (.xlsx or CSV)
  translate PATH   make the file of an English version from an Indonesian file
  serve            the site on your own computer, renewed whenever a file is saved
  pack VISIT       a PDF booklet and an offline zip for one visit
  bundle           one zip for USB sticks and intranets
  verify ZIP|DIR   whether that bundle is whole
  apply ZIP DIR    renew an unpacked bundle with a difference
  test             run every test of this tool; in a district's barn: check its tool and its content
  codeowners       make CODEOWNERS: who reviews the profiles of which agency
  init DIR         make a new barn for a district
  upgrade DIR      bring the tool in a barn up to date without touching its content

  --wheels DIR     install the packages from the folder DIR, without internet
  --lang id|en     language of the messages (default: id)
  -h, --help       this help; COMMAND --help: the options of that command, once the packages are installed

The settings of pip are respected (PIP_INDEX_URL, PIP_PROXY, pip.conf).
Exit codes: 0 fine, 1 problems in the content, 2 the tool itself failed.
""",
)
WORDS = {
    "first": ("Menyiapkan Lumbung (hanya sekali):", "Preparing Lumbung (only once):"),
    "again": (
        "Folder .venv rusak, belum selesai, atau untuk versi lain; dibuat ulang:",
        "The folder .venv is broken, half-made or for another version; making it anew:",
    ),
    "more": ("Menambahkan alat uji ke .venv:", "Adding the test tools to .venv:"),
    "aside": (
        "Folder .venv yang ada bukan buatan Lumbung; namanya diganti menjadi %s.",
        "The folder .venv was not made by Lumbung; it is now named %s.",
    ),
    "venv": ("  membuat lingkungan Python di .venv", "  making a Python environment in .venv"),
    "packages": ("  memasang %d paket dari %s", "  installing %d packages from %s"),
    "seconds": ("detik", "s"),
    "ready": ("Siap dalam %d detik.", "Ready in %d s."),
    "wait": ("Menunggu build_site.py lain selesai.", "Waiting for another build_site.py to finish."),
    "stopped": ("Dihentikan.", "Stopped."),
    "details": ("Keluaran lengkap: %s", "Everything that was written: %s"),
    "wheels": ("--wheels: '%s' bukan folder.", "--wheels: '%s' is not a folder."),
    "own": (
        (
            "Python ini berasal dari .venv yang bukan buatan Lumbung, dan paketnya lain dari yang dikunci.\n"
            "Pakai Python sistem, atau pasang paket yang dikunci: python -m pip install --require-hashes %s"
        ),
        (
            "This Python comes from a .venv that Lumbung did not make, and its packages are not the locked ones.\n"
            "Use the system's Python, or install the locked packages: python -m pip install --require-hashes %s"
        ),
    ),
    "ensurepip": (
        (
            "Python ini tidak dapat membuat lingkungan: modul %s tidak ada.\n"
            "Di Debian atau Ubuntu: sudo apt install python3-venv (atau python%s-venv), lalu ulangi."
        ),
        (
            "This Python cannot make an environment: its module %s is missing.\n"
            "On Debian or Ubuntu: sudo apt install python3-venv (or python%s-venv), then try again."
        ),
    ),
    "hashes": (
        (
            "Ada paket yang tidak sama dengan yang dikunci; tidak ada yang dipasang. Mungkin unduhannya rusak: ulangi.\n"
            "Bila terjadi lagi, sumber paketnya tidak dapat dipercaya: berhenti dan beri tahu pengelola."
        ),
        (
            "A package is not the one that was locked; nothing was installed. The download may be broken: try again.\n"
            "If it happens again, the source of the packages cannot be trusted: stop and tell the maintainers."
        ),
    ),
    "disk": ("Ruang disk habis; perlu sekitar 400 MB.", "The disk is full; about 400 MB are needed."),
    "permission": (
        "Tidak boleh menulis di %s. Salin foldernya ke tempat milik Anda, atau tutup program yang memakainya.",
        "Not allowed to write in %s. Copy the folder to a place of your own, or close the program that uses it.",
    ),
    "missing": (
        (
            "Folder %s tidak berisi paket %s untuk Python %s di sistem ini.\n"
            "Isi folder itu di komputer lain yang berinternet, dengan sistem dan versi Python yang sama:\n"
            "python3 -m pip download --require-hashes --only-binary :all: --dest FOLDER %s"
        ),
        (
            "The folder %s does not hold the package %s for Python %s on this system.\n"
            "Fill it on another computer that has internet, with the same system and version of Python:\n"
            "python3 -m pip download --require-hashes --only-binary :all: --dest DIR %s"
        ),
    ),
    "network": (
        (
            "Sumber paket tidak terjangkau. Periksa sambungan internet, lalu ulangi.\n"
            "Di balik proksi: atur HTTPS_PROXY atau PIP_PROXY. Dengan sumber paket sendiri: atur PIP_INDEX_URL.\n"
            "Tanpa internet: python3 build_site.py --wheels FOLDER (folder yang berisi paket .whl)."
        ),
        (
            "The source of the packages is out of reach. Check the internet connection, then try again.\n"
            "Behind a proxy: set HTTPS_PROXY or PIP_PROXY. With a package source of your own: set PIP_INDEX_URL.\n"
            "Without internet: python3 build_site.py --wheels DIR (a folder that holds the .whl packages)."
        ),
    ),
    "nowheel": (
        "Sumber paket tidak memiliki %s untuk Python %s di sistem ini.",
        "The source of the packages has no %s for Python %s on this system.",
    ),
    "other": ("Menyiapkan .venv gagal: %s", "Making .venv failed: %s"),
    "damaged": (
        "Ada paket yang rusak (%s). Jalankan sekali lagi; .venv akan dibuat ulang.",
        "A package is broken (%s). Run once more; .venv will be made anew.",
    ),
}
# What pip, venv and the system write when they fail; the first that is found decides.
SIGNS = (
    ("hashes", "DO NOT MATCH THE HASHES"),
    ("ensurepip", "ensurepip is not available|No module named '?ensurepip"),
    ("disk", r"\[Errno (28|122)\]|\[WinError 112\]|No space left on device"),
    ("permission", r"^(?!WARNING).*(\[Errno (1|13|30)\]|\[WinError (5|32)\]|Permission denied|Access is denied)"),
    ("network", r"Connection|Timeout|Proxy|SSLError|NameResolution|HTTP error|Incomplete|\(from versions: none\)"),
    ("nowheel", "No matching distribution"),
)


class Trouble(Exception):  # noqa: N818 - it is shown to people
    """A failure with a message of its own in WORDS."""

    def __init__(self, code, *values):
        # type: (str, *object) -> None
        super().__init__(code, *values)
        self.code, self.values = code, values


class Door:
    """One call of build_site.py: what is asked, and the environment that will answer it."""

    def __init__(self, argv, root):
        # type: (list[str], pathlib.Path) -> None
        self.argv, self.root, self.rest = argv, root, []  # type: list[str], pathlib.Path, list[str]
        self.wheels = self.command = None  # type: str | None
        self.help = self.english = False
        self._read_arguments(list(argv))
        # A district's barn has no tests of the tool, and no lock of what they need.
        self.level = "test" if self.command == "test" and (root / LOCKS["test"][-1]).is_file() else "build"
        self.venv = root / ".venv"
        self.stamp = self.venv / "lumbung-door.json"
        self.python = self.venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        self.packages = pathlib.Path(sysconfig.get_path("purelib", "venv", {"base": str(self.venv)}))
        self.log = root / ".lumbung" / "door.log"
        self.logged = False
        self.inherited = ()  # type: tuple[int, ...]

    def _read_arguments(self, words):
        # type: (list[str]) -> None
        while words:
            word = words.pop(0)
            name, equals, value = word.partition("=")
            if name in VALUED and not equals and words:
                value = words.pop(0)
            if name == "--wheels":
                self.wheels = value
                continue
            self.rest += [word] if equals or name not in VALUED or not value else [word, value]
            if name == "--lang":
                self.english = value == "en"
            elif word == "--":
                self.rest += words
                return
            elif word in ("-h", "--help"):
                self.help = True
            elif self.command is None and word in COMMANDS:
                self.command = word

    def words(self, code, *values):
        # type: (str, *object) -> str
        return WORDS[code][self.english] % values

    def tell(self, code, *values):
        # type: (str, *object) -> None
        sys.stderr.write(self.words(code, *values) + "\n")
        sys.stderr.flush()

    def fail(self, trouble):
        # type: (Trouble) -> int
        self.tell(trouble.code, *trouble.values)
        if self.logged:
            self.tell("details", self.log)
        return 2

    def locks(self, level):
        # type: (str) -> list[pathlib.Path]
        return [self.root / name for name in LOCKS[level]]

    def pins(self, level):
        # type: (str) -> list[tuple[str, str, str]]
        return [pin for path in self.locks(level) for pin in pins(path)]

    def fingerprint(self, level):
        # type: (str) -> str
        """Identify what an environment is made of: this Python, and the locked lines that apply to it."""
        made_of = [sys.implementation.cache_tag, sys.platform, str(pathlib.Path(sys.base_prefix).resolve())]
        made_of += sorted(line for _, _, line in self.pins(level))
        return hashlib.sha256("\n".join(made_of).encode("utf-8")).hexdigest()

    def holdings(self):
        # type: () -> set[str]
        """List what .venv holds, but for what may come and go: pip's own version and the caches."""
        names = {path.name for path in self.packages.iterdir()}
        return {name for name in names if name != "__pycache__" and not name.startswith("pip-")}

    def ready(self, level):
        # type: (str) -> bool
        """Whether .venv is ours, finished, still in its place and whole; pip is not asked."""
        try:
            stamp = json.loads(self.stamp.read_text(encoding="utf-8"))
            return (
                stamp["place"] == str(self.venv.resolve())
                and stamp[level] == self.fingerprint(level)
                and self.python.exists()
                and set(stamp["holds"]) <= self.holdings()
            )
        except (OSError, ValueError, LookupError, TypeError):
            return False

    def importable(self):
        # type: () -> bool
        """Whether the running Python has every locked package at its locked version."""
        from importlib import metadata  # noqa: PLC0415 - a second run has no use for its cost

        try:
            return all(metadata.version(name) == version for name, version, _ in self.pins(self.level))
        except metadata.PackageNotFoundError:
            return False

    def prepare(self):
        # type: () -> int | None
        """Make sure of the packages. None: go on in this process; a number: another one ran, or there was only help."""
        trusted = os.environ.pop("LUMBUNG_DOOR", "") == str(self.venv)  # our own parent process has just looked
        inside = trusted or pathlib.Path(sys.prefix).resolve() == self.venv.resolve()
        usable = trusted or self.ready(self.level)
        here = inside if usable else self.importable()
        if self.help and not (self.command and (usable or here)):
            sys.stdout.write(HELP[self.english])
            return 0
        if here:
            return None
        if usable:
            return self.hand_over(str(self.python), self.rest, str(self.venv))
        if inside and not self.stamp.exists():
            raise Trouble("own", " ".join("-r %s" % path for path in self.locks(self.level)))
        if inside:  # ours, but out of date: it cannot replace itself while it runs
            return self.hand_over(getattr(sys, "_base_executable", sys.executable), self.argv, "")
        if self.wheels is not None and not (self.wheels and pathlib.Path(self.wheels).is_dir()):
            raise Trouble("wheels", self.wheels)
        with self.alone():
            if not self.ready(self.level):
                self.make()
        return self.hand_over(str(self.python), self.rest, str(self.venv))

    @contextlib.contextmanager
    def alone(self):
        # type: () -> collections.abc.Iterator[None]
        """Hold a lock of the operating system: it ends with whoever holds it, so it never grows stale."""
        self.log.parent.mkdir(exist_ok=True)
        with self.log.with_name("door.lock").open("w", encoding="utf-8", newline="\n") as file:
            if not lock(file.fileno()):
                self.tell("wait")
                while not lock(file.fileno()):
                    time.sleep(0.1)
            # pip inherits the lock: when this process is killed, the next door waits for the pip that it leaves behind
            self.inherited = () if os.name == "nt" else (file.fileno(),)
            yield

    def make(self):
        # type: () -> None
        started = time.monotonic()
        if self.level == "test" and self.ready("build"):
            self.tell("more")
            self.install()
        else:
            for module in ("venv", "ensurepip"):
                if importlib.util.find_spec(module) is None:
                    raise Trouble("ensurepip", module, "%d.%d" % sys.version_info[:2])
            with self.replacing():
                self.run(
                    self.words("venv"), [sys.executable, "-I", "-m", "venv", "--prompt", "lumbung", str(self.venv)]
                )
                self.install()
        self.tell("ready", time.monotonic() - started)

    @contextlib.contextmanager
    def replacing(self):
        # type: () -> collections.abc.Iterator[None]
        """Give an empty .venv: a foreign one keeps its content under another name, ours comes back if filling fails."""
        old = self.venv.with_name(".venv-lama")
        if not os.path.lexists(self.venv):
            self.tell("first")
        elif self.stamp.is_file() or (self.venv.is_dir() and not any(self.venv.iterdir())):
            self.tell("again")
            shutil.rmtree(old, ignore_errors=True)
            self.venv.rename(old)
        else:
            names = (self.venv.with_name(".venv-%d" % number) for number in itertools.count(1))
            aside = next(name for name in names if not os.path.lexists(name))
            self.venv.rename(aside)
            self.tell("aside", aside.name)
        try:
            self.venv.mkdir()
            self.write_stamp({})  # ours, and not finished
            yield
        except BaseException:
            shutil.rmtree(self.venv, ignore_errors=True)
            with contextlib.suppress(FileNotFoundError):
                old.rename(self.venv)
            raise
        shutil.rmtree(old, ignore_errors=True)

    def install(self):
        # type: () -> None
        pip = [str(self.python), "-Iu", "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
        pip += ["--progress-bar", "off", "--no-compile", "--require-hashes", "--only-binary", ":all:"]
        pip += [word for path in self.locks(self.level) for word in ("-r", str(path))]
        if self.wheels is not None:
            pip += ["--no-index", "--find-links", str(pathlib.Path(self.wheels).resolve())]
        count = len(self.pins(self.level))
        self.run(self.words("packages", count, " + ".join(LOCKS[self.level])), pip, count)
        stamp = {level: self.fingerprint(level) for level in ("build", self.level)}  # type: dict[str, object]
        stamp.update(place=str(self.venv.resolve()), holds=sorted(self.holdings()))
        self.write_stamp(stamp)

    def write_stamp(self, stamp):
        # type: (dict[str, object]) -> None
        with self.stamp.open("w", encoding="utf-8", newline="\n") as file:
            json.dump(stamp, file, indent=1)

    def run(self, label, command, count=0):
        # type: (str, list[str], int) -> None
        """Run a tool and show how far it is; what it writes goes to the log when it fails."""
        process = subprocess.Popen(  # noqa: S603 - our own interpreter, our own arguments
            command,
            env=clean_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            pass_fds=self.inherited,
            encoding="utf-8",
            errors="replace",
        )
        lines = []  # type: list[str]
        reader = threading.Thread(target=copy_lines, args=(process.stdout, lines), daemon=True)
        reader.start()
        try:
            self.show(label, reader, lines, count)
            if process.wait():
                self.explain("".join(lines))
        except BaseException:
            process.terminate()
            process.wait()
            raise

    def show(self, label, reader, lines, count):
        # type: (str, threading.Thread, list[str], int) -> None
        """One line a step; on a terminal it also counts packages and seconds."""
        live = sys.stderr.isatty()
        started = time.monotonic()
        sys.stderr.write(label if live else label + "\n")
        sys.stderr.flush()
        while reader.is_alive():
            reader.join(0.2)
            if live:
                done = sum(
                    line.startswith(("Collecting ", "Processing ", "Requirement already ")) for line in list(lines)
                )
                share = "%d/%d, " % (min(done, count), count) if count else ""
                passed = "%d %s" % (time.monotonic() - started, self.words("seconds"))
                sys.stderr.write("\r" + label + ": " + share + passed)
                sys.stderr.flush()
        sys.stderr.write("\n" if live else "")

    def explain(self, output):
        # type: (str) -> None
        with contextlib.suppress(OSError), self.log.open("w", encoding="utf-8", newline="\n") as file:
            file.write(output)
            self.logged = True
        code = next((code for code, sign in SIGNS if re.search(sign, output, re.MULTILINE)), "other")
        version = "%d.%d" % sys.version_info[:2]
        package = next(iter(re.findall(r"No matching distribution found for (\S+)", output)), "?")
        if self.wheels is not None and code in ("network", "nowheel"):
            locks = " ".join("-r " + name for name in LOCKS[self.level])
            raise Trouble("missing", self.wheels, package, version, locks)
        last = next((line.strip() for line in reversed(output.splitlines()) if line.strip()), "?")
        values = {
            "ensurepip": ("ensurepip", version),
            "permission": (self.root,),
            "nowheel": (package, version),
            "other": (last,),
        }
        raise Trouble(code, *values.get(code, ()))

    def hand_over(self, python, arguments, trusting):
        # type: (str, list[str], str) -> int
        """Become the other Python; Windows cannot, so there this process waits for its exit code."""
        environment = dict(clean_environment(), PYTHONUTF8="1", LUMBUNG_DOOR=trusting)
        command = [python, str(self.root / "build_site.py")] + arguments  # noqa: RUF005 - see above
        sys.stdout.flush()
        if os.name != "nt":
            signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])  # until the other one can answer it
            os.execve(python, command, environment)  # noqa: S606
        process = subprocess.Popen(command, env=environment)  # noqa: S603
        while True:
            with contextlib.suppress(KeyboardInterrupt):  # it reaches both; the other one decides
                return process.wait()

    def enter(self):
        # type: () -> int
        if str(self.root) not in sys.path:
            sys.path.insert(0, str(self.root))
        try:
            from lumbung.cli import main as command_line  # noqa: PLC0415 - its packages are there only now
        except ImportError as error:
            if (error.name or "").split(".")[0] == "lumbung":
                raise
            if self.stamp.is_file():
                self.write_stamp({})
            return self.fail(Trouble("damaged", error))
        with interruptible():
            return int(command_line(self.rest, root=self.root) or 0)


@contextlib.contextmanager
def interruptible():
    # type: () -> collections.abc.Iterator[None]
    """Let a stop be an exception where there is something to clear away; before and after, `stop` answers it."""
    before = signal.getsignal(signal.SIGINT)
    if before is stop:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        if before is stop:
            signal.signal(signal.SIGINT, stop)


def pins(path):
    # type: (pathlib.Path) -> list[tuple[str, str, str]]
    """Name, version and whole line of each package in a lock file that applies to this Python and this system."""
    lines = path.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    found = []
    for line in lines:
        pin, _, marker = line.partition(" --hash=")[0].partition(";")
        name, _, version = pin.strip().partition("==")
        if version and not name.startswith("#") and holds(marker.strip()):
            found.append((name, version, line))
    return found


def holds(marker):
    # type: (str) -> bool
    """Whether an environment marker holds here; what locks use of its grammar is also Python's."""
    return not marker or bool(value_of(ast.parse(marker, mode="eval").body))


def value_of(node):
    # type: (ast.expr) -> object
    if isinstance(node, ast.BoolOp):
        return (all if isinstance(node.op, ast.And) else any)(value_of(part) for part in node.values)
    if isinstance(node, ast.Compare):
        pair = (node.left, node.comparators[0])
        values = [value_of(side) for side in pair]
        if any(isinstance(side, ast.Name) and side.id.endswith("_version") for side in pair):
            values = [[int(number) for number in re.findall("[0-9]+", str(value))] for value in values]
        return COMPARISONS[type(node.ops[0])](*values)
    return MARKERS[node.id] if isinstance(node, ast.Name) else ast.literal_eval(node)


MARKERS = {
    "implementation_name": sys.implementation.name,
    "os_name": os.name,
    "platform_machine": platform.machine(),
    "platform_python_implementation": platform.python_implementation(),
    "platform_system": platform.system(),
    "python_full_version": platform.python_version(),
    "python_version": "%d.%d" % sys.version_info[:2],
    "sys_platform": sys.platform,
}
COMPARISONS = {  # type: dict[type, collections.abc.Callable[..., object]]
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.In: lambda part, whole: part in whole,
    ast.NotIn: lambda part, whole: part not in whole,
}


def copy_lines(source, target):
    # type: (collections.abc.Iterable[str], list[str]) -> None
    target.extend(line for line in source)


def lock(descriptor):
    # type: (int) -> bool
    """Take the lock, or tell that another has it; a file system that knows no locks stops nobody."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in (errno.EAGAIN, errno.EACCES, errno.EDEADLK)
    return True


def clean_environment():
    # type: () -> dict[str, str]
    kept = {name: value for name, value in os.environ.items() if name not in MISLEADING}
    return dict(kept, PIP_USER="0", PYTHONNOUSERSITE="1")


def of_the_system(error, root):
    # type: (OSError, pathlib.Path) -> Trouble
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return Trouble("permission", root)
    return Trouble("disk") if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", None)) else Trouble("other", error)


def main(argv, root):
    # type: (list[str], pathlib.Path) -> int
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    door = Door(argv, root)
    try:
        with interruptible():
            code = door.prepare()
    except KeyboardInterrupt:
        door.tell("stopped")
        return 2
    except Trouble as trouble:
        return door.fail(trouble)
    except OSError as error:
        return door.fail(of_the_system(error, root))
    return door.enter() if code is None else code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], pathlib.Path(__file__).resolve().parent))
