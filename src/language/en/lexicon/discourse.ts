/**
 * Words that carry a sentence away from the document's main incident, or back to it.
 * `other`: what follows is another event. `later`: it is, where it is told as one; else an update of the same. `background`: a longer stretch of time or a series. `same`: back to the main one.
 */
export type DiscourseTurn = "other" | "later" | "background" | "same"

export interface DiscourseRow {
  readonly turn: DiscourseTurn
  /** Folded words, in order, as they stand beside one another. */
  readonly phrases: readonly string[]
  readonly why: string
}

export const DISCOURSE = [
  {
    turn: "other",
    phrases: ["the previous week", "the previous day", "the previous month", "last month", "last year", "earlier this year", "earlier this month", "earlier in the year", "in a similar attack", "in a separate incident", "in another incident", "in another attack", "a separate attack", "another attack", "in a separate attack", "a previous attack", "an earlier attack", "previous attack", "in a different incident", "two days earlier", "a day earlier", "a week earlier", "a month earlier", "a year earlier", "days earlier", "weeks earlier", "months earlier", "in an unrelated", "in an earlier", "elsewhere in the country", "a year ago", "weeks ago", "months ago", "years ago", "two years ago", "in a previous", "the deadliest attack", "the worst attack"],
    why: "a time or a word that sets a second event beside the first",
  },
  {
    turn: "later",
    phrases: ["the following day", "the next day", "the day after", "the following morning", "the next morning", "days later", "a day later", "a week later", "weeks later", "hours later"],
    why: "what comes afterwards is most often a death in hospital, a burial or a new count of the same attack",
  },
  {
    turn: "background",
    phrases: ["since the start of", "since the beginning of", "since the war began", "since october", "in recent years", "in recent months", "in recent weeks", "over the past", "in the past", "so far this year", "this year", "during the war", "years of conflict", "the conflict has", "the war has", "in total since", "throughout the war", "by the end of the year", "by the end of the war", "to date this year", "during obama's", "its campaign", "the insurgency has", "over its"],
    why: "a series or a stretch of time, whose count is not the incident's",
  },
  {
    turn: "same",
    phrases: ["in the latest", "in this attack", "in today's attack", "the latest attack", "in the attack", "in the shooting", "in the strike", "in the bombing", "in the blast", "in the explosion"],
    why: "a definite word for the event that the text is about",
  },
] as const satisfies readonly DiscourseRow[]

/** Nouns that name an attack, by which events are told apart and labelled; value: the kind's word. */
export const EVENT_NOUNS = {
  attack: "attack", attacks: "attack", strike: "strike", strikes: "strike", airstrike: "airstrike", airstrikes: "airstrike",
  bombing: "bombing", bombings: "bombing", bombardment: "bombardment", shelling: "shelling", shooting: "shooting", shootings: "shooting",
  explosion: "explosion", explosions: "explosion", blast: "explosion", blasts: "explosion", raid: "raid", raids: "raid", massacre: "massacre",
  assassination: "assassination", murder: "murder", murders: "murder", killing: "killing", killings: "killing", stabbing: "stabbing",
  ambush: "ambush", clash: "clash", clashes: "clash", siege: "siege", barrage: "barrage", crash: "crash", fire: "fire", incident: "incident",
  assault: "assault", offensive: "offensive", gunfight: "shooting", homicide: "murder", collapse: "collapse", earthquake: "earthquake", flood: "flood", floods: "flood",
} as const satisfies Record<string, string>

/** Words for what an attack was done with; value: the kind's word in an incident's `kinds`. */
export const MEANS_WORDS = {
  missile: "missile", missiles: "missile", rocket: "rocket", rockets: "rocket", drone: "drone", drones: "drone", uav: "drone", bomb: "bombing",
  bombs: "bombing", bombing: "bombing", bombings: "bombing", ied: "bombing", ieds: "bombing", mine: "mine", landmine: "mine", landmines: "mine",
  grenade: "grenade", grenades: "grenade", shelling: "shelling", artillery: "shelling", mortar: "shelling", mortars: "shelling", airstrike: "airstrike",
  airstrikes: "airstrike", shooting: "shooting", shootings: "shooting", shot: "shooting", gunman: "shooting", gunmen: "shooting", gunfire: "shooting",
  gunshot: "shooting", stabbing: "stabbing", stabbed: "stabbing", explosion: "explosion", explosions: "explosion", exploded: "explosion", blast: "explosion",
  blasts: "explosion", assassinated: "assassination", assassination: "assassination", murdered: "murder", kidnapped: "kidnapping", kidnapping: "kidnapping",
  dynamite: "explosion", dynamited: "explosion", dynamiting: "explosion", explosive: "explosion", explosives: "explosion", detonated: "explosion",
  detonation: "explosion", detonations: "explosion", firebomb: "arson", firebombs: "arson", firebombed: "arson", firebombing: "arson", torched: "arson",
  kidnappings: "kidnapping", abducted: "kidnapping", abduction: "kidnapping", arson: "arson", burned: "arson", clash: "clash", clashes: "clash", ambush: "ambush", ambushed: "ambush",
} as const satisfies Record<string, string>

/** How an incident is called by its kind, before "in" or "on" and its place. Calm words. */
export const KIND_LABELS = {
  missile: "Missile attack on", rocket: "Rocket attack on", drone: "Drone attack on", airstrike: "Air strike on", shelling: "Shelling of", bombing: "Bombing in",
  grenade: "Grenade attack in", mine: "Mine explosion in", shooting: "Shooting in", stabbing: "Stabbing in", explosion: "Explosion in", assassination: "Assassination in",
  murder: "Killing in", kidnapping: "Kidnapping in", arson: "Arson in", clash: "Clash in", ambush: "Ambush in",
} as const satisfies Record<string, string>

/** What is done after an attack, or in the lives of those whom it hit: a day beside these words is not the attack's. */
export const LATER_NEWS = ["released", "announced", "sentenced", "arrested", "charged", "published", "issued", "indicted", "convicted", "convened", "arraigned", "buried", "visited", "dated", "filed", "scheduled", "identified", "updated", "posted", "aired", "court", "bond", "bail", "arraignment", "testified", "pleaded", "pled", "jailed", "extradited", "sentencing", "hearing", "trial", "verdict", "funeral", "funerals", "vigil", "vigils", "memorial", "warrant", "warrants", "custody", "surrendered", "stolen", "joined", "married", "divorce", "divorced", "graduated", "retired", "moved", "enlisted", "hired", "elected", "founded", "bought", "purchased", "opened", "paroled", "freed", "diagnosed", "resigned"] as const

/** How reports tell when something happened, besides by the word for it: "officers were called at". */
export const HAPPENING_WORDS = ["happened", "happens", "occurred", "unfolded", "erupted", "called", "call", "calls", "responded", "dispatched", "alerted", "summoned", "gunshots", "shots", "shooting", "shot", "opened", "opening", "fired", "firing", "gunfire", "shootout", "ambushed", "struck", "wounded"] as const

/** What came afterwards, in court, in hospital or in mourning: a day behind these words is seldom the attack's. */
export const AFTERMATH_WORDS = [
  "arrested", "arrest", "charged", "charges", "court", "jail", "booked", "arraigned", "arraignment", "hearing", "trial", "pleaded", "sentenced", "convicted", "indicted",
  "custody", "bond", "surrendered", "vigil", "funeral", "autopsy", "memorial", "mourners", "identified", "scheduled", "interview", "conference", "statement",
  "plea", "pleas", "judge", "appearance", "appeared", "jailed", "extradited", "prosecutor", "prosecutors", "lawyer", "bail",
  "recovering", "recovery", "remains", "remained", "underway", "discharged", "gathered", "mourned", "critical", "condition", "autopsies", "searching", "searched", "sought",
  "seeking", "manhunt", "resumed", "reopened", "guilty", "verdict", "jury", "jurors", "deliberations", "captured", "apprehended", "planning", "meet", "gather", "rally",
  "attended", "visited",
] as const

/** What a denial, an accusation or an admission must speak of to be about who did it. */
export const DEED_WORDS = ["aiming", "targeting", "targeted", "hitting", "striking", "responsibility", "responsible", "involvement", "behind", "civilian", "civilians", "killing", "carrying", "firing", "launching"] as const
