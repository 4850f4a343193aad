"""The forms of the verbs that reports are written with: our own list, in the classes that splitting needs.

Tells what a word may be (finite, participle, infinitive), not what it is: that is decided beside its neighbours, in
`verb_groups`. An unknown word in -ed or -ing counts as a form of an unknown verb.
"""

import re
from dataclasses import dataclass
from functools import cache


def listed(words: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(words.split())


# What is done to somebody or something: without an object after it, the past form is a participle.
_DONE = """
    abandon abduct abuse accept accompany accuse achieve acknowledge adopt aid aim alert allow ambush annex
    announce approve arm arrest assassinate assault assist assume attack attend attract attribute avert avoid
    await back ban batter bear behead besiege blame block blow bomb bombard boost brand breach break brief bring
    build burn bury call cancel capture carry cause celebrate challenge charge choose circulate cite claim clarify
    clear close combine commit compare comprise condemn conduct confirm confront connect consider constitute
    contain contradict control convict convince coordinate counter cover create criticise criticize cross damage
    declare deem defeat defend defuse delay deliver demand demolish denounce deny deploy depose derail describe
    deserve destroy detain determine detonate devastate develop direct discover discuss dismantle dismiss dispatch
    displace dissolve dominate donate downgrade downplay drag draw drop drown eliminate enable encircle encounter
    encourage end endanger endorse enforce enjoy ensure envisage equip escort establish estimate evacuate exceed
    exchange exclude execute exercise expel experience explain exploit explore express extend extinguish extract
    face facilitate favor favour fear feature finance find flag flatten flood foil follow force forecast foresee
    forge forget form formalise formalize frame free fuel fund gain generate get give govern grant grip guarantee
    guard guide halt hammer hand handcuff handle harm hate have help highlight hinder hire hit hold honor honour
    host house identify ignore illustrate imagine impede implement imply import impose incite include indicate
    inflict influence inform inherit initiate inject injure insert inspect inspire install integrate intercept
    interpret interrupt interview introduce invade investigate invite involve isolate judge justify keep kidnap
    kill label lack lament launch lead learn leave lend liberate lift limit link list load locate loot love
    maintain make manage mark massacre match measure mediate mention mobilise mobilize monitor mortar mourn murder
    name narrow nominate note notice notify oblige observe obstruct obtain occupy offer oppose order organise
    organize oust outline overcome overlook overrun overtake owe own paralyse paralyze persecute persuade pit
    place plant pledge plunder portray possess pound practice practise praise predict prefer prepare preserve
    presume prevent print process produce prohibit promise promote prompt propose prosecute protect prove provide
    publish punish purchase pursue push put question quote ransack rape ravage reach realise realize recall
    recapture receive recognise recognize recommend record recover recruit reduce reflect regain regard regret
    reinforce reject relay release remember remind remove renew reopen repair repel replace report represent
    repulse request require rescue resemble reserve resist resolve respect restore restrict retain retake reveal
    review risk rob rout ruin sack safeguard sanction save schedule screen seal search secure seek seize sell send
    sentence separate serve settle sever shape share shell shield shoot show shut sign sink solve spark sparkle
    specify spell sponsor spot stab stage steal stem stop storm strengthen stress strip study subject submit
    suggest suit summon supervise supply support suppress surprise surround survey suspend sustain swap sweep
    tackle take target teach tear test threaten throw tighten topple torch torture track train transfer translate
    transport trap treat trigger trust underestimate underline undermine understand unite unleash update uphold
    urge use vacate value veto view violate visit vow warn wear weigh welcome widen win wipe wish withstand
    witness wound wreck"""
# What can stand without an object: the past form before a preposition is finite.
_HAPPENED = """
    act add adhere admit advance aggravate agree aim amount appeal appear apply argue arise arrive ask attempt
    become begin believe belong bid bleed blossom bounce break burn burst camp care cease change choke clash climb
    coincide collapse collide come comment complain concern conclude consist continue contribute converge
    cooperate cope correspond cough count crash crawl cry cut dance decide decline decrease deepen depend desire
    deteriorate die differ disagree disappear double dream drift drive drop dwell emerge end enter erupt escalate
    escape evolve exist expand expire explode fail faint fall feel fight fire flare flee flow fly focus follow
    function gather go grow halt happen head hear hesitate hide hope improve increase insist intensify intervene
    join jump keep kneel know land last lean leave lie like listen live look lose march matter mean meet melt
    merge mount move need negotiate object occur open operate overflow participate pass pause peak perish persist
    plan play plunge pour press prevail proceed profit progress protest pull push race rage rain rally range reach
    react read recover refer refuse rely remain repeat resign respond rest result resume retreat return ride rise
    roll rule run rush sail say scramble see seem serve shift shine shrink sign sit slam sleep slip slow slump
    smash soar speak spill spread stall stand start starve state stay step stop storm strain strike struggle
    succeed suffer surge surrender survive sway sweep swing talk tell tend think thrive trade travel trend try
    tumble turn vanish vary volunteer vote wade wage wait wake walk want warn weaken widen withdraw wonder work
    worry worsen write"""
_IRREGULAR = """
    arise arose arisen|bear bore borne|beat beat beaten|become became become|begin began begun|bleed bled bled|
    blow blew blown|break broke broken|bring brought brought|build built built|burst burst burst|
    buy bought bought|catch caught caught|choose chose chosen|come came come|cost cost cost|cut cut cut|
    deal dealt dealt|draw drew drawn|drive drove driven|eat ate eaten|fall fell fallen|feel felt felt|
    fight fought fought|find found found|flee fled fled|fly flew flown|forbid forbade forbidden|
    freeze froze frozen|get got got|give gave given|go went gone|grow grew grown|hang hung hung|
    hear heard heard|have had had|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|
    kneel knelt knelt|know knew known|lay laid laid|lead led led|leave left left|let let let|lie lay lain|
    lose lost lost|make made made|mean meant meant|meet met met|overrun overran overrun|pay paid paid|
    put put put|quit quit quit|read read read|retake retook retaken|ride rode ridden|rise rose risen|
    run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|
    shake shook shaken|shoot shot shot|shrink shrank shrunk|shut shut shut|sink sank sunk|sit sat sat|
    slay slew slain|sleep slept slept|speak spoke spoken|spend spent spent|split split split|
    spread spread spread|stand stood stood|steal stole stolen|strike struck struck|sweep swept swept|
    swear swore sworn|take took taken|tear tore torn|tell told told|think thought thought|throw threw thrown|
    undergo underwent undergone|understand understood understood|wake woke woken|wear wore worn|win won won|
    withdraw withdrew withdrawn|write wrote written|swing swung swung|overthrow overthrew overthrown|
    underestimate underestimated underestimated|befall befell befallen|spill spilled spilled"""
_DOUBLED = listed(
    "admit ban commit drop equip grip occur plan plot permit pin rob scrap slam spot stab stop swap trap wrap rig fit "
    "step drag prefer refer transfer compel expel propel repel"
)
# Forms in -s and base forms that are nouns as often: finite only beside telling neighbours.
_NOUNS = listed(
    """abuse act advance aid aim alert ambush amount appeal arm arrest assault attack attempt back ban base battle
    bid blame block bomb boost brand breach break build burn call camp care cause challenge change charge
    claim clash climb close collapse comment concern control cost count counter cover crash cross cry cut
    damage dance deal decline decrease defeat delay demand desire double dream drift drive drop effort end
    escape escort estimate evacuate exchange exercise experience exploit face fall favor favour fear feature
    feel fight finance fire flag flood flow fly focus follow force forecast form frame free fuel function
    fund gain gather grant grip group guarantee guard guide halt hand harm hate head help honor honour hope
    host house increase influence interest interview jump label lack land last lead leave lift like limit
    link list live load loot love march mark massacre match matter mean measure meet mention mine monitor
    mortar mount move murder name need note notice number object offensive offer open order oust own pass
    pause peak permit place plan plant play plot plunge point practice press pressure print process profit
    progress project promise prompt protest pull purchase push question quote race rage raid rain rally
    range rank rape record regard regret relay release repair report request rescue reserve resort respect
    rest result retreat return review ride rise risk roll rout rule run rush sack sail sanction say schedule
    screen seal search seek sentence separate set shape share shell shield shift shoot shot sign sink sleep
    slip slow slump spark sponsor spot spread stage start state stay stem step stop storm strain stress
    strike strip struggle study subject suit supply support surge surprise survey swap sway sweep swing talk
    target test torch torture track trade train transfer transport trap travel treat trend trigger trust
    turn update urge use value veto view visit volunteer vote vow wage wake walk warn watch wear wish
    witness wonder worry wound wreck"""
)
_NO_VERB = listed(
    """according aged alleged anything armored armoured bed beijing being bloodshed breed building ceiling during
    estimated evening everything excluding existing feed following hatred hundred hundreds including
    incoming indeed interesting kindred king leading limited morning naked need neighboring neighbouring
    nothing notwithstanding ongoing outgoing purported red remaining ring ruling sacred seed shed sing sling
    so-called something speed spring string stunning supposed surrounding suspected thing united upcoming
    uprising wedding wicked wing wooded"""
)
_NAMING = listed("called named dubbed known titled nicknamed aged based numbered entitled")
_TAIL = re.compile(r"(?:ied|[^e\W\d]ed|ing)$")


@dataclass(frozen=True, slots=True)
class Form:
    """What a word may be. `bare` is the infinitive and plural present, `third` the form in -s."""

    past: bool = False
    participle: bool = False
    bare: bool = False
    third: bool = False
    ing: bool = False
    transitive: bool = False
    noun: bool = False
    names: bool = False


def form(word: str) -> Form | None:
    """What a word in lower case may be as a verb, or `None` where it can't be one."""
    known = _forms().get(word)
    if known is not None:
        return known
    if "-" in word or len(word) < 5 or word in _NO_VERB or not _TAIL.search(word):
        return None
    return _ING if word.endswith("ing") else _ED


_ING = Form(ing=True)
_ED = Form(past=True, participle=True, transitive=True)


@cache
def _forms() -> dict[str, Form]:
    done, happened = frozenset(_DONE.split()), frozenset(_HAPPENED.split())
    irregular = {line.split()[0]: line.split()[1:] for line in _IRREGULAR.split("|")}
    out: dict[str, Form] = {}
    for verb in sorted(done | happened | irregular.keys()):
        transitive, noun = verb in done and verb not in happened, verb in _NOUNS
        past, participle = irregular.get(verb, [_past(verb)] * 2)
        for word, flags in (
            (past, {"past": True}),
            (participle, {"participle": True, "names": participle in _NAMING}),
            (verb, {"bare": True, "noun": noun}),
            (_third(verb), {"third": True, "noun": noun}),
            (_ing(verb), {"ing": True}),
        ):
            out[word] = _also(out.get(word), transitive=transitive, **flags)
    return {word: what for word, what in out.items() if word not in _NO_VERB}


def _also(known: Form | None, **flags: bool) -> Form:
    old = {name: getattr(known, name) for name in Form.__slots__} if known else {}
    return Form(**{name: flags.get(name, False) or old.get(name, False) for name in Form.__slots__})


def _past(verb: str) -> str:
    if verb in _DOUBLED:
        return f"{verb}{verb[-1]}ed"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}d" if verb.endswith("e") else f"{verb}ed"


def _third(verb: str) -> str:
    if verb == "have":
        return "has"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "o")) else f"{verb}s"


def _ing(verb: str) -> str:
    if verb in _DOUBLED or verb in ("hit", "put", "cut", "set", "shut", "run", "win", "begin", "get", "sit", "quit"):
        return f"{verb}{verb[-1]}ing"
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    return f"{verb.removesuffix('e') if not verb.endswith('ee') else verb}ing"
