"""The embed ring: the ```quiz fence, found where Markdown takes one and replaced by questions."""
