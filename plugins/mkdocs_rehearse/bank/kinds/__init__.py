"""The kinds of question there are."""
