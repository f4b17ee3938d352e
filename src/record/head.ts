import { canonicalJson, type Json } from "../model/index.ts"
import { rootOfPeaks, type TreeHash } from "./merkle.ts"
import { isSignedBy, type Signer } from "./signing.ts"

/** What a record's key said of its log: "up to entry n it is this". A line of `heads.jsonl`, canonical JSON. */
export interface Head {
  /** Format version. */
  readonly v: 1
  /** Number of the last entry that it covers. */
  readonly n: number
  /** Hash of that entry. */
  readonly hash: string
  /** Root of the Merkle tree (RFC 6962) whose leaves are the log's lines, without their line ends, up to that entry. */
  readonly root: TreeHash
  /** Roots of the whole subtrees, largest first: what the next head goes on from. */
  readonly peaks: readonly TreeHash[]
  /** Public key of the record. */
  readonly key: string
  /** Ed25519 over the canonical JSON of the head without this member. */
  readonly signature: string
}

type Unsigned = Omit<Head, "signature">

const signedText = (head: Unsigned): string => canonicalJson(head)

export function signHead(said: Pick<Head, "n" | "hash" | "root" | "peaks">, signer: Signer): Head {
  const head: Unsigned = { ...said, key: signer.key, v: 1 }
  return { ...head, signature: signer.sign(signedText(head)) }
}

const isHex = (value: unknown): value is string => typeof value === "string" && /^[0-9a-f]{64}$/.test(value)

/** The head of a line, or in words why it is none. Its signature is that of the key that it names; whether that is the record's is not asked here. */
export function readHead(line: string): Head | string {
  let head: Head | null
  try {
    head = JSON.parse(line) as Head | null
  } catch {
    return "is not JSON"
  }
  if (head === null) return "is not a signed head"
  const { signature, ...said } = head
  if (head.v !== 1) return `is of format ${String(head.v)}, which this version does not read`
  const isWhole =
    Number.isSafeInteger(head.n) &&
    isHex(head.hash) &&
    isHex(head.root) &&
    Array.isArray(head.peaks) &&
    head.peaks.every(isHex)
  if (!isWhole || canonicalJson(head as unknown as Json) !== line) return "is not a signed head"
  if (rootOfPeaks(head.peaks) !== head.root) return "states a root that its peaks do not come to"
  return isSignedBy(signedText(said), signature, head.key)
    ? head
    : "does not have the signature of the key that it names"
}
