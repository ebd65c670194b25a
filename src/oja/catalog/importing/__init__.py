"""Imports: products from files of any origin, row by row and in the background, each told, counted and revertible."""
