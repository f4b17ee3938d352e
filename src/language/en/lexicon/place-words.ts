/** What the word before a place name tells of the place's part in the sentence. */
export type PlaceRole = "at" | "origin" | "goal" | "reference"

export const PLACE_PREPOSITIONS = {
  in: "at", at: "at", near: "at", across: "at", around: "at", outside: "at", inside: "at", throughout: "at", over: "at", on: "at", against: "at",
  hit: "at", hitting: "at", struck: "at", striking: "at", targeted: "at", targeting: "at", within: "at", via: "reference", for: "reference",
  attacked: "at", shelled: "at", bombed: "at", rocked: "at", central: "at", northern: "at", southern: "at", eastern: "at", western: "at", downtown: "at",
  northeastern: "at", northwestern: "at", southeastern: "at", southwestern: "at", neighboring: "at", neighbouring: "at", capital: "at", city: "at",
  from: "origin", to: "goal", toward: "goal", towards: "goal", into: "goal", between: "reference", with: "reference", by: "reference",
} as const satisfies Record<string, PlaceRole>

/** "… of X" is where it happened after these; after a name or another noun it is where somebody comes from. */
export const PLACES_OF = ["city", "town", "village", "region", "province", "district", "area", "part", "parts", "capital", "outskirts", "north", "south", "east", "west", "port", "suburb", "neighborhood", "neighbourhood", "municipality", "county", "state", "department", "attack", "bombing", "shelling", "siege", "invasion", "center", "centre", "heart", "streets", "border", "governorate", "oblast", "island", "camp", "territory", "most", "side"] as const

/** "north of X", "40 km from X": X is a landmark only. */
export const LANDMARK_WORDS = ["north", "south", "east", "west", "miles", "mile", "km", "kilometers", "kilometres", "minutes", "northeast", "northwest", "southeast", "southwest"] as const

/** Behind a country's name: what is its own, and may stand in another country. */
export const ABROAD_WORDS = ["embassy", "embassies", "consulate", "consulates", "ambassador", "diplomatic", "diplomat", "diplomats", "envoy", "mission", "compound", "troops", "troop", "forces", "force", "soldier", "soldiers", "marine", "marines", "military", "army", "navy", "base", "bases", "warship", "warships", "contractor", "contractors", "convoy", "patrol", "peacekeepers", "journalist", "journalists", "citizen", "citizens", "national", "nationals"] as const

/** People by where they live: "a woman from X", "X, 24, of Y". */
export const RESIDENTS = ["woman", "man", "native", "resident", "residents", "people", "boy", "girl", "student", "family", "couple", "veteran", "person", "men", "women", "officials", "citizen", "citizens", "born"] as const

/** "moved to hospital in X", "fled to X": the people went there after they were harmed. */
export const MOVED_WORDS = ["transferred", "taken", "transported", "flown", "rushed", "evacuated", "moved", "fled", "escaped", "airlifted", "sent", "travelled", "traveled"] as const

/** Heads of the names of houses to which the wounded are brought: their names tell where those are. */
export const CARE_HEAD_WORDS = ["hospital", "hospitals", "hospital's", "medical", "clinic", "infirmary", "healthcare", "health", "trauma", "morgue", "mortuary"] as const

/** Heads of the names of offices and houses that deal with the suspects and the dead of a whole county. */
export const CUSTODY_HEAD_WORDS = ["jail", "prison", "detention", "correctional", "court", "courthouse", "courtroom", "judge", "attorney", "attorney's", "prosecutor", "prosecutor's", "prosecutors", "coroner", "coroner's", "examiner", "examiner's", "medical", "district", "circuit", "superior", "criminal", "auditor", "auditor's", "grand"] as const

/** "Lives in X", "buried in X", "a hospital in X": what the lives, the care and the custody of people have to do with a place. */
export const LIFE_WORDS = ["lives", "lived", "living", "resides", "resided", "residing", "grew", "born", "raised", "buried", "burial", "funeral", "visitation", "morgue", "arrested", "arraigned", "jailed", "held", "jail", "prison", "detention", "custody", "court", "courthouse", "employed", "stationed", "headquartered", "headquarters", "met", "meets", "studied", "studies", "convened", "sentenced", "convicted"] as const

/** What is told of those whom others brought to a hospital: its place is where they were treated. */
export const TREATED_WORDS = ["died", "dies", "dead", "pronounced", "treated", "treatment", "taken", "transported", "rushed", "drove", "driven", "airlifted", "flown", "brought", "admitted", "hospitalized", "hospitalised", "recovering", "arrived", "arriving", "showed", "walked", "condition", "stable", "critical", "listed", "surgery"] as const
