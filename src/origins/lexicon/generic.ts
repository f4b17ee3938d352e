/** Speakers who are not told apart: one origin for each kind and the outlet that heard them (domain.md, Attribution). */
export interface GenericRow {
  readonly kind:
    | "officials"
    | "police"
    | "rescuers"
    | "medics"
    | "military"
    | "witnesses"
    | "media"
    | "sources"
    | "social media"
  /** Folded words, a comma between; a speaker is generic if all its words are among these, qualifiers, countries and places left out. */
  readonly forms: string
  /** Heard as a body that counts (tier 2), as someone's own words (3), or as nobody in particular (4). */
  readonly tier: 2 | 3 | 4
}

export const GENERIC = [
  {
    kind: "officials",
    tier: 2,
    forms:
      "officials, official, adviser, advisers, advisor, advisors, aide, aides, assistant, authorities, authority, leaders, prosecutors, investigators, spokespersons, spokesmen, spokesperson, spokesman, spokeswoman, ministers, governors, mayors, administrators, administration, government, press, state",
  },
  {
    kind: "police",
    tier: 2,
    forms: "police, officers, officer, detectives, deputies, troopers, sheriffs, enforcement, law",
  },
  {
    kind: "rescuers",
    tier: 2,
    forms:
      "rescuers, responders, first, firefighters, crews, paramedics, emergency, services, workers, rescue, teams, service",
  },
  {
    kind: "medics",
    tier: 2,
    forms: "medics, doctors, medical, hospital, hospitals, health, nurses, surgeons, staff, personnel",
  },
  {
    kind: "military",
    tier: 3,
    forms: "military, army, troops, soldiers, commanders, generals, defence, defense, security, intelligence",
  },
  {
    kind: "witnesses",
    tier: 3,
    forms:
      "witnesses, witness, eyewitnesses, residents, resident, locals, survivors, survivor, relatives, family, members, neighbours, neighbors, villagers, bystanders, friends, people, activists, volunteers",
  },
  {
    kind: "media",
    tier: 3,
    forms: "media, reports, report, outlets, newspapers, journalists, reporters, news, agencies, television, radio",
  },
  { kind: "sources", tier: 3, forms: "sources, source, analysts, experts, observers, monitors, groups" },
  {
    kind: "social media",
    tier: 4,
    forms:
      "social, users, user, bloggers, blogger, accounts, channels, channel, posts, post, telegram, video, videos, footage, anonymous, unverified, war",
  },
] as const satisfies readonly GenericRow[]

/** Words beside them that tell nobody apart. */
export const QUALIFIERS =
  "the a an some several many two three local regional city provincial district county national federal senior top unnamed other various initial early and of in from on at to its their his her according citing unidentified town village municipal area public recent multiple separate independent for"

/** Words of an office that say who within a body speaks, and not which body it is. */
export const LEADERS =
  "head heads deputy acting first chief chairman chairwoman chairperson chair director leader secretary official officials representative representatives member members military"

/** How wide a body's charge is: a town's administration is not its region's. */
export const LEVELS = "city regional district provincial county municipal village town national"

/** Those who speak beside an office and do not hold it: "an adviser to the mayor". */
export const AIDES = "adviser advisers advisor advisors aide aides assistant assistants"
