import { hash as digest } from "node:crypto"

/** SHA-256 in 64 lower-case hex digits. */
export type TreeHash = string

const HASH_BYTES = 32
const LEAF = 0
const NODE = 1
/** What is hashed next: written into one buffer, since a tree of words makes a thousand small hashes for a report. */
let leafBytes = Buffer.alloc(1 << 10)
const nodeBytes = Buffer.alloc(1 + 2 * HASH_BYTES)

/** Root of a tree without leaves. */
export const EMPTY_ROOT: TreeHash = digest("sha256", "")

/** Of one leaf (RFC 6962, 2.1), given in one piece or several: SHA-256 of a zero byte and its bytes, so that no leaf can pass for a node. */
export function leafHash(...pieces: readonly Uint8Array[]): TreeHash {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 1)
  if (leafBytes.length < length) leafBytes = Buffer.alloc(length)
  leafBytes[0] = LEAF
  let at = 1
  for (const piece of pieces) {
    leafBytes.set(piece, at)
    at += piece.length
  }
  return digest("sha256", leafBytes.subarray(0, length))
}

/** Of two subtrees: SHA-256 of a byte of one and both hashes. */
export function nodeHash(left: TreeHash, right: TreeHash): TreeHash {
  nodeBytes[0] = NODE
  nodeBytes.write(left, 1, "hex")
  nodeBytes.write(right, 1 + HASH_BYTES, "hex")
  return digest("sha256", nodeBytes)
}

/** Leaves of the left subtree of `size` (at least two) leaves: the largest power of two below. */
export function leftSize(size: number): number {
  let left = 1
  while (left * 2 < size) left *= 2
  return left
}

/** Root over leaf hashes [from, to). */
export function rootOf(leaves: readonly TreeHash[], from = 0, to = leaves.length): TreeHash {
  if (to - from === 1) return leaves[from] ?? EMPTY_ROOT
  if (to <= from) return EMPTY_ROOT
  const middle = from + leftSize(to - from)
  return nodeHash(rootOf(leaves, from, middle), rootOf(leaves, middle, to))
}

/** A tree that grows at its end and keeps the roots of its whole subtrees alone: as many as its size has binary ones. */
export class GrowingTree {
  #size: number
  readonly #peaks: TreeHash[]

  /** Goes on from what `size` and `peaks` said of another. */
  constructor(size = 0, peaks: readonly TreeHash[] = []) {
    this.#size = size
    this.#peaks = [...peaks]
  }

  get size(): number {
    return this.#size
  }

  /** Roots of the whole subtrees, largest first. */
  get peaks(): readonly TreeHash[] {
    return this.#peaks
  }

  append(leaf: TreeHash): void {
    let grown = leaf
    for (let size = this.#size; size % 2 === 1; size = (size - 1) / 2) {
      grown = nodeHash(this.#peaks.pop() ?? EMPTY_ROOT, grown)
    }
    this.#peaks.push(grown)
    this.#size += 1
  }

  root(): TreeHash {
    return rootOfPeaks(this.#peaks)
  }
}

/** The root that whole subtrees, largest first, come to. */
export const rootOfPeaks = (peaks: readonly TreeHash[]): TreeHash =>
  peaks.length === 0 ? EMPTY_ROOT : peaks.reduceRight((right, left) => nodeHash(left, right))

/** Hashes that lead from leaf `index` to the root, the leaf's neighbour first (RFC 6962, 2.1.1). */
export function inclusionProof(leaves: readonly TreeHash[], index: number, from = 0, to = leaves.length): TreeHash[] {
  if (to - from <= 1) return []
  const middle = from + leftSize(to - from)
  return index < middle
    ? [...inclusionProof(leaves, index, from, middle), rootOf(leaves, middle, to)]
    : [...inclusionProof(leaves, index, middle, to), rootOf(leaves, from, middle)]
}

/** The root, and the inclusion proofs of some leaves, in the order of `indices`, which ascend. Each subtree is hashed once. */
export function inclusionProofs(
  leaves: readonly TreeHash[],
  indices: readonly number[],
): { readonly root: TreeHash; readonly proofs: readonly (readonly TreeHash[])[] } {
  const proofs = new Map<number, TreeHash[]>(indices.map((index) => [index, []]))
  const over = (from: number, to: number, inside: readonly number[]): TreeHash => {
    if (inside.length === 0 || to - from <= 1) return rootOf(leaves, from, to)
    const middle = from + leftSize(to - from)
    const before = inside.filter((index) => index < middle)
    const after = inside.slice(before.length)
    const [left, right] = [over(from, middle, before), over(middle, to, after)]
    for (const index of before) proofs.get(index)?.push(right)
    for (const index of after) proofs.get(index)?.push(left)
    return nodeHash(left, right)
  }
  return { root: over(0, leaves.length, indices), proofs: indices.map((index) => proofs.get(index) ?? []) }
}

/** The root that a leaf's hash and its proof come to in a tree of `size` leaves; null where the proof has another length. */
export function rootByInclusion(
  leaf: TreeHash,
  place: { readonly index: number; readonly size: number },
  proof: readonly TreeHash[],
): TreeHash | null {
  const { index, size } = place
  if (index < 0 || index >= size) return null
  if (size === 1) return proof.length === 0 ? leaf : null
  const left = leftSize(size)
  const sibling = proof.at(-1)
  if (sibling === undefined) return null
  const below = proof.slice(0, -1)
  if (index < left) {
    const own = rootByInclusion(leaf, { index, size: left }, below)
    return own === null ? null : nodeHash(own, sibling)
  }
  const own = rootByInclusion(leaf, { index: index - left, size: size - left }, below)
  return own === null ? null : nodeHash(sibling, own)
}

/** Hashes that show that a tree of `size` leaves only added to what its first `earlier` leaves were (RFC 6962, 2.1.2). */
export function consistencyProof(leaves: readonly TreeHash[], earlier: number): TreeHash[] {
  return earlier <= 0 || earlier >= leaves.length
    ? []
    : consistent(leaves, { from: 0, to: leaves.length }, earlier, true)
}

function consistent(
  leaves: readonly TreeHash[],
  { from, to }: { readonly from: number; readonly to: number },
  earlier: number,
  known: boolean,
): TreeHash[] {
  if (earlier === to - from) return known ? [] : [rootOf(leaves, from, to)]
  const left = leftSize(to - from)
  const middle = from + left
  return earlier <= left
    ? [...consistent(leaves, { from, to: middle }, earlier, known), rootOf(leaves, middle, to)]
    : [...consistent(leaves, { from: middle, to }, earlier - left, false), rootOf(leaves, from, middle)]
}

/** Whether `proof` shows that the tree of `later` goes on from that of `earlier`. */
export function isConsistent(
  earlier: { readonly size: number; readonly root: TreeHash },
  later: { readonly size: number; readonly root: TreeHash },
  proof: readonly TreeHash[],
): boolean {
  if (earlier.size > later.size || earlier.size < 0) return false
  if (earlier.size === later.size) return proof.length === 0 && earlier.root === later.root
  if (earlier.size === 0) return proof.length === 0
  const rest = [...proof]
  const roots = rebuild(earlier.size, later.size, true)
  return roots !== null && rest.length === 0 && roots.old === earlier.root && roots.new === later.root

  /** Both roots over one subtree, taking hashes from the end of the proof: the outermost stand last. */
  function rebuild(old: number, size: number, known: boolean): { old: TreeHash; new: TreeHash } | null {
    if (old === size) {
      const whole = known ? earlier.root : rest.pop()
      return whole === undefined ? null : { old: whole, new: whole }
    }
    const sibling = rest.pop()
    if (sibling === undefined) return null
    const left = leftSize(size)
    if (old <= left) {
      const inner = rebuild(old, left, known)
      return inner === null ? null : { old: inner.old, new: nodeHash(inner.new, sibling) }
    }
    const inner = rebuild(old - left, size - left, false)
    return inner === null ? null : { old: nodeHash(sibling, inner.old), new: nodeHash(sibling, inner.new) }
  }
}
