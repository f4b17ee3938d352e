import type { Instant } from "../../model/index.ts"
import type { FetchFile, FetchTerms } from "../fetch-terms.ts"
import type { FetchOutcome } from "../fetched.ts"
import { badInput } from "../ndjson-lines.ts"
import type { OpenedFile } from "../opened-file.ts"
import { fetchWarcs } from "./warc-archive.ts"
import { ListedPages } from "./warc-pages.ts"

/** What ArchiveBox says of a page that it saved. */
export interface SnapshotIndex {
  readonly url: string
  readonly title: string | null
  /** When it saved the page; null where it does not say. */
  readonly savedAt: Instant | null
}

/** One page that ArchiveBox saved in many forms, on disk or within an archive. */
export interface Snapshot extends SnapshotIndex {
  /** For messages: the folder that holds it. */
  readonly place: string
  /** Those that are there, in the order of their names. */
  readonly warcs: () => Promise<readonly OpenedFile[]>
  /** A file of it that is there and not empty, by its path within its folder. */
  readonly form: (path: string) => Promise<OpenedFile | null>
}

export const SNAPSHOT_INDEX = "index.json"
export const LONGEST_INDEX = 10_000_000
const LAST_YEAR = 9999
/** The forms of one page, nearest to what its server sent first: as older and newer versions name them. */
const FORMS = [
  "singlefile.html",
  "singlefile/singlefile.html",
  "output.html",
  "dom/output.html",
  "output.pdf",
  "pdf/output.pdf",
  "readability/content.html",
  "htmltotext.txt",
]
/** Of a path within its folder. */
export const isSnapshotWarc = (path: string): boolean => /^warc\/[^/]+\.warc(?:\.gz)?$/.test(path)

/** What the `index.json` of a folder says of the page in it; null where it is not ArchiveBox's. */
export function readSnapshotIndex(json: string): SnapshotIndex | null {
  try {
    const { url, title, timestamp, history } = JSON.parse(json) as Readonly<Record<string, unknown>>
    if (typeof url !== "string" || !/^https?:\/\//.test(url) || (timestamp === undefined && history === undefined)) {
      return null
    }
    return { url, title: typeof title === "string" && title !== "" ? title : null, savedAt: instantOf(timestamp) }
  } catch {
    return null
  }
}

/** "1690000000.123456": seconds since 1970. */
function instantOf(timestamp: unknown): Instant | null {
  const at = Math.floor(Number(typeof timestamp === "string" ? timestamp : Number.NaN) * 1000)
  return Number.isFinite(at) && at > 0 && at < Date.UTC(LAST_YEAR, 0) ? at : null
}

/** The page of a snapshot, once: out of its WARC, else of the form nearest to it. What other forms there are is said. */
export async function* fetchSnapshot(
  snapshot: Snapshot,
  terms: FetchTerms,
  fetchFile: FetchFile,
): AsyncGenerator<FetchOutcome> {
  const { place, url, savedAt } = snapshot
  const warcs = await snapshot.warcs()
  const forms = (await Promise.all(FORMS.map((form) => snapshot.form(form)))).filter((file) => file !== null)
  const attempts: readonly (() => AsyncGenerator<FetchOutcome>)[] = [
    ...(warcs.length === 0 ? [] : [() => fetchWarcs(warcs, terms, pageOf(snapshot))]),
    ...forms.map((file) => () => fetchFile(file, terms)),
  ]
  for (const [i, attempt] of attempts.entries()) {
    let taken = 0
    for await (const outcome of attempt()) {
      if (outcome.kind !== "fetched") yield outcome
      else {
        taken += 1
        yield {
          ...outcome,
          url: outcome.url ?? url,
          ...(savedAt === null ? {} : { capturedAt: outcome.capturedAt ?? savedAt }),
        }
      }
    }
    if (taken === 0) continue
    const others = attempts.length - i - 1
    const left = others === 1 ? "1 other form" : `${others} other forms`
    if (others > 0) yield { kind: "left-out", what: `${left} of ${url} in ${place}, which was taken once` }
    return
  }
  yield badInput(place, "is a snapshot of ArchiveBox without a form of its page that is read")
}

function pageOf({ url, title }: SnapshotIndex): ListedPages {
  const pages = new ListedPages()
  pages.add(url, title)
  return pages
}
