"""What the list at the side shows, as a person would read it."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex


def rows(model: QAbstractItemModel) -> list[QModelIndex]:
    """Give the rows of all conversations, in their order."""
    sections = [model.index(row, 0) for row in range(model.rowCount())]
    return [model.index(row, 0, each) for each in sections for row in range(model.rowCount(each))]


def titles(model: QAbstractItemModel) -> list[str]:
    """Give the titles of all conversations, in their order."""
    return [index.data() for index in rows(model)]


def sections(model: QAbstractItemModel) -> dict[str, list[str]]:
    """Give the titles of the conversations in each section."""
    found = [model.index(row, 0) for row in range(model.rowCount())]
    return {
        each.data(): [model.index(row, 0, each).data() for row in range(model.rowCount(each))]
        for each in found
    }
