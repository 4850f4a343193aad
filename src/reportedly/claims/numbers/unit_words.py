"""The words by which a counted noun phrase is known without a tagger: our own lists.

Who is counted, what else is, irregular plurals, and the words that end a phrase. Lists only.
"""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


PERSONS = _words("""
    people persons civilians soldiers fighters rebels militants troops men women children others members jihadists
    terrorists gunmen insurgents militiamen infants babies toddlers boys girls residents refugees families relatives
    workers rescuers medics doctors nurses journalists reporters activists officers officials commanders prisoners
    detainees hostages protesters demonstrators villagers students pupils teachers victims personnel recruits
    advisers advisors mercenaries combatants guards drivers passengers patients worshippers pilgrims migrants
    inhabitants volunteers brothers sisters sons daughters bystanders passers-by paramedics schoolchildren youths
    teenagers elders farmers conscripts crew souls citizens nationals foreigners leaders lawyers monks nuns priests
    pilots sailors employees staff police aides generals extremists captives defectors deserters escapees population
    populations person civilian soldier fighter rebel militant man woman child member jihadist terrorist insurgent
    infant baby boy girl resident refugee family worker rescuer medic doctor nurse journalist reporter activist
    officer commander prisoner hostage protester villager student pupil teacher victim adviser guard driver
    passenger patient volunteer paramedic teenager pilot sailor employee citizen farmer brother sister son daughter
    general priest""")

VICTIMS = _words(
    "people persons civilians children women men others infants babies residents person civilian child woman"
)

THINGS = _words("""
    attacks raids strikes airstrikes air-strikes sorties bombs bombings blasts explosions shells rockets missiles
    mortars barrels jets planes warplanes aircraft helicopters vehicles cars tanks trucks lorries buses villages
    towns cities houses homes buildings hospitals schools positions positions km miles kilometres kilometers metres
    meters dollars euros pounds percent cent points sites bases areas districts countries provinces neighbourhoods
    neighborhoods camps checkpoints incidents operations battles clashes statements resolutions places times ways
    sides tonnes tons depots quarters headquarters bunkers towers containers computers papers newspapers numbers
    letters rivers tankers carriers launchers trailers transporters bulldozers tractors motors sensors doors floors
    plants restaurants centers committees chambers powers corridors sectors borders trees dinners orders offers
    factors errors shelters posters generators strike attack raid bomb bombing blast explosion shell rocket missile
    village town vehicle tank""")

IRREGULAR = _words("""
    people men women children personnel police aircraft troops infantry cattle sheep media lives passers-by staff
    crew headquarters barracks""")

HEADLINE = _words("""
    villages towns airstrikes strikes raids tanks attacks bombs homes houses hospitals schools vehicles rockets
    missiles planes jets areas bodies deaths casualties injuries sites""")

NO_PLURAL = _words("""
    was is has does says kills wounds leaves hits goes remains comes its his hers theirs ours yours this thus yes
    always perhaps besides towards afterwards alas plus as us injures destroys gets makes dies sometimes across
    unless whereas nonetheless nevertheless less enters takes sends lies stands wants belongs seems appears depends
    lacks""")

STOPS = _words("""
    a an the this that these those of in on at by for from with without within to into onto over under out up off
    near after before during since until till while when where which who whom whose what why how as than then and or
    but nor so if because although though about around between among amongst against through throughout toward
    towards across along behind beyond inside outside upon via per versus vs despite amid am is are was were be been
    being has have had having do does did will would can could shall should may might must not no i he she it we
    they you him them me us my your his its our their her here there including include includes included another
    each every both all any some many much few several most once twice ever never least said say says saying told
    tell tells reported added according quoted citing wrote one two three four five six seven eight nine ten eleven
    twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy
    eighty ninety dozen dozens scores hundreds thousands millions kill injure wound hurt arrest destroy leave
    capture injures arrests went came left fled fell died lost took made held got gave saw met fought fired hit
    struck shot blew broke rose stood remain remained remains stayed escaped became become began begin started
    continued happened occurred gathered also only just still even yet already later earlier ago too again now today
    yesterday tomorrow more less fewer times however meanwhile aged alive homeless apiece respectively else next
    away deep wide long high tall old north south east west northeast northwest southeast southwest""")

DEEDS = _words("dead wounded injured killed missing displaced hurt arrested kidnapped abducted executed")

PARTICIPLES = _words("""
    fighting ruling neighbouring neighboring warring opposing remaining missing surviving visiting leading living
    fleeing retreating advancing defecting protesting attacking invading""")

ADJECTIVES = _words("elderly family friendly daily early weekly monthly assembly supply rally ally")

REPORTING = _words("""
    officials activists sources residents witnesses medics doctors monitors observers authorities journalists
    analysts locals police officers reports rescuers""")
