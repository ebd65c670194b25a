"""Refusals of delivery."""

from oja.kernel.errors import Unprocessable


class NoWay(Unprocessable):
    code, message = "no_way", "Keep at least one way on: pickup, or delivery."


class BadAmount(Unprocessable):
    code, message = "invalid_amount", "Please give each amount like 1500 or 1500.50, and not below zero."


class ZoneTwice(Unprocessable):
    code, message = "zone_twice", "Two areas have the same name. Please give each its own."
