/**
 * What a verb tells about who stands behind the words beside it.
 * `says`: its clause is the subject's statement, before or after it ("…, police said").
 * `shows`: only what follows it is ("the agency identified four deaths", "a post mourned …").
 * `denies`, `accuses`, `admits`: as `says`, and the statement is about responsibility.
 */
export type SayingForce = "says" | "shows" | "denies" | "accuses" | "admits"

export interface SayingRow {
  readonly force: SayingForce
  readonly forms: readonly string[]
  readonly why: string
}

export const SAYING = [
  {
    force: "says",
    forms: ["said", "says", "say", "saying", "told", "tells", "stated", "states", "announced", "announces"],
    why: "the plain verbs of agency prose",
  },
  {
    force: "says",
    forms: ["added", "adds", "wrote", "writes", "tweeted", "tweets", "explained", "explains", "noted", "notes", "stressed", "stresses"],
    why: "they carry on a statement that has begun",
  },
  {
    force: "says",
    forms: ["reported", "reports", "report", "reporting", "confirmed", "confirms", "confirm", "informed", "informs", "declared", "declares"],
    why: "official and wire verbs; an outlet as subject is a relay if it cites someone",
  },
  {
    force: "says",
    forms: ["claimed", "claims", "alleged", "alleges", "asserted", "asserts", "insisted", "insists", "maintained", "argued", "argues", "contended"],
    why: "the reporter keeps a distance; the statement is still the subject's",
  },
  {
    force: "says",
    forms: ["estimated", "estimates", "believe", "believes", "believed", "warned", "warns", "emphasised", "emphasized", "underlined", "clarified", "specified", "disclosed", "revealed", "testified", "recalled", "remarked", "commented", "concluded", "assured", "pointed", "continued", "indicated", "indicates", "acknowledged", "acknowledges", "mentioned", "mentions", "suggested", "suggests", "assessed", "assesses", "agreed", "agrees", "corroborated", "corroborates", "reiterated", "recounted", "communicated", "conveyed", "relayed", "updated"],
    why: "verbs of a statement with a colour of its own",
  },
  {
    force: "shows",
    forms: ["identified", "identifies", "described", "describes", "recorded", "records", "counted", "counts", "documented", "documents", "listed", "lists", "logged", "tallied", "verified", "verifies", "registered", "gave", "gives", "giving", "provided", "provides", "providing", "put", "puts", "cited", "published", "publishes", "posted", "posts", "shared", "shares", "sharing", "released", "releases", "showed", "shows", "show", "depicted", "referred", "named", "names", "mourned", "mourns", "commemorated", "eulogised", "grieved", "lamented", "detailed", "repeated", "monitored", "expressed", "determined", "found", "finds", "learned", "spoke", "speaks"],
    why: "an act that gives out what follows: a list, a picture, an obituary",
  },
  { force: "denies", forms: ["denied", "denies", "deny", "denying", "rejected", "rejects", "dismissed", "refuted"], why: "a denial" },
  { force: "accuses", forms: ["blamed", "blames", "blaming", "accused", "accuses", "accusing", "attributed", "attributes"], why: "an accusation" },
  { force: "admits", forms: ["admitted", "admits", "admitting"], why: "an admission" },
] as const satisfies readonly SayingRow[]

/** Forms that are nouns as often as verbs: they are verbs after a name or a word for a speaker alone. */
export const NOUN_OR_VERB = ["reports", "report", "claims", "estimates", "states", "counts", "lists", "records", "posts", "names", "finds", "shows", "show", "say", "cites", "puts", "put", "found", "details", "tweets", "writes", "notes"] as const

/** "police received reports of": what was reported is theirs to tell. */
export const RECEIVING = { verbs: ["received", "receive", "receives"], objects: ["report", "reports", "word", "call", "calls"] } as const

/** Giving is a statement only where a number or names are given: "gave a toll of", "released the names". */
export const GIVING = ["gave", "gives", "giving", "provided", "provides", "providing", "put", "puts", "released", "releases", "published", "publishes", "shared", "shares", "found", "finds"] as const
export const GIVEN = ["toll", "number", "numbers", "figure", "figures", "count", "list", "lists", "name", "names", "image", "images", "photo", "photos", "video", "footage", "picture", "pictures", "statement", "details", "update", "death", "dead", "body", "bodies", "that"] as const

/** "the ministry's figures", "the army's estimate": the owner of the number speaks. */
export const OWNED_NUMBERS = ["estimate", "estimates", "figure", "figures", "count", "tally", "toll", "data", "statement", "report", "list", "records", "database"] as const

/** Verbs between an outlet and those whose words it carries: "reported, citing police". */
export const CITING = ["citing", "quoting", "cites", "quotes"] as const

/** "confirmed by police", "announced by the mayor": the passive's agent speaks. */
export const SAID_BY = ["accused", "stated", "announced", "reported", "confirmed", "said", "shared", "posted", "published", "released", "recorded", "logged", "documented", "referenced", "quoted", "identified", "verified", "provided", "issued", "given", "written", "counted", "cited", "compiled", "collected", "post", "posts", "posting", "statement", "report", "image", "images", "photo", "photos", "video", "footage", "picture", "tweet", "message"] as const

/** Words between a subject and its verb of saying that belong to neither. */
export const BETWEEN_SUBJECT_AND_VERB = ["also", "later", "earlier", "initially", "previously", "has", "have", "had", "already", "then", "further", "separately", "meanwhile", "however", "only", "reportedly", "himself", "herself", "themselves", "officially", "just", "again", "now", "since", "immediately", "subsequently", "additionally", "both", "all", "was", "were", "being", "is", "are", "quoted", "as"] as const
