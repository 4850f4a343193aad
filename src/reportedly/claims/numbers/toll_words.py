"""The words by which reports tell the parts of a toll, as patterns by part: our own lists.

`ACTIVE` verbs stand before the number they take, `STATES` after theirs, `NOUNS` before "of", `LISTED` name those of
whom a number is given. Lists only.
"""


def _any(listed: str) -> str:
    """One pattern for phrases between commas."""
    return "|".join(" ".join(phrase.split()) for phrase in listed.split(","))


ACTIVE = {
    "killed": _any(r"""kill(?:s|ed|ing)?, execut(?:es?|ed|ing), behead(?:s|ed|ing)?, massacr(?:es?|ed|ing),
        murder(?:s|ed|ing)?, slaughter(?:s|ed|ing)?, assassinat(?:es?|ed|ing), martyr(?:ed|ing), slew, slay(?:s|ing)?,
        sh(?:ot|oot|ooting) dead, gunned down, eliminat(?:es?|ed|ing), claim(?:s|ed|ing)? the li(?:ves|fe) of"""),
    "wounded": _any("wound(?:s|ed|ing)?, injur(?:es?|ed|ing), hurt(?:s|ing)?, maim(?:s|ed|ing)?"),
    "displaced": _any("displac(?:es?|ed|ing), uproot(?:s|ed|ing)?"),
    "arrested": _any("""arrest(?:s|ed|ing)?, detain(?:s|ed|ing)?, captur(?:es?|ed|ing), imprison(?:s|ed|ing)?,
        rounded up"""),
    "kidnapped": _any("kidnap(?:s|ped|ping)?, abduct(?:s|ed|ing)?"),
    "evacuated": "evacuat(?:es?|ed|ing)",
    "rescued": _any("rescu(?:es?|ed|ing), sav(?:es?|ed|ing)"),
}
STATES = {
    "killed": _any("""killed, dead, executed, beheaded, murdered, slain, massacred, martyred, assassinated, died, die,
        dies, dying, perished, lost (?:their|his|her) li(?:ves|fe)"""),
    "wounded": _any("""wounded, injured, hurt, maimed,
        (?:suffered|sustained|suffering) (?:\\w+ )?(?:wounds|injuries)"""),
    "missing": _any("missing, unaccounted for, disappeared"),
    "displaced": _any("""displaced, uprooted, homeless, (?:to )?fle(?:e|d|eing) their (?:homes?|houses|villages|towns),
        to flee, (?:out of|from) their homes"""),
    "arrested": _any("arrested, detained, captured, imprisoned, taken prisoner, rounded up"),
    "kidnapped": _any("kidnapped, abducted, (?:taken )?hostage"),
    "evacuated": "evacuated",
    "rescued": _any("rescued, saved"),
}
NOUNS = {
    "killed": _any("""deaths?, killings?, executions?, massacre, murders?, bodies, corpses, remains, lives, slaughter,
        assassinations?"""),
    "wounded": _any("wounding, injuring, injury, injuries"),
    "displaced": "displacement",
    "arrested": _any("arrests?, detention, capture"),
    "kidnapped": _any("kidnapping, abduction"),
    "evacuated": "evacuation",
    "rescued": "rescue",
}
LISTED = {
    "killed": _any("dead, killed, deaths, fatalities, victims, martyrs, people killed"),
    "wounded": _any("wounded, injured"),
    "missing": "missing",
    "displaced": "displaced",
    "casualties": "casualties",
}
UNITS = {
    "deaths": "killed", "fatalities": "killed", "bodies": "killed", "corpses": "killed", "martyrs": "killed",
    "lives": "killed", "death": "killed", "body": "killed", "injuries": "wounded", "injured": "wounded",
    "casualties": "casualties",
}  # fmt: skip
ADJECTIVES = {
    "dead": "killed", "executed": "killed", "wounded": "wounded", "injured": "wounded", "missing": "missing",
    "displaced": "displaced", "kidnapped": "kidnapped", "abducted": "kidnapped", "captured": "arrested",
    "detained": "arrested",
}  # fmt: skip
_BEGUN = """
    kill dead die died dies dyin exec behe mass murd slau assa mart slay slai slew live life elim shot shoo gunn down
    peri bodi corp rema woun inju hurt maim miss unac disa disp upro home arre deta dete capt impr pris roun kidn abdu
    host evac resc save savi deat toll fata vict casu"""
BEGINNINGS = frozenset(_BEGUN.split())
"""The first letters, up to four, of the words in all these patterns and of "toll": most numbers stand by none."""
