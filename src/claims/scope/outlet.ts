import { knownOutlet, type Scan } from "../../language/index.ts"
import type { ReaderInput } from "../../model/index.ts"
import type { DocumentView } from "../view.ts"

/** Whose text it is, and whose report it carries. */
export interface OutletChoice {
  readonly outlet: string | null
  readonly wire: string | null
}

/** Sentences in which a house names itself: "the outlet reports". */
const LEAD = 4

/** The outlet as given, else as the page's own words name it; the wire of the dateline beside. */
export function findOutlet(scan: Scan, input: ReaderInput, cuesOf: DocumentView["cuesOf"]): OutletChoice {
  const wire = wireOf(scan)
  const outlet = input.outlet ?? followed(scan) ?? selfNamed(scan, cuesOf) ?? wire
  return { outlet, wire }
}

/** "KYIV (AP) –", "BOGOTA, 1 OCT 89 (EFE) --". */
function wireOf(scan: Scan): string | null {
  const dateline = scan.blocks.find(({ kind }) => kind === "dateline")
  const text = dateline === undefined ? scan.text.slice(0, 0) : scan.text.slice(dateline.start, dateline.end + 2)
  const found = /\(([^()]{2,40})\)\s*[:–—-]/u.exec(text) ?? /\(([^()]{2,40})\)/u.exec(text)
  if (found?.[1] === undefined) return null
  return knownOutlet(found[1]) ?? (/\d/.test(found[1].replace(/\d+$/, "")) ? null : found[1].trim())
}

/** "Follow the Tribune on Facebook", "the Tribune's editors send". */
function followed(scan: Scan): string | null {
  for (const block of scan.blocks) {
    const text = scan.text.slice(block.start, Math.min(block.end, block.start + 400))
    const found =
      block.kind === "boilerplate"
        ? /^\s*Follow (\p{Lu}[\p{L}\p{N} .&-]{1,40}?) on /u.exec(text)
        : // A cheap question first: nearly no block speaks of editors.
          text.includes("s editors")
          ? /\b([A-Z][A-Za-z.]{1,20})[’']s editors\b/.exec(text)
          : null
    if (found?.[1] !== undefined && found[1] !== "us") return knownOutlet(found[1]) ?? found[1]
  }
  return null
}

/** A house that reports in its own first sentences, citing others: not a wire, which others carry. */
function selfNamed(scan: Scan, cuesOf: DocumentView["cuesOf"]): string | null {
  for (let s = 0; s < Math.min(LEAD, scan.sentences.length); s++) {
    for (const { source, via, force } of cuesOf(s)) {
      if (
        source.kind === "outlet" &&
        via === null &&
        force === "says" &&
        cuesOf(s).some((other) => other.source !== source)
      ) {
        return source.name
      }
      if (via !== null && via.kind === "outlet" && source.kind === "person") return via.name
    }
  }
  return null
}
