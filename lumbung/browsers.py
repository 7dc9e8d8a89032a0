"""Where a Chromium, Chrome or Edge lies on this computer."""

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

VARIABLE = "LUMBUNG_BROWSER"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge")
LINUX_PLACES = (
    "/usr/lib/chromium/chromium",
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
    "/snap/bin/chromium",
)
MAC_APPLICATIONS = ("Google Chrome", "Chromium", "Microsoft Edge")
WINDOWS_ROOTS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
WINDOWS_PLACES = (
    r"Google\Chrome\Application\chrome.exe",
    r"Chromium\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
)


def is_program(path: PurePath) -> bool:
    return Path(path).is_file() and os.access(path, os.X_OK)


def find_browser(
    environment: Mapping[str, str], platform: str, exists: Callable[[PurePath], bool] = is_program
) -> PurePath | None:
    """Return the first place that holds a browser; `platform` is a value of sys.platform."""
    return next((place for place in places(environment, platform) if exists(place)), None)


def places(environment: Mapping[str, str], platform: str) -> Iterator[PurePath]:
    """Every place to look at, the most telling first; a browser that was asked for by name is the only one."""
    windows = platform == "win32"
    path_type = PureWindowsPath if windows else PurePosixPath
    if asked := environment.get(VARIABLE):
        yield path_type(asked)
        return
    folders = [folder for folder in environment.get("PATH", "").split(";" if windows else ":") if folder]
    for name in NAMES:
        for folder in folders:
            yield path_type(folder, name + ".exe" * windows)
    if windows:
        roots = [environment[name] for name in WINDOWS_ROOTS if environment.get(name)]
        yield from (path_type(root, place) for place in WINDOWS_PLACES for root in roots)
    elif platform == "darwin":
        homes = [home for home in ("/", environment.get("HOME")) if home]
        for name in MAC_APPLICATIONS:
            yield from (path_type(home, f"Applications/{name}.app/Contents/MacOS/{name}") for home in homes)
    else:
        yield from (path_type(place) for place in LINUX_PLACES)
