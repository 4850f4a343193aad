"""Reports for people and programs: the terminal's tree, the page, the notebook, and the export formats.

Invariant: a report is only shown here, nothing is worked out or changed. Knows no stage before it but the
nouns of `schema.py`; nothing is imported before it is asked for.
"""
