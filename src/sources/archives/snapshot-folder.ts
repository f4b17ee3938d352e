import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import type { Instant } from "../../model/index.ts"
import type { FetchFile, FetchTerms } from "../fetch-terms.ts"
import type { FetchOutcome } from "../fetched.ts"
import { badInput } from "../ndjson-lines.ts"
import { fileOnDisk, type OpenedFile } from "../opened-file.ts"
import { fetchWarcs } from "./warc-archive.ts"
import { ListedPages } from "./warc-pages.ts"

/** What ArchiveBox says of one page that it saved in many forms. */
export interface Snapshot {
  readonly folder: string
  readonly url: string
  readonly title: string | null
  /** When it saved the page; null where it does not say. */
  readonly savedAt: Instant | null
}

const INDEX = "index.json"
const LONGEST_INDEX = 10_000_000
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

/** What the folder of a snapshot of ArchiveBox is about; null of any other folder. */
export function snapshotIn(folder: string, names: readonly string[]): Snapshot | null {
  const path = join(folder, INDEX)
  if (!names.includes(INDEX) || sizeOf(path) > LONGEST_INDEX) return null
  try {
    const { url, title, timestamp, history } = JSON.parse(readFileSync(path, "utf8")) as Readonly<
      Record<string, unknown>
    >
    if (typeof url !== "string" || !/^https?:\/\//.test(url) || (timestamp === undefined && history === undefined)) {
      return null
    }
    return {
      folder,
      url,
      title: typeof title === "string" && title !== "" ? title : null,
      savedAt: instantOf(timestamp),
    }
  } catch {
    return null
  }
}

/** The page of a snapshot, once: out of its WARC, else of the form nearest to it. What other forms there are is said. */
export async function* fetchSnapshot(
  snapshot: Snapshot,
  terms: FetchTerms,
  fetchFile: FetchFile,
): AsyncGenerator<FetchOutcome> {
  const { folder, url, savedAt } = snapshot
  const warcs = warcsIn(join(folder, "warc"))
  const files = FORMS.map((form) => join(folder, form)).filter((path) => sizeOf(path) > 0)
  const attempts: readonly (() => AsyncGenerator<FetchOutcome>)[] = [
    ...(warcs.length === 0 ? [] : [() => fetchWarcs(warcs, terms, pageOf(snapshot))]),
    ...files.map((path) => () => fetchFile(fileOnDisk(path, sizeOf(path)), terms)),
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
    const forms = others === 1 ? "1 other form" : `${others} other forms`
    if (others > 0) yield { kind: "left-out", what: `${forms} of ${url} in ${folder}, which was taken once` }
    return
  }
  yield badInput(folder, "is a snapshot of ArchiveBox without a form of its page that is read")
}

function pageOf({ url, title }: Snapshot): ListedPages {
  const pages = new ListedPages()
  pages.add(url, title)
  return pages
}

function warcsIn(folder: string): readonly OpenedFile[] {
  let names: readonly string[]
  try {
    names = readdirSync(folder).toSorted()
  } catch {
    return []
  }
  return names
    .filter((name) => /\.warc(?:\.gz)?$/.test(name))
    .map((name) => fileOnDisk(join(folder, name), sizeOf(join(folder, name))))
}

/** 0 of what is no file. */
function sizeOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() === true ? found.size : 0
}

/** "1690000000.123456": seconds since 1970. */
function instantOf(timestamp: unknown): Instant | null {
  const at = Math.floor(Number(typeof timestamp === "string" ? timestamp : Number.NaN) * 1000)
  return Number.isFinite(at) && at > 0 && at < Date.UTC(LAST_YEAR, 0) ? at : null
}
