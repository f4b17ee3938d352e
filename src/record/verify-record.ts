import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join, relative, resolve } from "node:path"
import { canonicalJson, ReckonerError, type CaptureId, type Instant, type Json, type Sha256 } from "../model/index.ts"
import { blobsOfAct, capturesOfAct } from "./act-names.ts"
import { breakInChain, hashOf, NO_ENTRY, readEntry } from "./chain.ts"
import { DerivedIndex } from "./folder/derived-index.ts"
import { withPath } from "./folder/io-error.ts"
import type { Damage } from "./damage.ts"
import { blobPath, layoutOf, type Layout } from "./folder/layout.ts"
import { linesOfFile } from "./folder/lines-of-file.ts"
import { NOTHING_NOTED, type Noted } from "./noted.ts"
import type { Act, LogEntry } from "./port.ts"
import { HeadCheck, type Signed } from "./verify-heads.ts"
import { withdrawnBy } from "./withdrawal.ts"

export interface Verification {
  readonly entries: number
  /** Hash of the last entry that stands in an unbroken chain: note it elsewhere, and nobody can shorten the log unseen. */
  readonly head: string
  readonly signed: Signed
  /** Whether the log, its signatures and what was noted of it are without fault. */
  readonly logHolds: boolean
  /** Where the machine's clock first stood earlier than at the entry before; null where it never did. */
  readonly setBack: SetBack | null
  readonly blobs: number
  /** Blobs that no entry names: what a killed write left, or what somebody put there. Nothing rests on them. At most `MOST_UNNAMED`. */
  readonly unnamed: readonly string[]
  readonly damages: readonly Damage[]
}

/** Of blobs that no entry names so many are told. */
const MOST_UNNAMED = 100

/** No fault: clocks are set, and wrong. But an entry's instant is then worth less than its place in the log. */
export interface SetBack {
  /** Number of the entry that is dated before the one before it. */
  readonly n: number
  readonly fromAt: Instant
  readonly toAt: Instant
}

/**
 * Checks the log's hashes and chain, that each blob that it names is there, and that each blob has the hash that its name says.
 * Takes no lock and changes nothing. Cost: reads every byte once.
 */
export function verifyRecord(
  folder: string,
  onProgress: (bytes: number) => void = () => {},
  noted: Noted = NOTHING_NOTED,
): Verification {
  const layout = layoutOf(resolve(folder))
  const log = verifyLog(layout, noted)
  const blobs = verifyBlobs(layout, log.named, onProgress)
  const missing: Damage[] = []
  for (const [hash, n] of log.named) {
    if (!blobs.present.has(hash) && !log.erased.has(hash)) {
      missing.push({
        kind: "blob-missing",
        where: inRecord(layout, blobPath(layout, hash)),
        why: `is missing; entry ${n} names it`,
      })
    }
  }
  return {
    entries: log.end.n,
    head: log.end.hash,
    signed: log.signed,
    logHolds: log.damages.length === 0,
    setBack: log.setBack,
    blobs: blobs.present.size,
    unnamed: [...blobs.present]
      .filter((hash) => !log.named.has(hash as Sha256))
      .slice(0, MOST_UNNAMED)
      .map((hash) => inRecord(layout, blobPath(layout, hash as Sha256))),
    damages: [...log.damages, ...missing, ...blobs.damages, ...notErased(layout, log, blobs.present)],
  }
}

/** A copy that was made before a withdrawal, or a writer that was killed in one, may bring back or leave what was to be erased. */
function notErased(layout: Layout, { named, erased }: LogVerification, present: ReadonlySet<string>): Damage[] {
  return [...erased]
    .filter((hash) => present.has(hash))
    .toSorted()
    .map((hash) => ({
      kind: "blob-withdrawn",
      where: inRecord(layout, blobPath(layout, hash)),
      why: `is of a report that was withdrawn, and is there${sinceEntry(named.get(hash))}: reckoner rebuild erases it`,
    }))
}

/** Checks the log and the signatures over it, and no blob. */
export function verifyLogAlone(folder: string): Pick<Verification, "entries" | "signed"> {
  const { end, signed } = verifyLog(layoutOf(resolve(folder)))
  return { entries: end.n, signed }
}

const inRecord = (layout: Layout, path: string): string => relative(layout.folder, path).replaceAll("\\", "/")

/** Which blobs may be gone: those of withdrawn captures, and what was decided of these beside the withdrawal itself. */
class Erasures {
  readonly #withdrawn = new Set<CaptureId>()
  readonly #blobs: { readonly captures: readonly CaptureId[]; readonly blobs: readonly Sha256[] }[] = []

  /** @param withdrawn the report that it withdraws; null where it is no withdrawal */
  note(act: Act, withdrawn: CaptureId | null): void {
    if (withdrawn !== null) this.#withdrawn.add(withdrawn)
    else this.#blobs.push({ captures: capturesOfAct(act), blobs: blobsOfAct(act) })
  }

  /** Bytes that another capture has as well stay. */
  erased(): ReadonlySet<Sha256> {
    if (this.#withdrawn.size === 0) return new Set()
    const isGone = ({ captures }: { readonly captures: readonly CaptureId[] }): boolean =>
      captures.some((id) => this.#withdrawn.has(id))
    const gone = new Set(this.#blobs.filter(isGone).flatMap(({ blobs }) => blobs))
    const kept = new Set(this.#blobs.filter((act) => !isGone(act)).flatMap(({ blobs }) => blobs))
    return new Set([...gone].filter((hash) => !kept.has(hash)))
  }
}

/** A withdrawal that nothing proves erases nothing, and excuses nothing that is missing. */
function withdrawnIn(layout: Layout, act: Act): CaptureId | null {
  if (act.act !== "decision" || act.kind !== "withdraw") return null
  const path = blobPath(layout, act.decision)
  if (!existsSync(path)) return null
  const bytes = withPath(path, "read", () => readFileSync(path))
  return withdrawnBy(act, hashOf(bytes) === act.decision ? bytes.toString("utf8") : null)
}

interface LogVerification {
  readonly setBack: SetBack | null
  readonly end: { readonly n: number; readonly hash: string }
  readonly signed: Signed
  /** Blobs that entries name, with the first entry's number. */
  readonly named: ReadonlyMap<Sha256, number>
  /** Blobs that a withdrawal erased. */
  readonly erased: ReadonlySet<Sha256>
  readonly damages: readonly Damage[]
}

function verifyLog(layout: Layout, noted: Noted = NOTHING_NOTED): LogVerification {
  const damages: Damage[] = []
  const named = new Map<Sha256, number>()
  const erasures = new Erasures()
  const heads = new HeadCheck(layout, noted)
  let before: { readonly n: number; readonly hash: string } = NO_ENTRY
  let end: { readonly n: number; readonly hash: string } = NO_ENTRY
  let more = 0
  let chainHolds = true
  let setBack: SetBack | null = null
  let lastAt: Instant | null = null
  let torn = false
  requireTrace(layout, damages)
  for (const { text, whole } of existsSync(layout.log) ? linesOfFile(layout.log) : []) {
    const n = before.n + 1
    const where = `log.jsonl, entry ${n}`
    if (!whole) {
      damages.push({ kind: "torn", where, why: "breaks off: a write was killed, or the file was cut" })
      torn = true
      break
    }
    const entry = wholeEntry(text)
    const why = typeof entry === "string" ? entry : breakInChain(before, entry)
    if (why !== null) {
      damages.push({ kind: typeof entry === "string" ? "entry" : "chain", where, why })
      chainHolds = false
    }
    if (typeof entry === "string") {
      // Its stated hash, where one can be seen, lets the next entry be judged by itself.
      before = { n, hash: statedHash(text) ?? before.hash }
      continue
    }
    for (const hash of blobsOfAct(entry.body)) if (!named.has(hash)) named.set(hash, entry.n)
    erasures.note(entry.body, withdrawnIn(layout, entry.body))
    heads.entry(text, entry)
    if (lastAt !== null && entry.at < lastAt) setBack ??= { n: entry.n, fromAt: lastAt, toAt: entry.at }
    lastAt = entry.at
    before = entry
    more = entry.more
    if (chainHolds && more === 0) end = { n: entry.n, hash: entry.hash }
  }
  if (more > 0 && !torn) {
    damages.push({
      kind: "torn",
      where: `log.jsonl, entry ${before.n}`,
      why: `is followed by ${more} fewer than it says`,
    })
  }
  const signed = heads.end()
  const lost = lostEntries(layout, before.n)
  return { setBack, end, signed, named, erased: erasures.erased(), damages: [...damages, ...heads.damages, ...lost] }
}

/** A log that is gone is damage where anything else of a record is left. */
function requireTrace(layout: Layout, damages: Damage[]): void {
  if (existsSync(layout.log)) return
  if (![layout.heads, layout.blobs].some((path) => existsSync(path))) {
    throw new ReckonerError("no-record", `${layout.folder} holds no record`, "Make one with `reckoner init`.")
  }
  damages.push({ kind: "lost", where: "log.jsonl", why: "is missing" })
}

function wholeEntry(line: string): LogEntry | string {
  const entry = readEntry(line)
  if (typeof entry === "string") return entry
  return canonicalJson(entry as unknown as Json) === line ? entry : "is not canonical JSON"
}

const statedHash = (line: string): string | null => /"hash":"([0-9a-f]{64})","more":/.exec(line)?.[1] ?? null

/** The index remembers how far the log had been acknowledged. */
function lostEntries(layout: Layout, lastNumber: number): readonly Damage[] {
  const index = DerivedIndex.openForReading(layout.index, () => "")
  const applied = index.applied()
  index.close()
  if (applied.n <= lastNumber) return []
  const which = applied.n === lastNumber + 1 ? `entry ${applied.n}` : `entries ${lastNumber + 1} to ${applied.n}`
  return [{ kind: "lost", where: `log.jsonl, ${which}`, why: "had been acknowledged and cannot be found" }]
}

function verifyBlobs(
  layout: Layout,
  named: ReadonlyMap<Sha256, number>,
  onProgress: (bytes: number) => void,
): { readonly present: ReadonlySet<string>; readonly damages: readonly Damage[] } {
  const present = new Set<string>()
  const damages: Damage[] = []
  let done = 0
  if (!existsSync(layout.blobs)) return { present, damages }
  for (const folder of namesIn(layout.blobs)) {
    const inFolder = join(layout.blobs, folder)
    if (statSync(inFolder, { throwIfNoEntry: false })?.isDirectory() !== true) {
      damages.push({ kind: "blob-name", where: inRecord(layout, inFolder), why: "is no folder of blobs" })
      continue
    }
    for (const name of namesIn(inFolder)) {
      const path = join(inFolder, name)
      const where = inRecord(layout, path)
      const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() === true
      if (!isFile || !/^[0-9a-f]{64}$/.test(folder + name)) {
        damages.push({ kind: "blob-name", where, why: isFile ? "is not named after a SHA-256" : "is no file" })
        continue
      }
      present.add(folder + name)
      const bytes = withPath(path, "read", () => readFileSync(path))
      const found = hashOf(bytes)
      done += bytes.length
      onProgress(done)
      if (found !== folder + name) {
        damages.push({
          kind: "blob-changed",
          where,
          why: `does not have the SHA-256 that its name says, but ${found}${sinceEntry(named.get((folder + name) as Sha256))}`,
        })
      }
    }
  }
  return { present, damages }
}

const namesIn = (folder: string): readonly string[] => withPath(folder, "read", () => readdirSync(folder)).toSorted()

const sinceEntry = (n: number | undefined): string =>
  n === undefined ? "; no entry names it" : `; entry ${n} names it`
