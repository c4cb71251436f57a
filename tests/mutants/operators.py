"""The small faults that are put into code: each kind is one function from a node to nodes.

Texts are left alone: names of messages and verdicts are held by the catalogues' own tests.
"""

import ast
from collections.abc import Iterator
from itertools import count

#: For each comparison those that a slip would write in its stead.
COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
#: Functions that are taken for each other.
CALLS = {"min": "max", "max": "min", "any": "all", "all": "any"}
#: The ends of an interval, each with the other bound of the same end.
ENDS = {
    "start": "start_latest",
    "start_latest": "start",
    "end": "end_earliest",
    "end_earliest": "end",
}
#: Parts of code that say nothing at run time, or that a test cannot tell apart.
SILENT = frozenset({"annotation", "returns", "decorator_list", "args", "type_params"})

Change = tuple[str, ast.AST]


def changes(node: ast.AST) -> Iterator[Change]:
    """Yield what may stand in the stead of a node, each with the kind of the fault."""
    for kind in (_expression, _statement, _condition):
        yield from kind(node)


def _expression(node: ast.AST) -> Iterator[Change]:
    """Yield other comparisons, operators, constants and names."""
    match node:
        case ast.Compare():
            yield from _compared(node)
        case ast.BoolOp():
            yield from _joined(node)
        case ast.UnaryOp(op=ast.Not()):
            yield "not", node.operand
        case ast.BinOp() if type(node.op) in ARITHMETIC:
            yield "arithmetic", ast.BinOp(node.left, ARITHMETIC[type(node.op)](), node.right)
        case ast.Constant(value=bool()):
            yield "constant", ast.Constant(not node.value)
        case ast.Constant(value=int() | float() as number):
            yield from (("constant", ast.Constant(number + step)) for step in (1, -1))
        case ast.Call(func=ast.Name() as name):
            yield from _called(node, name)
        case ast.Attribute(ctx=ast.Load()) if node.attr in ENDS:
            yield "end", ast.Attribute(node.value, ENDS[node.attr], ast.Load())


def _compared(node: ast.Compare) -> Iterator[Change]:
    """Yield a comparison with each of its operators changed."""
    for at, operator in enumerate(node.ops):
        for other in COMPARISONS[type(operator)]:
            changed = [*node.ops[:at], other(), *node.ops[at + 1 :]]
            yield "comparison", ast.Compare(node.left, changed, node.comparators)


def _joined(node: ast.BoolOp) -> Iterator[Change]:
    """Yield `and` for `or`, the reverse, and all but one of what is joined."""
    other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    yield "and-or", ast.BoolOp(other, node.values)
    for at in range(len(node.values)):
        rest = [*node.values[:at], *node.values[at + 1 :]]
        yield "left out", rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest)


def _called(node: ast.Call, name: ast.Name) -> Iterator[Change]:
    """Yield the smallest for the largest and the like, and an order by no key."""
    if name.id in CALLS:
        yield "call", ast.Call(ast.Name(CALLS[name.id], ast.Load()), node.args, node.keywords)
    if name.id in {"min", "max", "sorted"} and any(k.arg == "key" for k in node.keywords):
        kept = [k for k in node.keywords if k.arg != "key"]
        yield "order", ast.Call(name, node.args, kept)


def _statement(node: ast.AST) -> Iterator[Change]:
    """Yield nothing returned, and nothing done."""
    match node:
        case ast.Return(value=value) if value is not None:
            if not (isinstance(value, ast.Constant) and not value.value):
                yield "return", ast.Return(ast.Constant(None))
        case ast.Expr(value=ast.Constant()):
            return
        case ast.Expr() | ast.AugAssign() | ast.Raise() | ast.Continue() | ast.Break():
            yield "statement", ast.Pass()


def _condition(node: ast.AST) -> Iterator[Change]:
    """Yield a branch that is never taken, one that always is, and a filter that lets all pass."""
    match node:
        case ast.If():
            yield "branch", ast.If(ast.Constant(False), node.body, node.orelse)
        case ast.IfExp():
            yield "branch", node.body
            yield "branch", node.orelse
        case ast.comprehension() if node.ifs:
            for at in range(len(node.ifs)):
                rest = [*node.ifs[:at], *node.ifs[at + 1 :]]
                yield "filter", ast.comprehension(node.target, node.iter, rest, node.is_async)


def places(tree: ast.AST) -> Iterator[tuple[ast.AST, str, int | None, ast.AST]]:
    """Yield each node below another with where it hangs, in the order of the text."""
    for field, value in ast.iter_fields(tree):
        if field in SILENT and not isinstance(tree, ast.Call):
            continue
        for at, node in zip(count(), value if isinstance(value, list) else [value], strict=False):
            if isinstance(node, ast.AST) and not isinstance(node, ast.JoinedStr):
                yield tree, field, at if isinstance(value, list) else None, node
                yield from places(node)
