"""The command line of the page, and who may reach it."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

import app
from assistant.settings import SettingInvalid, Settings


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("INDEX", "ARTICLES", "MODEL", "BASE_URL", "PROMPTS", "HOST", "PORT", "TIMEOUT"):
        monkeypatch.delenv(f"ASSISTANT_{name}", raising=False)


def test_by_default_only_this_machine_can_reach_it() -> None:
    settings, open_browser = app.parse([])
    assert settings == Settings()
    assert settings.host == "127.0.0.1"
    assert open_browser


def test_arguments_win_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_INDEX", "from-environment")
    monkeypatch.setenv("ASSISTANT_ARTICLES", "news")
    settings, open_browser = app.parse(
        ["--index", "given", "--model", "ollama:llama3.2", "--port", "0", "--no-browser"]
    )
    assert settings.index == Path("given")
    assert settings.articles == Path("news")
    assert settings.model == "ollama:llama3.2"
    assert settings.port == 0
    assert not open_browser


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--port", "many"], "port"),
        (["--port", "70000"], "65535"),
        (["--model", "llama"], "provider:name"),
        (["--speed", "9"], "--speed"),
    ],
)
def test_a_wrong_argument_is_explained(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        app.parse(arguments)
    assert end.value.code == 2
    assert said in capsys.readouterr().err


def test_a_port_that_is_taken_gives_the_next_free_one() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert port < app.free_port("127.0.0.1", port) < port + app.PORTS_TRIED


def test_port_0_is_any_free_port() -> None:
    assert app.free_port("127.0.0.1", 0) > 0


@pytest.mark.parametrize("host", ["192.0.2.1", "no such host"])
def test_an_address_of_another_machine_is_explained(
    host: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SettingInvalid, match=f"Cannot listen on {host}"):
        app.free_port(host, 7860)
    assert app.main(["--host", host, "--no-browser"]) == 2
    assert host in capsys.readouterr().err


@pytest.mark.parametrize(
    ("host", "own"),
    [
        ("127.0.0.1", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("::", False),
        ("192.168.1.5", False),
        ("example.org", False),
    ],
)
def test_only_loopback_addresses_are_this_machine_alone(host: str, own: bool) -> None:
    assert app.is_this_machine(host) is own
