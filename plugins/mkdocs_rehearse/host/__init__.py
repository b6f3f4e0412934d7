"""The host ring: MkDocs. It wires the other rings to a build and holds as little as it can."""
