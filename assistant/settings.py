"""Settings of the assistant: values only. Nothing is read, created or loaded here."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit

from assistant.errors import AssistantFault


class SettingInvalid(AssistantFault):
    """A setting has a value that cannot be used; the message names its variable."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are and how to run.

    ``model`` is "provider:name" (a bare name with ``base_url``), None for answers in the
    articles' own words; ``base_url`` is an OpenAI-compatible server; ``prompts`` is a folder that
    replaces some or all of the built-in prompts; ``timeout`` is in seconds, for each wait for the
    model; ``strict`` leaves out what the model wrote without support; ``port`` 0 takes any free
    one.
    """

    index: Path = Path("my-index")
    articles: Path = Path("articles")
    model: str | None = None
    base_url: str | None = None
    prompts: Path | None = None
    strict: bool = False
    host: str = "127.0.0.1"
    port: int = 7860
    timeout: float = 60.0

    @classmethod
    def from_environment(cls, environ: Mapping[str, str], **arguments: Any) -> Self:
        """Settings from ``ASSISTANT_*`` variables; ``arguments`` that are not None win over them.

        An empty variable counts as unset. Raises SettingInvalid naming the variable, TypeError
        for an argument that is no setting.
        """
        if unknown := arguments.keys() - _READERS.keys():
            raise TypeError(f"no such setting: {', '.join(sorted(unknown))}")
        values: dict[str, Any] = {}
        for name, read in _READERS.items():
            given = arguments.get(name)
            value = environ.get(_variable(name), "").strip() if given is None else given
            if given is None and not value:
                continue
            try:
                values[name] = read(value)
            except ValueError as error:
                raise SettingInvalid(f"{_variable(name)} is {value!r}: {error}") from None
        return cls._complete(**values)

    @classmethod
    def _complete(cls, **values: Any) -> Self:
        settings = cls(**values)
        if settings.base_url and not settings.model:
            raise SettingInvalid(
                f"ASSISTANT_BASE_URL is {settings.base_url!r} but ASSISTANT_MODEL is not set: "
                "name the model that server should use"
            )
        if settings.model and not settings.base_url and not _has_provider(settings.model):
            raise SettingInvalid(
                f"ASSISTANT_MODEL is {settings.model!r}: write it as provider:name, for example "
                "ollama:llama3.2 or openai:gpt-4o-mini"
            )
        return settings


def _variable(name: str) -> str:
    return f"ASSISTANT_{name.upper()}"


def _has_provider(model: str) -> bool:
    provider, colon, name = model.partition(":")
    return bool(provider and colon and name)


def _text(value: object) -> str:
    text = str(value).strip()
    if not text:
        raise ValueError("it must not be empty")
    return text


def _folder(value: object) -> Path:
    return Path(_text(value))


def _url(value: object) -> str:
    text = _text(value)
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("write a full address, for example http://127.0.0.1:8000/v1")
    return text


def _port(value: object) -> int:
    try:
        port = int(_text(value))
    except ValueError:
        port = -1
    if not 0 <= port <= 65535:
        raise ValueError("a port is a whole number from 0 to 65535")
    return port


def _seconds(value: object) -> float:
    try:
        seconds = float(_text(value))
    except ValueError:
        seconds = math.nan
    if not (math.isfinite(seconds) and seconds > 0):
        raise ValueError("give a number of seconds above 0")
    return seconds


def _switch(value: object) -> bool:
    text = str(value).strip().casefold()
    if text not in ("true", "yes", "on", "1", "false", "no", "off", "0"):
        raise ValueError("write 1 or 0")
    return text in ("true", "yes", "on", "1")


_READERS: Mapping[str, Callable[[object], Any]] = {
    "index": _folder,
    "articles": _folder,
    "model": _text,
    "base_url": _url,
    "prompts": _folder,
    "strict": _switch,
    "host": _text,
    "port": _port,
    "timeout": _seconds,
}
