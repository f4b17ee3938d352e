import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { canonicalJson, ReckonerError, type Json } from "../model/index.ts"
import { layoutOf, type Layout } from "./folder/layout.ts"
import { withPath } from "./folder/io-error.ts"
import { linesOfFile } from "./folder/lines-of-file.ts"
import { readHead, type Head } from "./head.ts"
import { consistencyProof, isConsistent, leafHash, rootOf, type TreeHash } from "./merkle.ts"
import { readNotedHeads } from "./noted.ts"

/** Proof that the log under one signed head only added to the log under an earlier one (RFC 6962, 2.1.2). */
export interface Consistency {
  /** Format version. */
  readonly v: 1
  readonly earlier: Head
  readonly later: Head
  readonly proof: readonly TreeHash[]
}

/**
 * Proves it of two heads of the record in `folder`, each named by a file that holds it (a bundle, a head.json, a heads.jsonl, whose last one
 * counts) or by the entry at which this record was signed. Cost: hashes each line of the log once.
 * @param laterName the last signed head where it is absent
 * @throws ReckonerError "usage" where no such head is there, "record-damaged" where the log is not the one that was signed
 */
export function proveConsistency(folder: string, earlierName: string, laterName?: string): Consistency {
  const layout = layoutOf(resolve(folder))
  const earlier = headNamed(layout, earlierName)
  const later = laterName === undefined ? lastOf(headsOf(layout), layout.heads) : headNamed(layout, laterName)
  if (earlier.n >= later.n) {
    const why = `the head of entry ${later.n} is not later than that of entry ${earlier.n}`
    throw new ReckonerError(
      "usage",
      why,
      "Name the earlier one first. After it something must have been written and signed.",
    )
  }
  const leaves: TreeHash[] = []
  for (const { text } of linesOfFile(layout.log)) {
    if (leaves.length === later.n) break
    leaves.push(leafHash(Buffer.from(text)))
  }
  for (const head of [earlier, later]) requireRoot(layout, leaves, head)
  return { v: 1, earlier, later, proof: consistencyProof(leaves, earlier.n) }
}

/** One line of canonical JSON, without its end. */
export const consistencyLine = (consistency: Consistency): string => canonicalJson(consistency as unknown as Json)

/**
 * The proof in a file. It holds: both heads have the signatures of the keys that they name, and the later log goes on from the earlier.
 * @throws ReckonerError "usage" where the file holds none, "record-damaged" where it does not hold, "io"
 */
export function readConsistency(path: string): Consistency {
  const file = resolve(path)
  const text = withPath(file, "read", () => readFileSync(file, "utf8"))
  const { earlier, later, proof } = shapedLike(text, path)
  for (const [which, head] of Object.entries({ earlier, later })) {
    const read = readHead(canonicalJson(head))
    if (typeof read === "string") throw new ReckonerError("record-damaged", `the ${which} head of ${path} ${read}`)
  }
  const found = { v: 1, earlier, later, proof } as unknown as Consistency
  const [old, now] = [found.earlier, found.later]
  if (isConsistent({ size: old.n, root: old.root }, { size: now.n, root: now.root }, found.proof)) return found
  const why = `does not show that the log of entry ${now.n} goes on from that of entry ${old.n}`
  throw new ReckonerError(
    "record-damaged",
    `${path} ${why}`,
    "One of the two is of another log, or the proof was changed.",
  )
}

/** Its members, as far as their shape goes. */
function shapedLike(
  text: string,
  path: string,
): { readonly earlier: Json; readonly later: Json; readonly proof: Json } {
  let told: Json = null
  try {
    told = JSON.parse(text) as Json
  } catch {
    // Said below.
  }
  const members: { readonly [name: string]: Json } = isObject(told) ? told : {}
  const { v, earlier, later, proof } = members
  const areHashes = Array.isArray(proof) && proof.every((one) => typeof one === "string" && /^[0-9a-f]{64}$/.test(one))
  if (v === 1 && isFlat(earlier) && isFlat(later) && areHashes) return { earlier, later, proof }
  throw new ReckonerError("usage", `${path} holds no proof`, "It takes what `reckoner consistency` printed.")
}

const isObject = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** As a head is: what nests deeper comes from a stranger, who may mean it to exhaust us. */
const isFlat = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  isObject(value) &&
  Object.values(value).every((member) =>
    Array.isArray(member) ? member.every((one) => typeof one === "string") : !isObject(member),
  )

function headNamed(layout: Layout, name: string): Head {
  if (!/^\d+$/.test(name)) {
    return lastOf(
      readNotedHeads(name).map(({ head }) => head),
      name,
    )
  }
  const heads = headsOf(layout)
  // Of two heads over one entry, where a key took over, the later is the record's.
  const found = heads.findLast(({ n }) => n === Number(name))
  if (found !== undefined) return found
  const signed = [...new Set(heads.map(({ n }) => String(n)))].slice(-12)
  throw new ReckonerError(
    "usage",
    `entry ${name} is not one at which the log was signed`,
    `The last were: ${signed.join(", ")}`,
  )
}

function headsOf(layout: Layout): readonly Head[] {
  if (!existsSync(layout.heads)) return []
  return [...linesOfFile(layout.heads)].flatMap(({ text, whole }) => {
    const head = whole ? readHead(text) : null
    if (typeof head === "string") {
      throw new ReckonerError("record-damaged", `${layout.heads} has a line that ${head}`, "Run: reckoner verify")
    }
    return head === null ? [] : [head]
  })
}

function lastOf(heads: readonly Head[], where: string): Head {
  const last = heads.at(-1)
  if (last === undefined) throw new ReckonerError("usage", `${where} holds no signed head`, "See: reckoner key")
  return last
}

function requireRoot(layout: Layout, leaves: readonly TreeHash[], head: Head): void {
  if (leaves.length >= head.n && rootOf(leaves, 0, head.n) === head.root) return
  throw new ReckonerError(
    "record-damaged",
    `${layout.log} is not the log that was signed at entry ${head.n}: its lines do not come to that root`,
    "It was cut short, changed, or is of another record. Run: reckoner verify",
  )
}
