"""A browser is found where each system keeps it, and one that is asked for by name is the only one."""

from pathlib import PurePath

import pytest

from lumbung.browsers import find_browser, places

WINDOWS = {
    "PATH": r"C:\Windows;C:\Tools",
    "PROGRAMFILES": r"C:\Program Files",
    "PROGRAMFILES(X86)": r"C:\Program Files (x86)",
    "LOCALAPPDATA": r"C:\Users\siti\AppData\Local",
}
CASES = {
    "path": ({"PATH": "/usr/local/bin:/usr/bin"}, "linux", "/usr/bin/chromium"),
    "ubuntu": ({"PATH": "/usr/bin"}, "linux", "/usr/bin/google-chrome"),
    "off the path": ({}, "linux", "/opt/microsoft/msedge/msedge"),
    "mac": ({"PATH": "/usr/bin"}, "darwin", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    "mac, own folder": (
        {"HOME": "/Users/siti"},
        "darwin",
        "/Users/siti/Applications/Chromium.app/Contents/MacOS/Chromium",
    ),
    "windows chrome": (WINDOWS, "win32", r"C:\Users\siti\AppData\Local\Google\Chrome\Application\chrome.exe"),
    "windows edge": (WINDOWS, "win32", r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe"),
    "windows path": (WINDOWS, "win32", r"C:\Tools\chrome.exe"),
    "asked for": ({"LUMBUNG_BROWSER": "/my/own", "PATH": "/usr/bin"}, "linux", "/my/own"),
}


@pytest.mark.parametrize("case", CASES)
def test_browser_is_found_where_it_lies(case: str) -> None:
    environment, platform, place = CASES[case]

    found = find_browser(environment, platform, lambda path: str(path) == place)

    assert str(found) == place


def test_no_browser_is_none() -> None:
    assert find_browser(WINDOWS, "win32", lambda _: False) is None


def test_one_that_is_asked_for_is_the_only_one() -> None:
    asked = {"LUMBUNG_BROWSER": "/missing", "PATH": "/usr/bin"}

    assert find_browser(asked, "linux", lambda path: path != PurePath("/missing")) is None


def test_chromium_comes_before_chrome_and_edge() -> None:
    names = [place.name for place in places({"PATH": "/a:/b"}, "linux")]

    assert names[:2] == ["chromium", "chromium"]
    assert names.index("google-chrome") < names.index("microsoft-edge")
