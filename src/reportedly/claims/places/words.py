"""The words around names of places in English news: our own lists, lower case.

Knows words only: which of them stand beside a name is looked at in `toponyms` and `containment`.
"""

from functools import cache


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_PEOPLES = """
    AF afghan|AL albanian|DZ algerian|AO angolan|AR argentine|AR argentinian|AM armenian|AU australian|AT austrian
    AZ azerbaijani|AZ azeri|BH bahraini|BD bangladeshi|BY belarusian|BE belgian|BO bolivian|BA bosnian
    BR brazilian|GB british|BG bulgarian|MM burmese|BI burundian|KH cambodian|CM cameroonian|CA canadian
    TD chadian|CL chilean|CN chinese|CO colombian|CD congolese|HR croatian|CU cuban|CY cypriot|CZ czech|DK danish
    NL dutch|EC ecuadorian|EG egyptian|AE emirati|GB english|ER eritrean|EE estonian|ET ethiopian|PH filipino
    FI finnish|FR french|GE georgian|DE german|GH ghanaian|GR greek|GT guatemalan|HT haitian|HN honduran
    HU hungarian|IN indian|ID indonesian|IR iranian|IQ iraqi|IE irish|IL israeli|IT italian|CI ivorian|JM jamaican
    JP japanese|JO jordanian|KZ kazakh|KE kenyan|XK kosovar|KW kuwaiti|KG kyrgyz|LV latvian|LB lebanese
    LR liberian|LY libyan|LT lithuanian|MY malaysian|ML malian|MT maltese|MR mauritanian|MX mexican|MD moldovan
    MA moroccan|MZ mozambican|NP nepalese|NP nepali|NG nigerian|NO norwegian|OM omani|PK pakistani|PS palestinian
    PS gazan|PE peruvian|PL polish|PT portuguese|QA qatari|RO romanian|RU russian|RW rwandan|SA saudi|GB scottish
    SN senegalese|RS serbian|SG singaporean|SK slovak|SI slovenian|SO somali|ES spanish|LK lankan|SD sudanese
    SE swedish|CH swiss|SY syrian|TW taiwanese|TJ tajik|TZ tanzanian|TH thai|TN tunisian|TR turkish|TM turkmen
    UG ugandan|UA ukrainian|UY uruguayan|UZ uzbek|VE venezuelan|IR persian|VN vietnamese|GB welsh|YE yemeni|ZM zambian
    ZW zimbabwean|US american"""

LOCATIVE = _words(
    "in at near from to into toward towards outside inside around across between through throughout over beyond "
    "via within off reached entered left leaving entering reaching besieged visited"
)
BEFORE_NAMES = LOCATIVE | _words("of and or on for with by against on")
DIRECTIONS = _words(
    "north south east west northeast northwest southeast southwest northern southern eastern western central "
    "northeastern northwestern southeastern southwestern north-east north-west south-east south-west rural "
    "coastal upper lower greater mainland"
)
REGIONS = _words("province governorate provinces oblast state states region prefecture republic")
OFFICES = _words("governor governors lawmaker senator")  # of a region
OF_WHICH = _words(
    "residents people inhabitants villagers streets parts part siege fall battle control skies outside centre "
    "center heart rest children city cities town village capture recapture liberation loss bombing bombardment "
    "shelling areas most much half all north south east west mayor council"
)
SETTLEMENTS = _words(
    "village town city hamlet suburb district neighbourhood neighborhood area camp township villages towns "
    "cities enclave settlement port capital quarter island countryside outskirts suburbs districts "
    "neighbourhoods neighborhoods hamlets areas quarters camps"
)
# Nouns that make a name of the capitals before them one of a body, an outlet or a work.
BODIES = _words(
    "post globe times news observatory council party army front brigade brigades university bank institute media "
    "centre center network agency tv television radio press tribune journal gazette herald today club fc united "
    "union association federation company group committee battalion division corps movement authority commission "
    "foundation society coalition force forces ministry parliament senate congress college school academy "
    "hospital review magazine star mail telegraph guardian chronicle mirror observer monitor broadcasting "
    "airlines airways institution office court tribunal militia league guard guards shield accord accords "
    "agreement treaty conference action initiative daily weekly online report directorate department initiative "
    "unit relief"
)
# Words before "of" that do the same for what follows.
OF_BODIES = BODIES | _words("state emirate")
TITLES = _words(
    "mr mrs ms miss dr prof professor sir lady lord gen general col colonel lt lieutenant capt captain maj major sgt "
    "sergeant brigadier brig sheikh imam ayatollah father sister pope prince princess king queen emir judge senator "
    "sen rep gov justice st"
)
# Capitals before a name that are not part of it.
HEADS = _words(
    "president minister premier governor mayor ambassador spokesman spokeswoman foreign prime defence defense "
    "interior monday tuesday wednesday thursday friday saturday sunday january february march april may june "
    "july august september october november december city province governorate state the while when after before "
    "in at from but and as since if near on inside outside across meanwhile yesterday today both although "
    "however government"
)
NEVER = _words(
    "islamic golan "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep oct nov dec "
    "the he she it they we you i of this that these those there here and but or so if as at by an a god allah "
    "islam isis isil daesh un eu nato afp ap reuters sana cnn bbc tv ramadan eid christmas easter mohammed "
    "muhammad ahmed ali hassan hussein assad bashar obama trump putin hezbollah hamas fatah taliban sunni korea "
    "levant nusra sham shia shiite alawite kurdish kurd arab arabs christian muslim police army government "
    "president minister"
)
NOT_UNKNOWN = _words(
    "parliament congress senate ramadan eid islam army government ministry facebook twitter youtube skype "
    "telegram whatsapp arabic english security council friday"
)
PHRASES = frozenset(
    ("white house", "middle east", "west coast", "east coast", "capitol hill", "wall street", "near east", "far east")
)
DRIVEN = _words("led backed linked allied aligned sponsored supported owned funded trained brokered run made armed")
DETERMINERS = _words("the a an its his her their this that those these all any no some")
ABBREVIATED = _words("US USA UK UAE DRC U.S. U.K. U.S.A. U.A.E. U.S U.K")
# What follows "US" or "UK" where it is the country itself and no adjective to the next noun.
AFTER_NOUNS = _words(
    "and or but is was are were has had have will would could should may might must can to in on at for with "
    "from by as that which who when while where after before since did does do said says say if because than not "
    "also during against until into over about under or through so wants wanted began launched called carried "
    "denied blamed sent urged told accused"
)
CONNECTORS = _words("al el ul as es ash esh ad ed ar er at et an en az ez adh of the and de la del upon on am do da du")


@cache
def peoples() -> dict[str, str]:
    """Adjectives and names of peoples, each with the code of its country."""
    table: dict[str, str] = {}
    for entry in _PEOPLES.strip().replace("\n", "|").split("|"):
        country, word = entry.split()
        table |= {word: country, f"{word}s": country}
    return table
