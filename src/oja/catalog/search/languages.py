"""Languages: PostgreSQL's stemmer for a shop's language. Those without one keep their words as they are."""

STEMMERS = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian",
    "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian", "nb": "norwegian", "ne": "nepali",
    "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
"""Of PostgreSQL 15, the oldest that we run on: https://www.postgresql.org/docs/15/textsearch-dictionaries.html"""


def dictionary(language: str) -> str:
    """The text search dictionary of a language: `"en"` and `"en-NG"` → `"english_stem"`."""
    name = STEMMERS.get(language.replace("_", "-").split("-")[0].lower())
    return f"pg_catalog.{name}_stem" if name else "pg_catalog.simple"
