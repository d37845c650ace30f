from __future__ import annotations

from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from assistant.settings import SettingInvalid, Settings


def test_defaults_need_nothing() -> None:
    assert Settings.from_environment({}) == Settings(
        index=Path("my-index"),
        articles=Path("articles"),
        model=None,
        base_url=None,
        prompts=None,
        host="127.0.0.1",
        port=7860,
        timeout=60.0,
    )


def test_every_setting_comes_from_its_variable() -> None:
    environ = {
        "ASSISTANT_INDEX": "news",
        "ASSISTANT_ARTICLES": "texts",
        "ASSISTANT_MODEL": "ollama:llama3.2:3b",
        "ASSISTANT_BASE_URL": "http://localhost:8000/v1",
        "ASSISTANT_PROMPTS": "own",
        "ASSISTANT_STRICT": "yes",
        "ASSISTANT_HOST": "0.0.0.0",
        "ASSISTANT_PORT": " 80 ",
        "ASSISTANT_TIMEOUT": "2.5",
    }
    assert Settings.from_environment(environ) == Settings(
        index=Path("news"),
        articles=Path("texts"),
        model="ollama:llama3.2:3b",
        base_url="http://localhost:8000/v1",
        prompts=Path("own"),
        strict=True,
        host="0.0.0.0",
        port=80,
        timeout=2.5,
    )


def test_arguments_win_and_none_means_not_given() -> None:
    environ = {"ASSISTANT_PORT": "80", "ASSISTANT_INDEX": "news"}
    settings = Settings.from_environment(environ, port=81, index=None)
    assert (settings.port, settings.index) == (81, Path("news"))


def test_an_empty_variable_counts_as_unset() -> None:
    assert Settings.from_environment({"ASSISTANT_MODEL": " "}).model is None


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("ASSISTANT_PORT", "many"),
        ("ASSISTANT_PORT", "65536"),
        ("ASSISTANT_PORT", "-1"),
        ("ASSISTANT_TIMEOUT", "0"),
        ("ASSISTANT_TIMEOUT", "nan"),
        ("ASSISTANT_TIMEOUT", "soon"),
        ("ASSISTANT_BASE_URL", "localhost:8000"),
        ("ASSISTANT_BASE_URL", "ftp://host"),
        ("ASSISTANT_MODEL", "llama"),
        ("ASSISTANT_MODEL", "ollama:"),
    ],
)
def test_an_invalid_value_names_its_variable_and_itself(variable: str, value: str) -> None:
    with pytest.raises(SettingInvalid, match=variable) as caught:
        Settings.from_environment({variable: value})
    assert repr(value) in str(caught.value)


def test_a_server_needs_a_model_and_then_the_bare_name_is_enough() -> None:
    server = {"ASSISTANT_BASE_URL": "http://127.0.0.1:8000/v1"}
    with pytest.raises(SettingInvalid, match="ASSISTANT_MODEL is not set"):
        Settings.from_environment(server)
    assert Settings.from_environment(server, model="small").model == "small"


def test_an_invalid_argument_is_refused_like_a_variable() -> None:
    with pytest.raises(SettingInvalid, match="ASSISTANT_PORT"):
        Settings.from_environment({}, port=70000)
    with pytest.raises(TypeError, match="no such setting: prot"):
        Settings.from_environment({}, prot=1)


def test_settings_do_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        Settings().port = 1  # type: ignore[misc]
