"""The graph as a value, its order, and its files. No torch, no Qt, no knowledge of what a layer is."""

from playground.graph.model import Graph, Link, Node

__all__ = ["Graph", "Link", "Node"]
