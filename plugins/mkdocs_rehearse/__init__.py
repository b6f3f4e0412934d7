"""Rehearse: question banks and spaced repetition for MkDocs sites, in rings; see docs/about."""
