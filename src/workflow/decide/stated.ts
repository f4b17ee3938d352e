import { fold } from "../../language/index.ts"
import {
  edtfDays,
  EXTENTS,
  GROUPS,
  isMeasure,
  MEASURES,
  MODALITIES,
  ReckonerError,
  type Place,
  type ReadClaim,
  type Site,
  type Stated,
} from "../../model/index.ts"
import type { Workspace } from "../workspace.ts"
import { countInWords, findCount } from "./count-in-words.ts"
import type { Changes } from "./request.ts"

/** What a claim says now, as a person who looks at it states it. */
export const statedOf = (claim: ReadClaim): Stated => ({
  measure: claim.measure,
  count: claim.count,
  extent: claim.extent,
  group: claim.group,
  object: claim.object,
  place: claim.place,
  site: claim.site,
  asOf: claim.asOf,
  asOfStated: claim.asOfStated,
  speaker: claim.speaker,
  channel: claim.channel,
  relayedBy: claim.relayedBy,
  modality: claim.modality,
  marks: claim.marks,
  incident: claim.incident,
})

function oneOf<T extends string>(field: string, word: string, words: readonly T[]): T {
  const found = words.find((known) => known === word)
  if (found !== undefined) return found
  throw new ReckonerError("usage", `--${field} is "${word}"`, `It takes one of: ${words.join(", ")}.`)
}

function measureOf(word: string): Stated["measure"] {
  if (isMeasure(word)) return word
  throw new ReckonerError("usage", `--measure is "${word}"`, `It takes one of: ${Object.keys(MEASURES).join(", ")}.`)
}

/** The place that the words name, as a report would. */
function placeNamed(workspace: Workspace, name: string): Place {
  const text = `In ${name}.`
  const input = { text, published: null, outlet: null, url: null, title: null, now: workspace.clock() }
  const found = workspace.reader.readSpanned(input).places[0]?.place ?? null
  if (found !== null) return found
  throw new ReckonerError(
    "usage",
    `--place is "${name}", which the gazetteer does not know`,
    "Name the nearest town, or a region or country.",
  )
}

/** A site in a person's words: named where they begin with a capital. */
const siteNamed = (name: string): Site => ({
  key: fold(name).trim(),
  name,
  kind: "other",
  named: /^\p{Lu}/u.test(name),
})

function asOfNamed(text: string): string {
  if (edtfDays(text) !== null) return text
  throw new ReckonerError("usage", `--at is "${text}"`, "It takes 2024-07-08 or 2024-07-08T11:36.")
}

/** What is stated after a person's changes in words. @throws ReckonerError "usage" naming the field that cannot be taken. */
export function changed(workspace: Workspace, stated: Stated, changes: Changes): Stated {
  const { count, measure, group, object, extent, modality, place, site, asOf, speaker } = changes
  return {
    ...stated,
    ...(measure === undefined ? {} : { measure: measureOf(measure) }),
    ...(count === undefined ? {} : { count: count === "" ? null : countInWords(count) }),
    ...(group === undefined ? {} : { group: group === "" ? null : oneOf("group", group, GROUPS) }),
    ...(object === undefined ? {} : { object: object === "" ? null : object }),
    ...(extent === undefined ? {} : { extent: oneOf("extent", extent, EXTENTS) }),
    ...(modality === undefined ? {} : { modality: oneOf("modality", modality, MODALITIES) }),
    ...(place === undefined ? {} : { place: place === "" ? null : placeNamed(workspace, place) }),
    ...(site === undefined ? {} : { site: site === "" ? null : siteNamed(site) }),
    ...(asOf === undefined ? {} : { asOf: asOf === "" ? null : asOfNamed(asOf), asOfStated: asOf !== "" }),
    ...(speaker === undefined ? {} : { speaker: speaker === "" ? null : speaker }),
  }
}

/** What a claim says of which only the words are known: everything else as its incident has it. */
export function blankClaim(quote: string): Stated {
  return {
    measure: "killed",
    count: findCount(quote),
    extent: "total",
    group: "people",
    object: null,
    place: null,
    site: null,
    asOf: null,
    asOfStated: false,
    speaker: null,
    channel: null,
    relayedBy: [],
    modality: "asserted",
    marks: [],
    incident: "A",
  }
}
