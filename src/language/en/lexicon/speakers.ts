/** Last words of the phrases that name who speaks. */
export interface SpeakerHeadRow {
  /** person: an office held by one human being. body: an organisation. generic: people who are not told apart. text: something written or filmed. */
  readonly kind: "person" | "body" | "generic" | "text"
  readonly forms: readonly string[]
}

export const SPEAKER_HEADS = [
  {
    kind: "person",
    forms: ["president", "premier", "minister", "mayor", "governor", "spokesman", "spokeswoman", "spokesperson", "chief", "head", "director", "commander", "commissioner", "prosecutor", "attorney", "lawyer", "sheriff", "captain", "lieutenant", "sergeant", "colonel", "general", "major", "admiral", "detective", "inspector", "superintendent", "officer", "deputy", "secretary", "ambassador", "chairman", "chairwoman", "chairperson", "leader", "senator", "congressman", "congresswoman", "lawmaker", "councillor", "councilman", "councilwoman", "judge", "magistrate", "coroner", "doctor", "surgeon", "nurse", "physician", "administrator", "coordinator", "representative", "envoy", "king", "prince", "pope", "bishop", "archbishop", "priest", "imam", "pastor", "principal", "superintendent", "owner", "neighbor", "neighbour", "resident", "witness", "survivor", "relative", "brother", "sister", "father", "mother", "cousin", "uncle", "aunt", "son", "daughter", "wife", "husband", "friend", "colleague", "student", "teacher", "journalist", "reporter", "correspondent", "analyst", "expert", "activist", "researcher", "user", "official", "source", "vice-president", "chancellor", "ombudsman", "marshal", "trooper", "constable", "figure", "executive", "ceo", "manager"],
  },
  {
    kind: "body",
    forms: ["police", "ministry", "department", "office", "agency", "service", "services", "administration", "government", "army", "military", "navy", "force", "forces", "council", "committee", "commission", "bureau", "centre", "center", "hospital", "authority", "crescent", "cross", "defence", "defense", "union", "party", "movement", "group", "organisation", "organization", "association", "company", "university", "institute", "observatory", "federation", "command", "guard", "brigade", "district", "fund", "network", "nations", "house", "palace", "court", "kremlin", "pentagon", "white", "embassy", "consulate", "parliament", "directorate", "headquarters", "club", "board", "family", "city", "county", "state", "taliban", "hamas", "hezbollah", "unit", "squad", "watch", "amnesty", "dtek", "unicef", "unrwa", "ocha", "ohchr", "idf", "fbi", "secretariat", "delegation", "mission", "ngo", "charity", "registry", "patrol", "sheriff's", "ses"],
  },
  {
    kind: "generic",
    forms: ["officials", "authorities", "sources", "witnesses", "residents", "medics", "doctors", "rescuers", "paramedics", "activists", "investigators", "prosecutors", "detectives", "officers", "firefighters", "locals", "relatives", "members", "reporters", "journalists", "media", "outlets", "observers", "analysts", "experts", "neighbors", "neighbours", "survivors", "deputies", "lawyers", "attorneys", "workers", "staff", "responders", "bloggers", "spokespersons", "spokesmen", "leaders", "lawmakers", "commanders", "generals", "ministers", "villagers", "rebels", "militants", "insurgents", "opposition", "users", "accounts", "friends", "colleagues", "eyewitnesses", "bystanders", "troops", "soldiers", "crews", "teams", "groups", "agencies", "organisations", "organizations", "channels", "pilots", "governments", "inspectors", "troopers"],
  },
  {
    kind: "text",
    forms: ["statement", "reports", "report", "post", "posts", "release", "communique", "note", "message", "video", "footage", "image", "images", "photo", "photos", "photograph", "photographs", "picture", "pictures", "figures", "records", "documents", "document", "list", "affidavit", "complaint", "indictment", "motion", "database", "tweet", "caption", "survey", "data", "newspaper", "newspapers", "website", "page", "letter", "account", "version", "versions"],
  },
] as const satisfies readonly SpeakerHeadRow[]

/** Words before a name that are no part of it: offices, ranks, forms of address, origin. */
export const TITLES = ["president", "prime", "minister", "mayor", "governor", "gov", "gov.", "sen", "sen.", "rep", "rep.", "senator", "representative", "congressman", "congresswoman", "chief", "sheriff", "captain", "capt", "capt.", "lieutenant", "lt", "lt.", "sergeant", "sgt", "sgt.", "colonel", "col", "col.", "corporal", "cpl", "private", "general", "gen", "gen.", "major", "maj", "maj.", "admiral", "adm", "commander", "cmdr", "commissioner", "detective", "det", "det.", "inspector", "officer", "deputy", "dr", "dr.", "doctor", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "sir", "lord", "judge", "justice", "magistrate", "coroner", "prosecutor", "attorney", "secretary", "ambassador", "chairman", "director", "spokesman", "spokeswoman", "spokesperson", "king", "queen", "prince", "pope", "bishop", "archbishop", "cardinal", "father", "rev", "rev.", "reverend", "imam", "sheikh", "pastor", "professor", "prof", "prof.", "councillor", "councilman", "councilwoman", "chancellor", "premier", "superintendent", "supt", "user", "named", "leader", "head", "vice", "former", "acting", "interim", "defence", "defense", "foreign", "interior", "health", "police", "district", "general", "army", "fire", "county", "city", "assistant", "senior", "special", "agent", "trooper", "constable", "marshal", "captain", "activist", "journalist", "figure", "resident", "witness", "owner", "colleague", "correspondent", "reporter"] as const

/** Speakers of public life whose names are written in many ways: one name for all. */
export interface KnownSpeakerRow {
  readonly name: string
  /** Folded forms, each the whole of what a text may write. */
  readonly forms: readonly string[]
}

export const KNOWN_SPEAKERS = [
  { name: "Volodymyr Zelenskyy", forms: ["volodymyr zelenskyy", "volodymyr zelensky", "volodymyr zelenskiy", "vladimir zelensky", "vladimir zelenskiy", "zelenskyy", "zelensky", "zelenskiy"] },
  { name: "Vitali Klitschko", forms: ["vitali klitschko", "vitaliy klitschko", "vitalii klitschko", "vitaly klitschko", "klitschko", "klychko"] },
  { name: "Rustem Umierov", forms: ["rustem umierov", "rustam umierov", "rustem umerov", "rustam umerov", "umierov", "umerov"] },
  { name: "Oleksandr Vilkul", forms: ["oleksandr vilkul", "alexander vilkul", "vilkul"] },
  { name: "Vladimir Putin", forms: ["vladimir putin", "volodymyr putin", "putin"] },
  { name: "Ihor Klymenko", forms: ["ihor klymenko", "igor klymenko", "klymenko"] },
  { name: "Benjamin Netanyahu", forms: ["benjamin netanyahu", "binyamin netanyahu", "netanyahu"] },
  {
    name: "State Emergency Service of Ukraine (SES)",
    forms: ["ses", "state emergency service of ukraine", "state emergency service", "state emergency services", "ukrainian state emergency service", "ukrainian state emergency services", "ukraine's emergency service", "ukraine's state emergency service", "emergency service of ukraine", "state emergency services of ukraine", "ukrainian emergency service", "ukrainian emergency services", "state emergency service (ses)"],
  },
  { name: "United Nations (UN)", forms: ["un", "united nations", "u.n.", "united nations (un)"] },
  { name: "Palestinian Ministry of Health", forms: ["gaza health ministry", "palestinian ministry of health", "ministry of health in gaza", "gaza's health ministry", "palestinian health ministry"] },
] as const satisfies readonly KnownSpeakerRow[]

/** Phrases for an office, each with the office words by which its holder is introduced elsewhere in the text. */
export const OFFICE_PHRASES = [
  { phrase: "head of state", office: "president" },
  { phrase: "head of the state", office: "president" },
  { phrase: "head of the ministry of defence", office: "minister" },
  { phrase: "head of the defence ministry", office: "minister" },
  { phrase: "head of the ministry of defense", office: "minister" },
  { phrase: "head of the ministry", office: "minister" },
  { phrase: "head of government", office: "premier" },
] as const
