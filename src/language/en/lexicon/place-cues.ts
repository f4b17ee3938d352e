import type { PlaceCueEntry } from "../../pack.ts"

/** Words around a capitalised name by which it is a place, or is none. One token each. */
export const PLACE_CUES = [
  {
    kind: "locative",
    forms: ["in", "near", "outside", "inside", "around", "across", "throughout", "within", "towards", "toward", "into", "downtown", "besieged", "occupied", "capital"],
    why: "What they govern lies somewhere.",
  },
  { kind: "preposition", forms: ["from", "to", "at", "of", "for", "over", "between", "against", "on", "through", "via", "off"], why: "They govern places more than most words do." },
  {
    kind: "title",
    forms: [
      "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "lord", "lady", "president", "minister", "secretary", "general", "gen", "colonel", "col", "captain", "capt", "major", "maj",
      "sergeant", "sgt", "lieutenant", "lt", "admiral", "commander", "officer", "detective", "sheriff", "judge", "justice", "senator", "sen", "rep", "representative", "governor", "gov",
      "congressman", "congresswoman", "mayor", "chancellor", "king", "queen", "prince", "princess", "pope", "bishop", "archbishop", "father", "sister", "brother", "rev", "reverend", "imam", "sheikh",
      "coach", "spokesman", "spokeswoman", "spokesperson", "director", "chairman", "attorney", "lawyer", "analyst", "actor", "actress", "singer", "deputy", "chief", "corporal", "cpl", "private", "magistrate", "inspector", "ambassador", "envoy", "consul", "commissioner", "councilman", "councilwoman", "superintendent", "coroner", "constable", "principal", "pastor", "premier", "chairwoman", "alderman", "marshal", "trooper",
    ],
    why: "A person's name follows.",
  },
  {
    kind: "part",
    forms: ["north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "northeast", "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern", "downtown", "upper", "lower", "greater", "inner", "outer", "metro", "metropolitan", "rural", "suburban", "mainland", "coastal"],
    why: "Parts of a place: the name behind them is one.",
  },
  {
    kind: "body",
    forms: ["police", "university", "city", "county", "state", "fire", "sheriff", "district", "department", "council", "hospital", "airport", "school", "college", "court", "government", "international", "regional", "metropolitan", "general", "memorial", "ministry", "health", "prison", "jail"],
    why: "A body or building named after its place.",
  },
  {
    kind: "paper",
    forms: ["post", "times", "herald", "chronicle", "tribune", "gazette", "journal", "globe", "observer", "mail", "news", "daily", "guardian", "examiner", "dispatch", "inquirer", "register", "sun", "star", "reuters", "press", "magazine", "review", "telegraph", "independent"],
    why: "A paper named after a place is no place.",
  },
  {
    kind: "street",
    forms: ["street", "st", "avenue", "ave", "road", "rd", "drive", "dr", "lane", "ln", "boulevard", "blvd", "highway", "hwy", "court", "ct", "circle", "place", "pl", "parkway", "pkwy", "terrace", "way", "square", "bridge", "turnpike", "trail", "expressway", "freeway", "alley", "crescent"],
    why: "A street named after a place lies elsewhere.",
  },
  {
    kind: "water",
    forms: ["river", "lake", "creek", "bay", "mountain", "mountains", "valley", "island", "islands", "park", "forest", "desert", "sea", "ocean", "gulf", "canyon", "falls", "hills", "peninsula", "stadium", "arena", "museum", "hotel", "inn", "bank", "church", "tower", "cup", "open", "marathon", "festival", "foundation", "institute", "center", "centre", "group", "company", "inc", "corp", "llc", "ltd", "motors", "airlines", "united", "rovers", "wanderers"],
    why: "A feature, team or firm that has its name from a place is another thing.",
  },
  {
    kind: "calendar",
    forms: ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat", "easter", "christmas", "ramadan"],
    why: "Time, though hamlets have these names.",
  },
  { kind: "honour", forms: ["jr", "sr", "ii", "iii"], why: "They end a person's name." },
  {
    kind: "speaks",
    forms: ["said", "says", "told", "added", "told", "wrote", "tweeted", "testified", "recalled", "explained", "argued", "asked", "noted", "replied", "wept", "smiled"],
    why: "People speak; a city does only by way of its government.",
  },
  { kind: "settlement", forms: ["city", "town", "village", "settlement", "suburb", "district", "province", "region", "oblast", "municipality", "neighbourhood", "neighborhood", "hamlet", "camp", "refugee", "area", "county"], why: "They introduce the name of a place: “the village of”, “the city of”." },
  { kind: "block", forms: ["block", "blocks", "corner", "intersection"], why: "“The 900 block of West Riverton”: a street follows." },
  { kind: "streets", forms: ["avenues", "streets", "roads", "boulevards", "drives", "lanes"], why: "“Riverton and Main streets”: streets that have their names from places." },
  { kind: "quarter", forms: ["neighborhood", "neighbourhood"], why: "A part of a city, often with the name of a town elsewhere." },
  {
    kind: "kin",
    forms: ["sister", "brother", "daughter", "son", "wife", "husband", "mother", "father", "cousin", "uncle", "aunt", "nephew", "niece", "grandmother", "grandfather", "grandson", "granddaughter", "fiance", "fiancee", "girlfriend", "boyfriend", "sisters", "brothers", "daughters", "sons", "twins", "toddler", "baby", "infant", "named", "aged"],
    why: "A person's name follows, with or without “of”.",
  },
  { kind: "event", forms: ["shooting", "shootings", "attack", "attacks", "bombing", "bombings", "blast", "explosion", "massacre", "police", "firefighters", "residents"], why: "In small letters behind a name they say what happened there, or who lives there." },
  { kind: "article", forms: ["the"], why: "“The Austin neighborhood” is called so; “an Atlanta neighborhood” lies there." },
] as const satisfies readonly PlaceCueEntry[]
