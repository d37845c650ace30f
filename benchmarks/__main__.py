"""python -m benchmarks NAME --data DIR: prints a table, or with --json a record."""

from __future__ import annotations

import importlib
import sys

_NAMES = (
    "sentences",
    "retrieval",
    "answers",
    "refusal",
    "statements",
    "verification",
    "conversations",
)


def main(argv: list[str]) -> int:
    """Run the benchmark named first with the arguments that follow."""
    if not argv or argv[0] not in _NAMES:
        print(f"usage: python -m benchmarks {{{','.join(_NAMES)}}} ...", file=sys.stderr)
        return 2
    return int(importlib.import_module(f"benchmarks.{argv[0]}").main(argv[1:]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
