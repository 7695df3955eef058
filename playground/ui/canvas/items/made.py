"""Items that are made when someone asks for them: of ten thousand cards a window shows some hundred."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Generic, TypeVar

_Key = TypeVar("_Key")
_Item = TypeVar("_Item")


class Made(Mapping[_Key, _Item], Generic[_Key, _Item]):
    """Has an item for every key of ``known``, which belongs to whoever made this and changes as it does.

    ``make(key)`` must put the item into ``items_made`` and may read it there already.
    """

    def __init__(self, known: Callable[[], Mapping[_Key, object]], make: Callable[[_Key], _Item]) -> None:
        self._known = known
        self.make = make
        self.items_made: dict[_Key, _Item] = {}
        """Those that are there."""

    def __getitem__(self, key: _Key) -> _Item:
        try:
            return self.items_made[key]
        except KeyError:
            if key not in self._known():
                raise
        return self.make(key)

    def __contains__(self, key: object) -> bool:
        return key in self._known()

    def __iter__(self) -> Iterator[_Key]:
        return iter(self._known())

    def __len__(self) -> int:
        return len(self._known())
