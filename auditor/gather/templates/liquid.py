"""Liquid to text, with strict bounds. Runs in a child process only: see `worker`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from liquid import Environment, Undefined
from liquid.builtin import FileSystemLoader
from liquid.builtin.expressions import FilteredExpression, LoopExpression
from liquid.builtin.expressions import Path as Dotted
from liquid.builtin.output import Output, OutputNode
from liquid.exceptions import (
    LiquidError,
    LiquidSyntaxError,
    LoopIterationLimitError,
    OutputStreamLimitError,
    ResourceLimitError,
    TemplateNotFoundError,
)

from auditor.gather.templates.source import LARGEST_RESULT, LARGEST_SOURCE, line_of, unclosed
from auditor.gather.templates.worker import RenderFault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from liquid import RenderContext
    from liquid.expression import Expression

    from auditor.gather.templates.jinja import Rendered

_MOST_ROUNDS = 200_000
_LOOPS = ("forloop", "tablerowloop")
_LARGEST_NAMES = 8_000_000  # bytes of what a template assigns


def render_liquid(source: str, data: Mapping[str, object], folder: str, *, html: bool) -> Rendered:  # noqa: ARG001
    """Values are shown as they are, as Liquid does: a template escapes them itself.

    What the data lack stays as it was written; a filter that is not Liquid's own gives what it is given.

    Raises:
        RenderFault: it is no Liquid, or cannot be rendered.
    """
    noted = _Noted()
    environment = _Bounded(loader=_Beside(folder), strict_filters=False)
    environment.undefined = noted.missing_class()
    environment.noted = noted
    environment.tags["output"] = _Output(environment)
    environment.tags["for"].node_class = _looping(environment.tags["for"].node_class)  # type: ignore[attr-defined]
    try:
        template = environment.from_string(source)
        text = template.render(dict(data))
    except LiquidError as error:
        raise _fault(error, source) from error
    except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError, RecursionError) as error:
        said = "it calls itself without end" if isinstance(error, RecursionError) else " ".join(str(error).split())
        raise RenderFault(f"this cannot be rendered: {said[:300]}") from error
    known = environment.filters
    notes = [
        f"the filter `{name}` is not one of Liquid: what it is given is shown as it is"
        for name in noted.filters
        if name not in known
    ]
    return text, list(noted.names), list(noted.missing), notes


class _Bounded(Environment):
    loop_iteration_limit = _MOST_ROUNDS
    output_stream_limit = LARGEST_RESULT * 2  # bytes
    local_namespace_limit = _LARGEST_NAMES
    context_depth_limit = 20
    noted: _Noted


def _noted(environment: Any) -> _Noted:
    noted: _Noted = environment.noted
    return noted


class _Noted:
    """What a rendering met."""

    def __init__(self) -> None:
        self.names: dict[str, None] = {}
        self.missing: dict[str, None] = {}
        self.filters: dict[str, None] = {}
        self.used = False

    def missing_class(self) -> type[Undefined]:
        noted = self

        class Missing(Undefined):
            __slots__ = ()

            def __str__(self) -> str:
                noted.used = True
                return ""

            def __liquid__(self) -> object:
                noted.used = True
                return None

            def __int__(self) -> int:
                noted.used = True
                return 0

        return Missing


class _OutputNode(OutputNode):
    """`{{ name }}`, shown as written when its value is not there."""

    __slots__ = ()

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        noted = _noted(context.env)
        noted.used = False
        value = self.expression.evaluate(context)
        if not isinstance(value, Undefined) and not noted.used:
            return _write(context, buffer, value)
        lacking = [str(path) for path in _needed(self.expression) if isinstance(path.evaluate(context), Undefined)]
        if not lacking:
            return _write(context, buffer, value)
        noted.missing.update(dict.fromkeys(lacking))
        return buffer.write(_written(self.token.source, self.token.start_index))


def _write(context: RenderContext, buffer: TextIO, value: object) -> int:
    from liquid.stringify import to_liquid_string  # noqa: PLC0415

    return buffer.write(to_liquid_string(value, context.autoescape))


class _Output(Output):
    node_class = _OutputNode

    def parse(self, stream: Any) -> OutputNode:
        node = super().parse(stream)
        noted = _noted(self.env)
        names = (str(path) for path in _paths(node.expression) if path.head() not in _LOOPS)
        noted.names.update(dict.fromkeys(names))
        noted.filters.update(dict.fromkeys(_filters(node.expression)))
        return node


def _looping(node_class: Any) -> Any:
    """The `for` that goes once through a list that is not there, so that its body shows its placeholders."""

    class Loop(node_class):  # type: ignore[misc]
        __slots__ = ()

        def __init__(self, token: Any, expression: LoopExpression, *rest: Any, **named: Any) -> None:
            super().__init__(token, _OnceAtLeast.of(expression), *rest, **named)  # pyright: ignore[reportUnknownMemberType]

    return Loop


class _OnceAtLeast(LoopExpression):
    @classmethod
    def of(cls, one: LoopExpression) -> LoopExpression:
        return cls(
            one.token, one.identifier, one.iterable, limit=one.limit, offset=one.offset, reversed_=one.reversed,
            cols=one.cols,
        )  # fmt: skip

    def _to_iter(self, obj: object, context: RenderContext) -> tuple[Iterator[Any], int]:
        if isinstance(obj, Undefined):
            noted = _noted(context.env)
            noted.missing[str(self.iterable)] = None
            return iter([obj]), 1
        return super()._to_iter(obj, context)


class _Beside(FileSystemLoader):
    """Includes from the template's own folder, and from nowhere that a link of that folder leads to."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder, ext=".liquid")

    def resolve_path(self, template_name: str) -> Path:
        root = self.search_path[0].resolve()
        name = template_name if Path(template_name).suffix else f"{template_name}.liquid"
        for wanted in dict.fromkeys((name, f"_{name}", template_name)):
            try:
                path = (root / wanted).resolve()
                if path.is_relative_to(root) and path.is_file() and path.stat().st_size <= LARGEST_SOURCE:
                    return path
            except (OSError, ValueError):
                continue
        raise TemplateNotFoundError(template_name)


def _paths(expression: Expression) -> list[Dotted]:
    """The names that an expression reads, filters' arguments included."""
    found: list[Dotted] = []
    waiting: list[Any] = [expression]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Dotted):
            found.append(one)
        waiting.extend(reversed(list(one.children())))
    return found


def _needed(expression: Expression) -> list[Dotted]:
    """As `_paths`, but for a value that has a default."""
    if isinstance(expression, FilteredExpression) and "default" in _filters(expression):
        return [path for path in _paths(expression) if path not in _paths(expression.left)]
    return _paths(expression)


def _filters(expression: Expression) -> list[str]:
    if isinstance(expression, FilteredExpression) and expression.filters:
        return [str(one.name) for one in expression.filters]
    return []


_OUTPUT = re.compile(r"\{\{-?.*?-?\}\}", re.DOTALL)


def _written(source: str, index: int) -> str:
    start = source.rfind("{{", 0, index + 2)
    found = _OUTPUT.match(source, start) if start >= 0 else None
    return found[0] if found else source[index : index + 100]


def _fault(error: LiquidError, source: str) -> RenderFault:
    token = error.token
    here = token is None or token.source == source
    placed = token is not None and 0 <= token.start_index < len(token.source)
    line = line_of(token.source, token.start_index) if token is not None and placed else unclosed(source)
    here = here or not placed
    said = " ".join(str(error.args[0] if error.args else type(error).__name__).split())[:300]
    if isinstance(error, TemplateNotFoundError):
        return RenderFault(
            f"this cannot be rendered: it includes `{said}`, which is not in its folder", line, here=here
        )
    if isinstance(error, LoopIterationLimitError):
        said = f"it goes through its loops more than {_MOST_ROUNDS:,} times"
    elif isinstance(error, OutputStreamLimitError):
        said = f"it makes more than {LARGEST_RESULT:,} characters"
    elif isinstance(error, ResourceLimitError):
        said = f"it takes too much: {said}"
    if isinstance(error, LiquidSyntaxError):
        return RenderFault(f"this is not valid Liquid: {said}", line, syntax=True, here=here)
    return RenderFault(f"this cannot be rendered: {said}", line, here=here)
