"""The casebook: articles with all that was worked out from them, in one SQLite file."""
