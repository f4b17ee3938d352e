import type { Edtf } from "../../model/index.ts"
import { asciiLower } from "../ascii-lower.ts"
import type { Said } from "../said.ts"
import { statedDate } from "../stated-date.ts"
import { valueOf, type XmlEntry, type XmlField } from "./scan-xml.ts"

/** What an entry of a feed or sitemap says of the report that it stands for. */
export interface EntrySaid {
  /** By which its feed tells it from others. */
  readonly id: string | null
  readonly url: string | null
  readonly title: string | null
  readonly published: Edtf | null
  readonly modified: Edtf | null
  /** The above with the place of each, most trusted first. */
  readonly said: readonly Said[]
}

const URLS = ["feedburner:origlink", "link", "atom:link", "loc", "guid", "id"] as const
const PUBLISHED = [
  "pubdate",
  "published",
  "dc:date",
  "dcterms:created",
  "dcterms:issued",
  "issued",
  "date",
  "news:publication_date",
] as const
const MODIFIED = ["updated", "atom:updated", "dcterms:modified", "modified", "lastmod"] as const
const TITLES = ["title", "news:title", "media:title"] as const

/** `base`: the address that relative links lead on from. */
export function entrySaid(
  { fields, attributes }: Pick<XmlEntry, "fields" | "attributes">,
  base: string | null,
): EntrySaid {
  const byName = Map.groupBy(
    fields.filter(({ name, depth }) => depth === 1 || name.startsWith("news:")),
    ({ name }) => name,
  )
  const own = (name: string): readonly XmlField[] => byName.get(name) ?? []
  const dates = (field: "published" | "modified", names: readonly string[]): readonly Said[] =>
    names.flatMap((name) =>
      own(name).flatMap((one): readonly Said[] => {
        const value = statedDate(valueOf(one))
        return value === null ? [] : [{ field, value, where: `feed entry ${name}` }]
      }),
    )
  const titles = TITLES.flatMap((name) => own(name).map(valueOf))
  const title = titles.find((one) => one !== "") ?? null
  const url = urlOf(own, attributes, base)
  const [published, modified] = [dates("published", PUBLISHED), dates("modified", MODIFIED)]
  const id = ["guid", "id"].flatMap((name) => own(name).map(valueOf)).find((one) => one !== "")
  return {
    id: id ?? null,
    url,
    title,
    published: published[0]?.value ?? null,
    modified: modified[0]?.value ?? null,
    said: [
      ...(title === null ? [] : [{ field: "title" as const, value: title, where: "feed entry title" }]),
      ...published,
      ...modified,
      ...(url === null ? [] : [{ field: "url" as const, value: url, where: "feed entry link" }]),
    ],
  }
}

function urlOf(
  own: (name: string) => readonly XmlField[],
  attributes: Readonly<Record<string, string>>,
  base: string | null,
): string | null {
  for (const name of URLS) {
    for (const field of own(name)) {
      const link = linkOf(field)
      const url = link === null ? null : webUrl(link, base)
      if (url !== null) return url
    }
  }
  return webUrl(attributes["rdf:about"] ?? "", base)
}

/** The address that a field states, if it leads to the report itself. */
function linkOf(field: XmlField): string | null {
  const { name, attributes } = field
  const href = attributes["href"]
  if (href !== undefined) return asciiLower(attributes["rel"] ?? "alternate") === "alternate" ? href : null
  if (name === "guid" && asciiLower(attributes["isPermaLink"] ?? "true") === "false") return null
  const value = valueOf(field)
  return (name !== "guid" && name !== "id") || /^https?:\/\//i.test(value) ? value : null
}

/** An address of the web without its fragment; null where it is none. */
export function webUrl(link: string, base: string | null): string | null {
  if (link.trim() === "") return null
  const url = URL.parse(link.trim(), base ?? undefined)
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:") || url.password !== "") return null
  // To write it anew is dear, and most have none.
  if (url.href.includes("#")) url.hash = ""
  return url.href
}
