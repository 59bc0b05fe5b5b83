"""Prints the accessibility trees of the pages that a program shows, as AT-SPI has them: tree.py NAME. A line is a node: its role, its name, and
what else readers say of it."""

import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

STATES = [
    Atspi.StateType.EXPANDED,
    Atspi.StateType.MODAL,
    Atspi.StateType.FOCUSED,
    Atspi.StateType.SELECTED,
    Atspi.StateType.EDITABLE,
]
ATTRIBUTES = ["live", "current", "level", "placeholder-text", "description-from"]


def children(node):
    found = (node.get_child_at_index(index) for index in range(node.get_child_count()))
    return [child for child in found if child]


def is_document(node):
    return node.get_role() in (Atspi.Role.DOCUMENT_WEB, Atspi.Role.DOCUMENT_FRAME)


def documents(node):
    if is_document(node):
        yield node
        return
    for child in children(node):
        yield from documents(child)


def text_of(node):
    text = node.get_text_iface()
    if text is None:
        return ""
    return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)).replace("\ufffc", "").strip()


def line_of(node):
    states = node.get_state_set()
    attributes = node.get_attributes() or {}
    line = [node.get_role_name(), repr(node.get_name())]
    if node.get_description():
        line.append("description=%r" % node.get_description())
    if text_of(node) not in ("", node.get_name()):
        line.append("text=%r" % text_of(node))
    line += [state.value_nick for state in STATES if states.contains(state)]
    line += ["%s=%s" % (name, attributes[name]) for name in ATTRIBUTES if name in attributes]
    if not states.contains(Atspi.StateType.ENABLED) and not states.contains(Atspi.StateType.SENSITIVE):
        line.append("disabled")
    return " ".join(line)


def show(node, depth=0):
    print("  " * depth + line_of(node))
    for child in children(node):
        show(child, depth + 1)


desktop = Atspi.get_desktop(0)
for program in children(desktop):
    if sys.argv[1].lower() in (program.get_name() or "").lower():
        for document in documents(program):
            if document.get_state_set().contains(Atspi.StateType.SHOWING):
                show(document)
