"""Baskets and orders: what was chosen, by whom, and what it costs. All sums are in pence or fen."""

from __future__ import annotations

import secrets
import threading
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar

from auditor.demo.catalogue import Delivery, Market, Tea
from auditor.demo.days import as_said, latest

K = TypeVar("K")
V = TypeVar("V")

MOST = 20  # tins of one tea
_KEPT = 500  # baskets and orders; the oldest go first


@dataclass(frozen=True, slots=True)
class Line:
    """A tea and how many tins of it."""

    tea: Tea
    quantity: int

    @property
    def amount(self) -> int:
        """Price times quantity."""
        return self.tea.price * self.quantity


@dataclass(slots=True)
class Basket:
    """One visitor's basket, and what the checkout learnt so far."""

    market: Market
    quantities: dict[str, int] = field(default_factory=dict[str, int])
    details: dict[str, str] = field(default_factory=dict[str, str])
    delivery_id: str = ""

    @property
    def lines(self) -> tuple[Line, ...]:
        """In the order in which the teas were added."""
        chosen = ((self.market.tea(slug), quantity) for slug, quantity in self.quantities.items())
        return tuple(Line(tea, quantity) for tea, quantity in chosen if tea)

    @property
    def count(self) -> int:
        """Tins."""
        return sum(self.quantities.values())

    @property
    def delivery(self) -> Delivery | None:
        """As chosen in the checkout."""
        return next((way for way in self.deliveries if way.id == self.delivery_id), None)

    @property
    def deliveries(self) -> tuple[Delivery, ...]:
        """What is offered for these teas: the first way is free once they cost enough."""
        first, *others = self.market.deliveries
        return (replace(first, price=0) if self.subtotal >= self.market.free_from else first, *others)

    def latest(self, way: Delivery) -> str:
        """The last day on which a parcel that is ordered now comes that way, as customers read it."""
        return as_said(latest(datetime.now().astimezone(), way.days), self.market.language)

    @property
    def subtotal(self) -> int:
        """Without delivery."""
        return sum(line.amount for line in self.lines)

    @property
    def total(self) -> int:
        """With delivery, if it is chosen."""
        return self.subtotal + (self.delivery.price if self.delivery else 0)

    def add(self, slug: str, quantity: int) -> None:
        """More tins of one tea, up to `MOST`."""
        self.set(slug, self.quantities.get(slug, 0) + quantity)

    def set(self, slug: str, quantity: int) -> None:
        """That many tins; none takes the tea out."""
        if quantity <= 0:
            self.quantities.pop(slug, None)
        elif self.market.tea(slug):
            self.quantities[slug] = min(quantity, MOST)


@dataclass(frozen=True, slots=True)
class Order:
    """A basket that was bought. `mailed` is False when the confirmation could not be handed over."""

    reference: str
    market: Market
    lines: tuple[Line, ...]
    delivery: Delivery
    details: dict[str, str]
    mailed: bool = True

    @property
    def first_name(self) -> str:
        """As the customer is greeted: the first word in English, the whole name in Chinese."""
        name = self.details.get("name", "")
        return name.split()[0] if self.market.language == "en" and name.split() else name

    @property
    def subtotal(self) -> int:
        """Without delivery."""
        return sum(line.amount for line in self.lines)

    @property
    def total(self) -> int:
        """What the customer pays."""
        return self.subtotal + self.delivery.price


class Book:
    """Everything the shop remembers while it is open."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._baskets: dict[tuple[str, str], Basket] = {}
        self._orders: dict[str, Order] = {}

    def basket(self, visitor: str, market: Market) -> Basket:
        """The visitor's basket in that market; a new one when there is none."""
        with self._lock:
            key = (visitor, market.language)
            if key not in self._baskets:
                _make_room(self._baskets)
                self._baskets[key] = Basket(market)
            return self._baskets[key]

    def empty(self, visitor: str, market: Market) -> None:
        """Forget the basket: it was bought."""
        with self._lock:
            self._baskets.pop((visitor, market.language), None)

    def order(self, reference: str) -> Order | None:
        """The order with that reference."""
        with self._lock:
            return self._orders.get(reference)

    def keep(self, order: Order) -> None:
        """Add it, or replace the one with its reference."""
        with self._lock:
            _make_room(self._orders)
            self._orders[order.reference] = order

    def new_reference(self) -> str:
        """`LT-482137`: another for every order, never one that is taken."""
        while True:
            reference = f"LT-{secrets.randbelow(900_000) + 100_000}"
            if not self.order(reference):
                return reference


def _make_room(kept: dict[K, V]) -> None:
    if len(kept) >= _KEPT:
        del kept[next(iter(kept))]
