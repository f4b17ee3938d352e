import en from "../messages/en.json"
import { countryText } from "./country-words.ts"
import { dayText } from "./dates.ts"
import { language, say, type Message } from "./language.svelte.ts"

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]

const isMessage = (key: string): key is Message => key in en

/** A message where there is one of that key, else the words themselves. */
export const sayOr = (key: string, words: string): string => (isMessage(key) ? say(key) : words)

/** What was done with what, of an incident: "missile", "shelling". */
export const kindText = (kind: string): string => sayOr(`kind.${kind}`, kind)

const twoDigits = (n: number): string => String(n).padStart(2, "0")

/** "8 July 2024" → "2024-07-08", "8 July" → "XXXX-07-08", "July 2024" → "2024-07"; null where it is no such date. */
function edtfOf(words: string): string | null {
  const [, day, name, year] = /^(?:(\d{1,2}) )?([A-Z][a-z]+)(?: (\d{4}))?$/.exec(words) ?? []
  const month = MONTHS.indexOf(name ?? "")
  if (month < 0) return null
  return [year ?? "XXXX", twoDigits(month + 1), ...(day === undefined ? [] : [twoDigits(Number(day))])].join("-")
}

function dateText(words: string): string {
  if (words === "undated") return say("incidents.undated")
  const points = words.split(" to ").map(edtfOf)
  return points.some((point) => point === null) ? words : dayText(points.join("/"))
}

/** A name of a place of the tree: "Donetsk region" and "Dniprovskyi district, Kyiv" by their kind, other names as they are. */
export function placeNameText(name: string): string {
  if (language.tag === "en") return name
  const [, region] = /^(.+) region$/.exec(name) ?? []
  if (region !== undefined) return say("level.regionNamed", { name: region })
  const [, district, rest] = /^(.+) district(, .+)?$/.exec(name) ?? []
  return district === undefined ? countryText(name) : say("level.districtNamed", { name: district }) + (rest ?? "")
}

/** A place of a label in the language of the interface, or that none was said. */
export const placeText = (place: string): string =>
  place === "place not said" ? say("label.nowhere") : placeNameText(place)

/**
 * An incident's label in the language of the interface: the server's, "Missile attack, Ukraine, 8 July 2024", told part by part. Names of
 * towns stay as the gazetteer has them; a label of another form stays whole.
 */
export function labelText(label: string): string {
  const parts = label.split(", ")
  const [what, date] = [parts[0] ?? "", parts.at(-1) ?? ""]
  if (parts.length < 3 || !isMessage(`label.${what}`)) return label
  const place = parts.slice(1, -1).join(", ")
  return [say(`label.${what}` as Message), placeText(place), dateText(date)].join(", ")
}
