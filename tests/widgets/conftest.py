"""Lets widget tests make as many Qt calls as they like."""

from __future__ import annotations

from resources.lasting_constants import keep_constants_alive

keep_constants_alive()
