import type { PeopleEntry } from "../../pack.ts"

/** The plurals that nouns of this file form: -s, -es after a hiss, -ies after a consonant and y. */
function pluralOf(noun: string): string {
  if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

/**
 * Nouns for people, with the group that they say. `one` and `many` are the forms; `own` is the measure that the noun says where no other
 * word does ("9 victims"). `kin` and `role` words also stand before names ("his cousin", "Mayor").
 */
const NOUNS = [
  {
    group: "people",
    one: ["person", "individual", "resident", "inhabitant", "bystander", "passerby", "passer", "passenger", "pedestrian", "motorist", "driver", "victim", "survivor", "relative", "guest", "customer", "shopper", "tourist", "visitor", "worshipper", "worshiper", "neighbor", "neighbour", "friend", "adult", "occupant", "villager", "citizen", "foreigner", "national", "migrant", "refugee", "parent", "member", "cousin", "sibling", "twin", "spouse", "partner", "fiance", "fiancee", "colleague", "companion", "candidate", "activist", "protester", "protestor", "demonstrator", "player", "footballer", "witness", "cyclist", "motorcyclist", "fan", "supporter", "prisoner", "hostage", "captive", "detainee", "inmate", "settler", "rider", "homeowner", "clubgoer", "partygoer", "concertgoer", "marcher", "believer", "pilgrim", "traveler", "traveller", "commuter", "local", "leader", "figure", "sympathizer", "lawyer", "attorney", "actor", "singer", "artist", "writer", "engineer", "immigrant", "patron", "attendee", "missionary", "reveler", "reveller", "roommate", "bandmate", "musician", "cameraperson", "newlywed", "suitor", "stepsibling", "godson", "goddaughter", "churchgoer", "moviegoer", "festivalgoer", "beachgoer", "nightclubber", "schoolmate", "schoolteacher", "teammate", "trucker", "biker", "jogger", "skier", "hiker", "climber", "camper", "evacuee", "asylum-seeker", "housemate", "classmate", "tenant", "caller", "dancer", "coach", "athlete", "unionist", "owner", "dean", "principal", "headmaster", "lecturer", "shepherd", "chef", "baker", "shopkeeper", "landlord", "caretaker", "gardener", "porter", "courier", "vendor", "trader", "merchant", "author", "poet", "composer", "director", "executive", "preacher", "translator", "interpreter", "mourner", "onlooker", "diner", "holidaymaker", "picnicker", "stowaway", "crewmember", "breadwinner", "herder", "grocer", "butcher", "tailor", "scientist", "researcher", "accountant", "architect", "economist", "columnist", "blogger", "couple", "duo", "pair", "aide", "envoy", "negotiator", "spokeswoman", "secretary", "banker", "industrialist", "landowner", "dissident", "cleric", "nomad", "deckhand", "skipper", "steward", "stewardess", "attendant", "volunteer", "cleaner", "plumber", "hairdresser", "entrepreneur", "physicist", "chemist", "informer", "informant", "defector", "cricketer", "swimmer", "surfer", "organizer", "organiser", "campaigner", "aviator", "balloonist", "mountaineer", "sherpa", "castaway", "orphan", "heir", "tycoon", "financier", "broker", "nationalist", "separatist", "loyalist", "royalist", "pacifist", "feminist", "environmentalist", "conservationist", "dependent", "descendant", "contestant", "applicant", "investigator", "expert", "specialist", "returnee", "addict"],
    many: ["people", "persons", "individuals", "humans", "residents", "inhabitants", "passersby", "bystanders", "passersby", "passengers", "pedestrians", "motorists", "drivers", "victims", "survivors", "relatives", "guests", "customers", "shoppers", "tourists", "visitors", "worshippers", "worshipers", "neighbors", "neighbours", "friends", "adults", "occupants", "villagers", "citizens", "foreigners", "nationals", "migrants", "refugees", "parents", "members", "cousins", "siblings", "twins", "spouses", "colleagues", "companions", "candidates", "activists", "protesters", "protestors", "demonstrators", "players", "footballers", "witnesses", "cyclists", "motorcyclists", "fans", "supporters", "prisoners", "hostages", "captives", "detainees", "inmates", "settlers", "riders", "clubgoers", "partygoers", "concertgoers", "marchers", "believers", "pilgrims", "travelers", "travellers", "commuters", "locals", "leaders", "figures", "others", "souls", "lives", "families", "households", "sympathizers", "lawyers", "immigrants", "patrons", "attendees", "revelers", "revellers", "roommates", "housemates", "classmates", "tenants", "dancers", "athletes", "unionists", "kin", "folks", "idps", "grandparents", "crew", "youths", "buddies", "pals"],
  },
  { group: "people", one: ["body", "corpse", "martyr", "cadaver"], many: ["bodies", "corpses", "martyrs", "cadavers"] },
  { group: "civilians", one: ["civilian", "noncombatant", "peasant", "campesino"], many: ["civilians", "noncombatants", "campesinos", "peasants"] },
  {
    group: "children",
    one: ["child", "boy", "girl", "baby", "infant", "toddler", "teen", "teenager", "minor", "schoolboy", "schoolgirl", "newborn", "kid", "juvenile", "youngster", "grandchild", "preschooler", "fetus", "foetus", "adolescent"],
    many: ["children", "boys", "girls", "babies", "infants", "toddlers", "teens", "teenagers", "minors", "schoolboys", "schoolgirls", "newborns", "kids", "juveniles", "youngsters", "grandchildren", "schoolchildren", "preschoolers", "adolescents"],
  },
  {
    group: "women",
    one: ["woman", "mother", "wife", "grandmother", "lady", "mom", "mum", "aunt", "housewife", "widow", "girlfriend", "nun", "businesswoman", "bride", "female"],
    many: ["women", "mothers", "wives", "grandmothers", "ladies", "moms", "aunts", "housewives", "widows", "females", "nuns"],
  },
  { group: "people", one: ["sister", "daughter", "niece", "granddaughter", "brother", "son", "nephew", "grandson", "stepson", "stepdaughter", "stepfather", "stepmother", "stepbrother", "stepsister"], many: ["sisters", "daughters", "nieces", "granddaughters", "brothers", "sons", "nephews", "grandsons"] },
  {
    group: "men",
    one: ["man", "father", "husband", "grandfather", "gentleman", "dad", "uncle", "boyfriend", "businessman", "fisherman", "groom", "carpenter", "mechanic", "fireman", "priest", "bishop", "monk", "imam", "rancher", "farmer", "male"],
    many: ["men", "fathers", "husbands", "grandfathers", "gentlemen", "dads", "uncles", "males", "priests", "monks", "fishermen", "businessmen"],
  },
  { group: "elderly", one: ["pensioner", "elder", "retiree"], many: ["pensioners", "elders", "elderly", "retirees", "seniors"] },
  {
    group: "combatants",
    one: ["soldier", "militant", "rebel", "guerrilla", "guerilla", "insurgent", "fighter", "serviceman", "combatant", "terrorist", "militiaman", "extremist", "jihadist", "trooper", "marine", "subversive", "lieutenant", "sergeant", "corporal", "captain", "colonel", "commander", "paramilitary", "gunner", "airman", "sailor", "commando", "warlord", "paratrooper", "conscript", "general", "brigadier", "admiral", "guardsman", "infantryman", "reservist", "legionnaire", "cadet", "rifleman", "sniper"],
    many: ["soldiers", "militants", "rebels", "guerrillas", "guerillas", "insurgents", "fighters", "servicemen", "combatants", "terrorists", "militiamen", "extremists", "jihadists", "troops", "marines", "subversives", "troopers", "paramilitaries", "servicemembers", "sailors", "airmen", "commandos", "conscripts", "recruits", "occupiers", "invaders", "taliban", "commanders", "paratroopers", "enemy", "enemies"],
  },
  {
    group: "attackers",
    one: ["attacker", "gunman", "shooter", "assailant", "bomber", "suspect", "assassin", "perpetrator", "hijacker", "killer", "murderer", "robber", "intruder", "burglar", "kidnapper", "hitman", "stabber"],
    many: ["attackers", "gunmen", "shooters", "assailants", "bombers", "suspects", "assassins", "perpetrators", "hijackers", "killers", "murderers", "robbers", "intruders", "burglars", "kidnappers", "hitmen", "criminals"],
  },
  {
    group: "police",
    one: ["policeman", "policewoman", "officer", "cop", "deputy", "constable", "detective", "sheriff", "patrolman", "marshal", "gendarme", "inspector", "bodyguard", "guard", "ranger", "agent"],
    many: ["policemen", "policewomen", "officers", "cops", "deputies", "constables", "detectives", "patrolmen", "police", "marshals", "gendarmes", "bodyguards", "guards", "carabineros", "escorts"],
  },
  { group: "medics", one: ["medic", "doctor", "nurse", "paramedic", "physician", "surgeon", "midwife", "pharmacist", "dentist"], many: ["medics", "doctors", "nurses", "paramedics", "physicians", "surgeons", "emts"] },
  { group: "rescuers", one: ["rescuer", "firefighter", "fireman", "responder", "lifeguard", "searcher"], many: ["rescuers", "searchers", "firefighters", "firemen", "responders", "crews", "divers", "sappers"] },
  { group: "combatants", one: ["army", "military", "navy", "militia"], many: [] },
  { group: "journalists", one: ["journalist", "reporter", "photographer", "cameraman", "photojournalist", "correspondent", "broadcaster", "editor", "newsman"], many: ["journalists", "reporters", "photographers", "cameramen", "photojournalists", "correspondents", "newsmen"] },
  { group: "patients", one: ["patient"], many: ["patients"] },
  {
    group: "officials",
    one: ["official", "mayor", "judge", "magistrate", "congressman", "senator", "president", "governor", "minister", "diplomat", "ambassador", "councilman", "councillor", "councilor", "lawmaker", "legislator", "prosecutor", "consul", "politician", "premier", "congresswoman", "attache", "chief", "chieftain", "headman", "ombudsman", "commissioner"],
    many: ["officials", "mayors", "judges", "magistrates", "congressmen", "senators", "governors", "ministers", "diplomats", "councilmen", "councillors", "lawmakers", "legislators", "prosecutors", "politicians"],
  },
  { group: "workers", one: ["worker", "employee", "staffer", "laborer", "labourer", "miner", "contractor", "clerk", "cashier", "janitor", "cook", "waiter", "waitress", "chauffeur", "technician", "operator", "electrician", "bartender", "barber", "manager", "maid"], many: ["workers", "employees", "staffers", "staff", "laborers", "labourers", "miners", "contractors", "personnel", "technicians", "clerks", "crewmen"] },
  { group: "students", one: ["student", "pupil", "undergraduate", "freshman", "sophomore"], many: ["students", "pupils"] },
  { group: "other", one: ["teacher", "professor", "academic", "rabbi", "pastor", "pilot", "peacekeeper", "jesuit"], many: ["teachers", "professors", "academics", "farmers", "pilots", "peacekeepers", "jesuits"] },
] as const satisfies readonly PeopleEntry[]

/** As NOUNS, with the regular plurals. */
export const PEOPLE: readonly PeopleEntry[] = NOUNS.map(({ group, one, many }) => ({ group, one, many: [...many, ...one.filter((noun) => !noun.endsWith("man")).map(pluralOf)] }))
