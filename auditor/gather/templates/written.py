"""What the data lack stays in a rendered template as it was written: `{{ order.total }}`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

from jinja2 import ChainableUndefined, TemplateSyntaxError, nodes
from jinja2.ext import Extension

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jinja2 import Environment


def keep_written(environment: Environment, data: Mapping[str, object]) -> Seen:
    """Make an environment, used for one rendering with `data`, show missing values as their placeholders."""
    seen = Seen(environment, data)
    environment.undefined = seen.missing_class()
    names = cast("dict[str, Any]", environment.globals)
    names.update(_auditor_begin=seen.begin, _auditor_shown=seen.shown, _auditor_value=seen.value)
    environment.extend(auditor_seen=seen)
    environment.add_extension(_Written)
    return seen


def loops_of(tree: nodes.Template) -> list[str]:
    """The dotted names of the lists that a template goes through."""
    return [name for loop in tree.find_all(nodes.For) if (name := _path(loop.iter))]


_HYPHENED = re.compile(r"[^\W\d][\w.]{0,60}(?:-[^\W\d][\w.]{0,60}){1,6}")  # a name of other engines, no subtraction


def _names(environment: Environment, written: str, data: Mapping[str, object]) -> list[str]:
    inner = written.strip("{}-+ \t\r\n")
    if inner in data or _HYPHENED.fullmatch(inner):
        return [inner]
    try:
        tree = environment.parse("{% set _ = " + inner + " %}")
    except TemplateSyntaxError:
        return [inner]  # a key of the data that is no expression: `{{ first name }}`
    value = next(tree.find_all(nodes.Assign)).node
    return [name for name in _dotted(value) if name.partition(".")[0] != "loop"]


def _dotted(node: nodes.Node) -> Iterator[str]:
    name = _path(node)
    if name:
        yield name
        return
    children = list(node.iter_child_nodes())
    if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name):
        children = children[1:]  # the name of a function is none of the data
    for child in children:
        yield from _dotted(child)


def _path(node: nodes.Node) -> str:
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        before = _path(node.node)
        return f"{before}.{node.attr}" if before else ""
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        before = _path(node.node)
        return f"{before}.{node.arg.value}" if before else ""
    return ""


class Seen:
    """Which missing values were used since `begin`, and how each placeholder is written."""

    def __init__(self, environment: Environment, data: Mapping[str, object]) -> None:
        self.environment = environment
        self.data = data
        self.written: list[str] = []
        self.missed: set[str] = set()
        self.lacking: dict[int, set[str]] = {}  # by placeholder
        self.lists: set[str] = set()  # that were gone through and are not there

    def begin(self) -> None:
        self.missed = set()

    def shown(self, _begun: None, value: object, index: int) -> object:
        missed, self.missed = self.missed, set()
        if isinstance(value, ChainableUndefined):
            missed.add(_name_of(value))
        if not missed:
            return value
        self.lacking.setdefault(index, set()).update(missed)
        return self.written[index]

    def names(self) -> list[str]:
        """The dotted names that the template prints, in order, each once."""
        found: dict[str, None] = {}
        for expression in dict.fromkeys(self.written):
            found.update(dict.fromkeys(_names(self.environment, expression, self.data)))
        return list(found)

    def missing(self, loops: Iterable[str]) -> list[str]:
        """The dotted names that were wanted and not there; `loops` are the names of all lists."""
        found = dict.fromkeys(loop for loop in loops if self.lists & set(loop.split(".")))
        for index, missed in sorted(self.lacking.items()):
            names = _names(self.environment, self.written[index], self.data)
            lacking = [name for name in names if missed & set(name.split("."))]
            found.update(dict.fromkeys(lacking or names))
        return list(found)

    def value(self, key: str) -> object:
        return self.data[key]

    def missing_class(self) -> type[ChainableUndefined]:
        seen = self

        class Missing(_Missing):
            def _used(self) -> None:
                seen.missed.add(_name_of(self))

            def __iter__(self) -> Iterator[Any]:
                seen.lists.add(_name_of(self))
                return super().__iter__()

        return Missing


def _name_of(value: ChainableUndefined) -> str:
    return str(getattr(value, "_undefined_name", None) or "")


class _Missing(ChainableUndefined):
    """A value that the data lack: anything may be done with it, and using it is noted."""

    def _used(self) -> None:
        raise NotImplementedError

    def _same(self, *_others: object) -> _Missing:
        self._used()
        return self

    def _no(self, _other: object) -> bool:
        self._used()
        return False

    def _zero(self) -> int:
        self._used()
        return 0

    def __str__(self) -> str:
        self._used()
        return ""

    def __iter__(self) -> Iterator[Any]:
        """Once, with itself: the body of a loop over missing data shows its placeholders."""
        self._used()
        yield self

    def __len__(self) -> int:
        self._used()
        return 1

    def __float__(self) -> float:  # type: ignore[override]
        return float(self._zero())

    def __complex__(self) -> complex:  # type: ignore[override]
        return complex(self._zero())

    __html__ = __str__
    __int__ = __index__ = _zero  # type: ignore[assignment]
    __lt__ = __le__ = __gt__ = __ge__ = _no  # type: ignore[assignment]
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = _same  # type: ignore[assignment]
    __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = __pow__ = __rpow__ = _same  # type: ignore[assignment]
    __pos__ = __neg__ = __abs__ = __round__ = __call__ = _same  # type: ignore[assignment]


class _Written(Extension):
    """Wraps each `{{ expression }}` so that it can be shown as written when its data are missing."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        parts: list[str] = []
        open_at, begun = -1, ""
        for _, kind, value in self.environment.lex(source):
            parts.append(value)
            if kind == "variable_begin":
                open_at, begun = len(parts), value
            elif kind == "variable_end" and open_at >= 0:
                inner = "".join(parts[open_at:-1])
                parts[open_at:] = [self._wrapped(begun, inner, value)]
                open_at = -1
        return "".join(parts)

    def _wrapped(self, begun: str, inner: str, ended: str) -> str:
        seen: Seen = getattr(self.environment, "auditor_seen")  # noqa: B009
        if not inner.strip():
            return inner + ended
        index = len(seen.written)
        seen.written.append(begun + inner + ended.rstrip())
        key = inner.strip()
        expression = f"_auditor_value({key!r})" if not key.isidentifier() and key in seen.data else f"({inner})"
        return f" _auditor_shown(_auditor_begin(), {expression}, {index}){ended}"
