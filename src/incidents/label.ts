import { MONTH_NAMES, parseEdtfPoint, type Place } from "../model/index.ts"

/** Calm nouns for what was done, by the reader's word for it; the order is that in which two are named together. */
const NOUNS = [
  ["missile", "Missile"],
  ["rocket", "Rocket"],
  ["drone", "Drone"],
  ["airstrike", "Air"],
  ["shelling", "Shelling"],
  ["bombing", "Bombing"],
  ["explosion", "Explosion"],
  ["shooting", "Shooting"],
  ["stabbing", "Stabbing"],
  ["arson", "Arson"],
] as const
/** These are nouns of their own; the others go before "attack". */
const WHOLE_NOUNS: ReadonlySet<string> = new Set(["shelling", "bombing", "explosion", "shooting", "stabbing", "arson"])

function attackInWords(kinds: readonly string[]): string {
  const named = NOUNS.filter(([kind]) => kinds.includes(kind)).slice(0, 2)
  const [first, second] = named
  if (first === undefined) return "Attack"
  if (WHOLE_NOUNS.has(first[0])) return first[1]
  const means = second === undefined || WHOLE_NOUNS.has(second[0]) ? first[1] : `${first[1]} and ${second[0]}`
  return `${means} ${first[0] === "airstrike" && means === "Air" ? "strike" : "attack"}`
}

/** "8 July 2024", "8 July" without a year, "July 2024", "2024". */
function pointInWords(text: string): string {
  const point = parseEdtfPoint(text)
  if (point === null) return text
  const month = point.month === null ? null : MONTH_NAMES[point.month - 1]
  return [point.day, month, point.year].filter((part) => part !== null && part !== undefined).join(" ")
}

const dateInWords = (date: string): string => date.split("/").map(pointInWords).join(" to ")

/** "Missile attack, Ukraine, 8 July 2024". Says no side, no number and no name of a person. */
export function incidentLabel(of: {
  readonly kinds: readonly string[]
  readonly place: Place | null
  readonly date: string | null
}): string {
  const parts = [
    attackInWords(of.kinds),
    of.place?.name ?? "place not said",
    of.date === null ? "undated" : dateInWords(of.date),
  ]
  return parts.join(", ")
}
