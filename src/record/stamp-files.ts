import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { canonicalJson, ReckonerError, type Json, type Sha256 } from "../model/index.ts"
import { hashOf } from "./chain.ts"
import type { Damage } from "./damage.ts"
import { lastHead } from "./folder/head-keeper.ts"
import { withPath } from "./folder/io-error.ts"
import { layoutOf, type Layout } from "./folder/layout.ts"
import { linesOfFile } from "./folder/lines-of-file.ts"
import type { Head } from "./head.ts"
import { readStamp, type TimeStamp } from "./time-stamp.ts"

/** A signed head and the line of `heads.jsonl` that an authority stamps. */
export interface StampableHead {
  readonly head: Head
  readonly line: string
  readonly imprint: Sha256
}

/** A time stamp of the record, with the entry up to which it holds. */
export interface KeptStamp extends TimeStamp {
  readonly n: number
  /** Within the record. */
  readonly file: string
}

/** A stamp's name states the beginning of its SHA-256, where we gave it. */
const OWN_NAME = /^\d+-([0-9a-f]{16})\.tsr$/
const digits = (answer: Uint8Array): string => hashOf(answer).slice(0, 16)

/** The newest signed head. @throws ReckonerError "usage" where nothing is signed */
export function headToStamp(folder: string): StampableHead {
  const { head } = lastHead(layoutOf(resolve(folder)).heads)
  if (head === null) {
    throw new ReckonerError("usage", "nothing of the log is signed, so there is nothing to stamp", "See: reckoner key")
  }
  const line = canonicalJson(head as unknown as Json)
  return { head, line, imprint: hashOf(line) }
}

/**
 * Keeps an authority's answer in the record. @returns what it says
 * @throws ReckonerError "usage" where it is no stamp of the head
 */
export async function keepStamp(folder: string, { head, line }: StampableHead, answer: Uint8Array): Promise<KeptStamp> {
  const stamp = await readStamp(answer, Buffer.from(line))
  if (typeof stamp === "string") {
    throw new ReckonerError("usage", `the authority's answer ${stamp}`, "Ask another authority: --authority ADDRESS")
  }
  const layout = layoutOf(resolve(folder))
  const name = `${head.n}-${digits(answer)}.tsr`
  const path = join(layout.stamps, name)
  withPath(path, "write", () => {
    mkdirSync(layout.stamps, { recursive: true })
    try {
      writeFileSync(`${path}.new`, answer)
      renameSync(`${path}.new`, path)
    } finally {
      rmSync(`${path}.new`, { force: true })
    }
  })
  return { ...stamp, n: head.n, file: `timestamps/${name}` }
}

/** Every stamp of the record against the head that it names, oldest entry first. */
export async function verifyStamps(
  folder: string,
): Promise<{ readonly stamps: readonly KeptStamp[]; readonly damages: readonly Damage[] }> {
  const layout = layoutOf(resolve(folder))
  const stamps: KeptStamp[] = []
  const damages: Damage[] = []
  for (const { name, n } of stampNames(layout)) {
    const file = `timestamps/${name}`
    const answer = withPath(file, "read", () => readFileSync(join(layout.stamps, name)))
    const said = await Promise.all(headLines(layout, n).map((line) => readStamp(answer, Buffer.from(line))))
    const stamp = said.find((found) => typeof found !== "string")
    const isAsKept = OWN_NAME.exec(name)?.[1] === undefined || OWN_NAME.exec(name)?.[1] === digits(answer)
    if (stamp === undefined) {
      const why = typeof said[0] === "string" ? said[0] : `stamps a signed head of entry ${n}, which is not there`
      damages.push({ kind: "stamp", where: file, why })
    } else if (isAsKept) stamps.push({ ...stamp, n, file })
    // What it says may hold all the same: certificates beside the signer's are signed by nobody here.
    else damages.push({ kind: "stamp", where: file, why: "was changed: its name states other bytes" })
  }
  return { stamps, damages }
}

/** Answers of authorities on the signed head of entry `n`, as they came, by their names. */
export const stampsOf = (
  folder: string,
  n: number,
): readonly { readonly name: string; readonly bytes: Uint8Array }[] => {
  const layout = layoutOf(resolve(folder))
  return stampNames(layout)
    .filter((stamp) => stamp.n === n)
    .map(({ name }) => {
      const path = join(layout.stamps, name)
      return { name, bytes: withPath(path, "read", () => readFileSync(path)) }
    })
}

/** Numbers of the entries whose signed heads have answers of authorities, ascending. */
export const stampedEntries = (folder: string): readonly number[] => [
  ...new Set(stampNames(layoutOf(resolve(folder))).map(({ n }) => n)),
]

function stampNames({ stamps }: Layout): readonly { readonly name: string; readonly n: number }[] {
  if (!existsSync(stamps)) return []
  const names = withPath(stamps, "read", () => readdirSync(stamps)).filter((name) => name.endsWith(".tsr"))
  return names
    .map((name) => ({ name, n: Number.parseInt(name, 10) }))
    .toSorted((a, b) => a.n - b.n || (a.name < b.name ? -1 : 1))
}

function headLines({ heads }: Layout, n: number): readonly string[] {
  if (!existsSync(heads)) return []
  const lines: string[] = []
  for (const { text, whole } of linesOfFile(heads)) if (whole && text.includes(`"n":${n},`)) lines.push(text)
  return lines
}
