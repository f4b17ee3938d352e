import type { SiteHeadEntry } from "../../pack.ts"

/** Last words of what a facility is called, singular; plurals in -s are derived. Longer ones win. */
export const SITE_HEADS = [
  {
    kind: "hospital",
    forms: [
      "hospital", "clinic", "medical center", "medical centre", "health center", "health centre", "medical complex", "medical facility", "health facility", "maternity ward", "maternity hospital", "field hospital",
      "polyclinic", "health clinic", "trauma center", "children 's hospital", "medical point", "infirmary", "hospice",
    ],
  },
  {
    kind: "school",
    forms: ["school", "high school", "elementary school", "middle school", "primary school", "secondary school", "kindergarten", "nursery", "university", "college", "campus", "academy", "institute", "madrasa", "seminary", "dormitory", "college campus", "training center", "lyceum", "gymnasium"],
  },
  {
    kind: "home",
    forms: [
      "home", "house", "apartment", "apartment building", "apartment block", "apartment complex", "residential building", "residential block", "residential tower", "residence", "family home", "family house", "flat", "high-rise", "high rise",
      "high - rise", "high - rise building", "multi - storey building", "multi - story building", "residential area", "mobile home", "nursing home", "care home", "housing complex", "tower block", "villa", "apartments", "trailer park", "farmhouse", "mobile home park", "residential complex", "retirement home",
    ],
  },
  {
    kind: "shop",
    forms: ["market", "supermarket", "hypermarket", "mall", "shopping mall", "shopping center", "shopping centre", "shop", "store", "grocery store", "convenience store", "liquor store", "bakery", "pharmacy", "bazaar", "christmas market", "gas station", "petrol station", "filling station", "fuel station", "service station", "kiosk", "barbershop", "barber shop", "salon", "car wash"],
  },
  {
    kind: "nightlife",
    forms: ["nightclub", "night club", "club", "bar", "pub", "public house", "restaurant", "cafe", "café", "hotel", "motel", "theater", "theatre", "cinema", "movie theater", "concert hall", "casino", "strip club", "lounge", "guesthouse", "hostel", "resort", "stadium", "arena", "music festival", "music hall", "movie", "bowling alley", "hookah lounge", "banquet hall", "internet cafe", "dance hall", "pizzeria", "diner", "sports bar", "bar and nightclub", "bar and grill"],
  },
  { kind: "worship", forms: ["mosque", "church", "synagogue", "temple", "cathedral", "shrine", "monastery", "chapel", "basilica", "gurdwara", "funeral home", "cemetery", "mausoleum"] },
  { kind: "camp", forms: ["camp", "refugee camp", "displacement camp", "idp camp", "tent camp", "shelter", "tent", "encampment", "bomb shelter", "detention center", "detention centre", "detention facility", "prison", "jail", "prison camp", "penal colony", "orphanage", "community center", "community centre", "aid distribution site", "distribution point", "distribution center"] },
  {
    kind: "transport",
    forms: ["airport", "international airport", "airport terminal", "bus station", "railway station", "train station", "metro station", "subway station", "station", "bus stop", "port", "seaport", "harbor", "harbour", "bridge", "checkpoint", "tunnel", "railway", "airfield", "terminal", "ferry", "border crossing", "crossing", "bus terminal", "parking lot", "car park", "parking garage", "taxi stand"],
  },
  { kind: "power", forms: ["power plant", "power station", "substation", "electricity substation", "electrical substation", "thermal power plant", "nuclear power plant", "hydroelectric power plant", "dam", "reservoir", "pumping station", "refinery", "oil refinery", "oil depot", "fuel depot", "gas plant", "transformer substation", "energy facility"] },
  { kind: "industry", forms: ["factory", "plant", "warehouse", "mill", "steelworks", "steel plant", "workshop", "mine", "coal mine", "farm", "grain silo", "elevator", "industrial facility", "industrial zone", "defence plant", "defense plant", "chemical plant", "shipyard", "brewery", "postal depot", "logistics center"] },
  {
    kind: "military",
    forms: ["base", "air base", "airbase", "military base", "naval base", "army base", "barracks", "military barracks", "garrison", "ammunition depot", "arms depot", "weapons depot", "depot", "headquarters", "command center", "command post", "training ground", "military camp", "police station", "outpost", "army checkpoint", "military warehouse", "recruitment center", "police post", "police headquarters"],
  },
  { kind: "office", forms: ["office", "office building", "government building", "administration building", "administrative building", "embassy", "consulate", "courthouse", "court", "parliament", "town hall", "city hall", "ministry building", "bank", "business center", "business centre", "newspaper office", "television station", "radio station", "post office", "association", "social services center"] },
  { kind: "other", forms: ["building", "playground", "park", "square", "beach", "museum", "library", "zoo", "tower", "complex", "compound", "facility", "center", "centre", "monument", "garden", "hall", "swimming pool", "gym", "sports center", "sports complex", "festival", "construction site", "marketplace"] },
] as const satisfies readonly SiteHeadEntry[]

/** Last words of a street's name; they count with a capital and a name before them alone. */
export const STREET_HEADS = ["street", "st", "avenue", "ave", "road", "rd", "drive", "lane", "boulevard", "blvd", "highway", "circle", "place", "parkway", "terrace", "way", "square", "crescent", "alley", "prospect"] as const

/** Words in front of a facility that tell it from others. Ones without a capital elsewhere end the name. */
export const SITE_MODIFIERS =
  "private public residential multi-storey multistorey storey story local nearby neighbouring neighboring crowded large largest small main maternity regional central military medical general city municipal district state national international specialised specialized children women student students youth sports cultural community family abandoned partially collapsed old new former packed busy popular gay rural suburban elementary primary secondary high middle catholic baptist protestant orthodox methodist christian jewish muslim coptic sikh shiite sunni ahmadi evangelical lutheran presbyterian episcopal apostolic pentecostal police army naval un un-run unrwa government governmental gas oil petrol fuel train railway bus metro subway shopping grocery convenience electricity electrical thermal nuclear hydroelectric ammunition arms weapons psychiatric oncology cancer eye dental veterinary emergency mental teaching university technical vocational training postal logistics grain coal steel chemical pharmaceutical furniture clothing shoe textile garment food vegetable fish cattle livestock open-air covered flea farmers christmas wedding banquet funeral music concert movie dance drama opera puppet office business apartment mobile nursing retirement care two-storey two-story three-storey three-story four-storey four-story five-storey five-story nine-storey nine-story ten-storey ten-story multi".split(
    " ",
  )

/** Possessives that tell whose home it is. */
export const OWNERS = ["his", "her", "their", "my", "our"] as const
