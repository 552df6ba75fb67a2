"""What a repair must not do, told apart from how it is proved: a second opinion on ``bedrock_lint.proof``."""

from bedrock_lint import probe, written
from bedrock_lint.characters import INVISIBLE
from bedrock_lint.finding import Safety
from bedrock_lint.kinds import FileKind
from bedrock_lint.source import Source

Settings = dict[written.Key, list[written.Written]]


def assert_no_harm(kind: FileKind, before: Source, after: Source, least: Safety) -> None:
    """Every reader that had what is meant has it still; only what is written anew may change otherwise.

    A reader that refused the file, or that had a setting wrong, owes nothing. What a variable refers to may change.
    """
    if before.data == after.data:
        return
    meant, still = written.settings(kind, before), written.settings(kind, after)
    for name in probe.every(kind):
        old, new = probe.outcome(kind, name, before.data), probe.outcome(kind, name, after.data)
        if old.refused:
            continue
        assert not new.refused, name
        had, has = written.values(kind, old.values), written.values(kind, new.values)
        for key in had.keys() | has.keys():
            is_as_before = statements(meant, key) == statements(still, key)
            right = values(meant, key)
            if had.get(key) in right and (least is Safety.SAFE or is_as_before) and not refers(meant, key):
                assert has.get(key) in right, (name, key)
            elif is_as_before and key not in had and key not in meant:  # it stands behind what is read only now
                assert any(other in has and other not in had for other in meant), (name, key)


def statements(settings: Settings, key: written.Key) -> list[str]:
    return [each.statement for each in settings.get(key, ())]


def values(settings: Settings, key: written.Key) -> set[str]:
    """What the author may mean: the value as it is written, and without what nobody sees."""
    found = {each.value for each in settings.get(key, ())}
    return found | {"".join(mark for mark in value if mark not in INVISIBLE) for value in found}


def refers(settings: Settings, key: written.Key) -> bool:
    """Whether the value is made of other ones, which a repair may change."""
    return any("$" in each.statement for each in settings.get(key, ()))
