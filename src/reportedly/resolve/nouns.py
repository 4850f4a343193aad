"""Nouns that say what sort of source somebody is, and names that everybody knows: our own lists.

Knows single words and fixed names, nothing of the phrases in which they stand.
"""

import re
from dataclasses import dataclass
from functools import cache

from reportedly.schema import SourceKind


def listed(words: str) -> frozenset[str]:
    """The words of a list written as one text."""
    return frozenset(words.split())


_KINDS = {
    SourceKind.PERSON: """
        academic activist actor adviser advisor aide ally ambassador analyst archbishop artist assistant athlete
        attorney author ayatollah baker biographer bishop blogger boss boy broker businessman businesswoman butcher
        campaigner candidate captain cardinal cashier chairman chairperson chairwoman chancellor chef chief cleric
        clerk coach colleague colonel columnist comedian commander commentator commissioner conservationist
        consultant coordinator correspondent councillor councilman councilwoman counsellor critic daughter dean
        defector defendant delegate demonstrator deputy detective diplomat director dissident doctor driver economist
        editor eldest emir employee engineer envoy ex-president executive expert eyewitness farmer father fighter
        firefighter fisherman founder friend general girl governor guard guest head historian host husband imam
        informant inspector insider interpreter inventor investigator jihadist journalist judge jurist king lawmaker
        lawyer leader lecturer legislator lieutenant machinist major man manager mayor mediator medic member merchant
        meteorologist militant minister minority-leader monarch mother mp negotiator neighbor neighbour novelist
        nurse observer officer official operator opponent owner paramedic parent participant passenger pastor person
        patient patriarch pensioner philosopher photographer physician pilot player poet policeman policewoman
        politician pope preacher premier president priest prince princess principal prisoner producer professor
        prosecutor protester publisher queen rabbi rebel refugee relative reporter representative rescuer researcher
        resident salesman scholar scientist secretary senator sergeant sheikh sheriff shopkeeper singer sister
        smuggler soldier son source speaker spokesman spokesperson spokeswoman sponsor strategist student sultan
        supervisor supporter surgeon survivor teacher technician teenager tourist translator treasurer vet veteran
        victim vicar villager volunteer voter watchman wife witness woman worker writer youth brother uncle aunt
        cousin grandfather grandmother singer dockworker seafarer sailor undersecretary superintendent user
        whistleblower insurgent gunman terrorist hostage chaplain docent docker archaeologist biologist chemist
        physicist linguist psychologist sociologist climatologist""",
    SourceKind.GROUP: """
        people public crowd opposition community tribe clan family families couple folk locals staff youth population
        majority minority leadership elite clergy diaspora jihadis peshmerga personnel everyone everybody somebody
        someone many most some others men women children medics parents relatives""",
    SourceKind.STATE: """
        administration army authorities cabinet command congress country embassy forces government gendarmerie junta
        kingdom kremlin military ministry mission monarchy nation navy parliament pentagon police policymakers power
        presidency prosecution regime republic senate state superpower troops judiciary intelligence customs
        coastguard downing emirate consulate legislature treasury""",
    SourceKind.ORGANISATION: """
        academy affiliate agency alliance assembly association authority bank bloc board body branch brigade
        brotherhood bureau business camp campaign cell centre center chamber charity church club coalition college
        commission committee company confederation congregation consortium convention corporation council court
        department directorate division enterprise establishment faction federation firm force forum foundation front
        fund group headquarters hospital house industry initiative inquiry institute institution league lobby
        manufacturer militia monitor monitoring movement museum network ngo non-profit nonprofit observatory office
        opec organisation organization outfit panel party platform programme project provider regulator resistance
        retailer school secretariat service society squad subsidiary team tribunal trust union unit university
        watchdog wing workshop hezbollah society syndicate cartel carrier airline maker think-tank tank exchange""",
    SourceKind.OUTLET: """
        broadcaster broadcasting broadsheet channel chronicle courier daily examiner gazette inquirer ledger herald
        journal magazine media monthly news newspaper newswire outlet paper podcast portal press publication radio
        site station tabloid telegraph television times tribune tv website weekly wire webpage blog newscast""",
    SourceKind.DOCUMENT: """
        account advert analysis announcement article assessment audio biography book briefing bulletin caption cable
        census chapter circular claim clip column communique communiqué complaint constitution contract data decree
        diary directive dispatch document documentary documents dossier draft edition editorial email entry estimate
        evidence excerpt figure figures filing film finding footage graphic guide guidebook image index indictment
        interview law lawsuit leaflet letter list log manual manuscript map memo memoir memorandum message motion
        note notice obituary ordinance page pamphlet passage petition photo photograph picture poem poll poster post
        preface proposal protocol questionnaire quote readout record recording register release report resolution
        result review ruling sheet signboard speech statement statistic statistics story study survey table tape
        telegram testimony text theory thesis title toll transcript treaty tweet update verdict version video
        wikipedia will writing""",
}  # fmt: skip
_PLURAL_ONLY = listed(
    """people families locals others many most some authorities forces troops men women children medics parents
    relatives everyone everybody jihadis"""
)
_SINGULAR_S = listed("news headquarters statistics congress press times census figures documents boss princess")
_IRREGULAR = {
    "men": "man", "women": "woman", "spokesmen": "spokesman", "spokeswomen": "spokeswoman", "wives": "wife",
    "monitoring": "monitor", "policemen": "policeman", "gunmen": "gunman", "businessmen": "businessman",
    "fishermen": "fisherman", "analyses": "analysis", "theses": "thesis", "mps": "mp", "media": "media",
    "police": "police",
}  # fmt: skip
_FEMALE = listed(
    """woman girl wife mother sister daughter aunt grandmother queen princess spokeswoman chairwoman businesswoman
    policewoman councilwoman congresswoman mrs ms miss lady madame"""
)
_MALE = listed(
    """man boy husband father brother son uncle grandfather king prince spokesman chairman businessman policeman
    councilman congressman fisherman salesman gunman watchman mr sir lord sheikh imam ayatollah pope bishop archbishop
    cardinal emir sultan"""
)
_TITLES = listed(
    """mr mrs ms miss dr prof sir lord lady dame sen rep gov gen lt col capt maj sgt cmdr adm rev hon brig president
    minister king queen prince princess pope sheikh imam ayatollah general colonel captain major lieutenant sergeant
    admiral brigadier professor doctor senator governor secretary ambassador chancellor premier mayor judge justice
    rabbi bishop archbishop cardinal father sister brother emir sultan commissioner congressman congresswoman
    mullah hajj mme monsieur madame field marshal prime vice deputy foreign first"""
)
_KNOWN = {
    SourceKind.STATE: """white house|kremlin|pentagon|downing street|state department|foreign office|capitol hill|
        home office|élysée|elysee|whitehall|security forces|air force|armed forces|coast guard|supreme leader office""",
    SourceKind.ORGANISATION: """islamic state|islamic state group|isis|isil|daesh|daish|is|al-qaeda|al qaeda|qaeda|
        hezbollah|hizbollah|hizbullah|hamas|taliban|united nations|un|u.n.|eu|e.u.|european union|nato|opcw|unicef|
        unhcr|who|icrc|red cross|red crescent|white helmets|amnesty international|amnesty|human rights watch|
        security council|general assembly|world bank|imf|opec|arab league|african union|al-nusra front|nusra front|
        syrian democratic forces|sdf|ypg|pkk|free syrian army|civil defence|civil defense|fbi|cia|democrats|republicans|
        democratic party|republican party|supreme court|congress""",
    SourceKind.OUTLET: "twitter|facebook|youtube|state television|state tv|state radio|state media|state news agency",
}
_CAPITALS = {
    "damascus": "Syrian", "moscow": "Russian", "washington": "American", "tehran": "Iranian", "baghdad": "Iraqi",
    "ankara": "Turkish", "beirut": "Lebanese", "riyadh": "Saudi", "doha": "Qatari", "cairo": "Egyptian",
    "london": "British", "paris": "French", "berlin": "German", "brussels": "European", "beijing": "Chinese",
    "tokyo": "Japanese", "kiev": "Ukrainian", "kyiv": "Ukrainian", "kabul": "Afghan", "islamabad": "Pakistani",
    "tripoli": "Libyan", "sanaa": "Yemeni", "amman": "Jordanian", "madrid": "Spanish", "rome": "Italian",
    "athens": "Greek", "warsaw": "Polish", "pyongyang": "North Korean", "seoul": "South Korean", "delhi": "Indian",
    "canberra": "Australian", "ottawa": "Canadian", "jerusalem": "Israeli", "khartoum": "Sudanese", "tunis": "Tunisian",
    "algiers": "Algerian", "rabat": "Moroccan", "vienna": "Austrian", "budapest": "Hungarian", "manila": "Philippine",
}  # fmt: skip
_DEMONYMS = listed(
    """afghan albanian algerian american arab argentine argentinian armenian australian austrian azerbaijani azeri
    bahraini bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian canadian
    chechen chilean chinese colombian congolese croatian cuban cypriot czech danish dutch egyptian emirati english
    eritrean estonian ethiopian european finnish french georgian german ghanaian greek hungarian icelandic indian
    indonesian iranian iraqi irish israeli italian japanese jordanian kazakh kenyan korean kosovar kurdish kuwaiti
    lebanese libyan lithuanian macedonian malaysian malian maltese mexican moldovan mongolian moroccan nepalese
    nigerian norwegian omani pakistani palestinian persian peruvian philippine filipino polish portuguese qatari
    romanian russian rwandan saudi scottish senegalese serbian shia shiite slovak slovenian somali soviet spanish
    sudanese sunni swedish swiss syrian taiwanese thai tibetan tunisian turkish turkmen ugandan ukrainian uzbek
    venezuelan vietnamese welsh western yemeni zimbabwean north south east northern southern eastern christian muslim
    islamic jewish catholic orthodox african asian latin yazidi druze alawite"""
)
_COUNTRIES = listed(
    """afghanistan albania algeria argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium
    bolivia bosnia brazil britain bulgaria cambodia canada chad chile china colombia congo croatia cuba cyprus
    denmark egypt england eritrea estonia ethiopia finland france georgia germany ghana greece hungary iceland india
    indonesia iran iraq ireland israel italy japan jordan kazakhstan kenya kosovo kuwait lebanon libya lithuania
    luxembourg malaysia mali malta mexico moldova mongolia morocco myanmar nepal netherlands niger nigeria norway oman
    pakistan palestine peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia
    singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan thailand tunisia turkey uganda
    ukraine uk us usa u.k. u.s. u.s.a. uae venezuela vietnam wales yemen zimbabwe saudi america
    united-states united-kingdom south-korea north-korea saudi-arabia new-zealand south-africa
    united-arab-emirates sri-lanka"""
)


_PERSONS = re.compile(r"[a-z]{3,}(?:ers|ors|ists|ians|ants)\Z")
_NO_PERSONS = listed(
    """numbers powers letters matters quarters papers posters orders borders factors sectors doors errors terrors plants
    grants others centers corners computers answers winters summers towers rivers shoulders fingers
    headers helicopters bombers boosters scooters tankers missiles launchers containers barriers
    carriers shelters disasters encounters chapters registers offers routers servers layers"""
)
_PERSON = re.compile(r"[a-z]{3,}(?:(?:wo)?m[ae]n|ologists?|eers?|crats?)\Z")


@dataclass(frozen=True, slots=True)
class Noun:
    """What a noun says of who it is said of: singular form, kind, number, and gender (`m`, `f`) where it has one."""

    lemma: str
    kind: SourceKind
    plural: bool
    gender: str | None = None


@cache
def noun(word: str) -> Noun | None:
    """What the word says, in any case and number; None for a word that says nothing of a source.

    Several persons are a group, several of anything else remain what they are.
    """
    low = word.lower()
    lemma, plural = _singular(low)
    kind = _by_word().get(lemma) or _by_word().get(low)
    if kind is None and word.islower() and _PERSON.match(word):
        kind, lemma, plural = SourceKind.PERSON, low, low.endswith(("men", "s"))
    if kind is None and word.islower() and _PERSONS.match(word) and word not in _NO_PERSONS:
        kind, lemma, plural = SourceKind.PERSON, word[:-1], True
    if kind is None:
        return None
    if kind is SourceKind.PERSON and plural:
        kind = SourceKind.GROUP
    gender = "f" if lemma in _FEMALE else "m" if lemma in _MALE else None
    return Noun(lemma, kind, plural, gender)


def _singular(low: str) -> tuple[str, bool]:
    words = _by_word()
    if low in _IRREGULAR:
        return _IRREGULAR[low], low not in ("police", "monitoring")
    if low in _PLURAL_ONLY or low in _SINGULAR_S or low in words:
        return low, low in _PLURAL_ONLY
    for ending, instead in (("ies", "y"), ("es", ""), ("s", "")):
        stem = low.removesuffix(ending) + instead
        if low.endswith(ending) and stem in words:
            return stem, True
    return low, False


@cache
def _by_word() -> dict[str, SourceKind]:
    return {word: kind for kind, words in reversed(_KINDS.items()) for word in words.split()}


@cache
def known(name: str) -> SourceKind | None:
    """The kind of a name that everybody knows; None for others."""
    low = name.lower().removeprefix("the ")
    if low.replace(" ", "-") in _COUNTRIES or low in _CAPITALS:
        return SourceKind.STATE
    return _known_names().get(low)


@cache
def _known_names() -> dict[str, SourceKind]:
    return {name.strip(): kind for kind, names in _KNOWN.items() for name in names.split("|")}


def is_country(word: str) -> bool:
    """Whether the word is the name of a country (short forms included)."""
    return word.lower().replace(" ", "-") in _COUNTRIES


def people_of(capital: str) -> str | None:
    """The adjective of the state for which a capital may stand ("Syrian" for "Damascus")."""
    return _CAPITALS.get(capital.lower())


def is_people(word: str) -> bool:
    """Whether a plural with a capital means people of a nation, a faith or a doctrine: "Kurds", "Islamists"."""
    low = word.lower()
    return low.endswith("s") and (low.endswith("ists") or is_demonym(low[:-1]))


def is_demonym(word: str) -> bool:
    """Whether the word is an adjective of a people, a faith or a part of the world."""
    return all(part in _DEMONYMS for part in word.lower().split("-"))


def is_title(word: str) -> bool:
    """Whether the word may stand before a person's name as title or office, or as a part of one."""
    bare = word.rstrip(".")
    low, said = bare.lower().partition("-")[0], noun(bare.partition("-")[0])
    return low in _TITLES or (said is not None and said.kind is SourceKind.PERSON)


def gender(word: str) -> str | None:
    """`m` or `f` for words and titles that tell it."""
    low = word.lower().rstrip(".")
    return "f" if low in _FEMALE else "m" if low in _MALE else None
