"""Values that are worked out when first asked for, without the lock of ``cached_property``.

Up to Python 3.11 that lock costs more than many a value. Without it, two threads may work out the
same value at the same time, and that of the last one stays: what uses this must not mind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801  used like a property
    """A property that is worked out once.

    >>> class Page:
    ...     @once
    ...     def words(self) -> list[str]:
    ...         return "Ask us.".split()
    >>> page = Page()
    >>> page.words is page.words
    True
    """

    def __init__(self, work: Callable[[Any], T]) -> None:
        self._work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type) -> T: ...

    def __get__(self, instance: object | None, owner: type) -> T | Self:
        """The value, which is found in the instance from then on."""
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._work(instance)
        return value
