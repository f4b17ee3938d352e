import { remembered } from "../model/index.ts"

/**
 * What was done, in families: two mentions of families that nothing here joins speak of two events.
 * `general` words fit every word of their family; others of one family are told apart (a missile is not a drone).
 */
export const KIND_FAMILIES = [
  {
    family: "bombardment",
    general: [
      "strike",
      "airstrike",
      "air strike",
      "air attack",
      "air raid",
      "bombardment",
      "munition",
      "projectile",
      "aerial",
    ],
    special: ["missile", "rocket", "drone", "shelling", "artillery", "mortar", "guided bomb", "cluster munition"],
    why: "Reports of one barrage name its weapons differently; its effects come from the air or from afar.",
  },
  {
    family: "explosive",
    general: ["explosion", "blast", "explosive", "detonation", "bombing", "bomb"],
    special: [
      "car bomb",
      "suicide",
      "suicide bombing",
      "suicide bomb",
      "ied",
      "roadside bomb",
      "grenade",
      "mine",
      "landmine",
    ],
    why: "Placed or carried charges.",
  },
  {
    family: "gun",
    general: ["shooting", "gunfire", "gun", "mass shooting", "ambush", "execution", "sniper"],
    special: [],
    why: "Firearms at close range; the words do not tell events apart.",
  },
  { family: "blade", general: ["stabbing", "knife", "blade", "machete", "axe"], special: [], why: "Edged weapons." },
  {
    family: "vehicle",
    general: ["ramming", "vehicle", "car ramming"],
    special: [],
    why: "A vehicle driven at people.",
  },
  { family: "fire", general: ["arson", "fire"], special: [], why: "Set on fire, or on fire afterwards." },
] as const satisfies readonly { family: string; general: readonly string[]; special: readonly string[]; why: string }[]

/** Families that one event can belong to at once, each with the reason; any other two exclude each other. */
export const KIND_COMPANIONS = [
  ["bombardment", "explosive", "what falls from the air explodes"],
  ["bombardment", "fire", "a strike sets on fire"],
  ["explosive", "fire", "a charge sets on fire"],
  ["explosive", "gun", "attackers carry both"],
  ["explosive", "vehicle", "a car bomb is driven"],
  ["gun", "blade", "attackers carry both"],
  ["gun", "vehicle", "attackers drive and shoot"],
  ["gun", "fire", "attackers shoot and burn"],
  ["blade", "vehicle", "attackers drive and stab"],
  ["blade", "fire", "attackers stab and burn"],
] as const

const FAMILY_OF = new Map<string, string>()
const GENERAL = new Set<string>()
for (const { family, general, special } of KIND_FAMILIES) {
  for (const word of general) GENERAL.add(word)
  for (const word of [...general, ...special]) FAMILY_OF.set(word, family)
}
const COMPANIONS = new Set(KIND_COMPANIONS.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))

/** same: a special word is shared · compatible: one event may be called both · different: unlike words of one family · excluded: no one event is both. */
export type KindMatch = "unknown" | "same" | "compatible" | "different" | "excluded"

/** Families of the words that are known, sorted; words of no family ("attack") fit all and say nothing. */
export const kindFamilies = remembered((kinds: readonly string[]): readonly string[] =>
  [...new Set(kinds.flatMap((kind) => FAMILY_OF.get(kind) ?? []))].toSorted(),
)

export const familiesExclude = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((x) => b.some((y) => x === y || COMPANIONS.has(`${x} ${y}`)))

export function matchKinds(a: readonly string[], b: readonly string[]): KindMatch {
  const familiesA = kindFamilies(a)
  const familiesB = kindFamilies(b)
  if (familiesA.length === 0 || familiesB.length === 0) return "unknown"
  if (familiesExclude(familiesA, familiesB)) return "excluded"
  const shared = a.filter((kind) => FAMILY_OF.has(kind) && b.includes(kind))
  if (shared.length > 0) return "same"
  const oneFamily = familiesA.some((family) => familiesB.includes(family))
  const general = [...a, ...b].some((kind) => GENERAL.has(kind))
  return oneFamily && !general ? "different" : "compatible"
}
