import { createHash } from "node:crypto"
import { EMPTY_ROOT, leafHash, leftSize, nodeHash, rootOf, type TreeHash } from "./merkle.ts"

/** Bytes of salt before each segment. */
const SALT_BYTES = 16
const SALT_LABEL = "reckoner:segment-salts:1\n"
const SPACE = 0x20
const LINE_END = 0x0a
const TAB = 0x09

/**
 * A text's segments, each a word with the white space behind it: what a publication can show one by one and still prove.
 * The salts follow from the text as a whole, so that who knows it can make the tree again, and who knows some segments alone
 * cannot try out words for a withheld one.
 */
export interface SegmentTree {
  /** Where each segment begins in the text's UTF-8, and after them its length. */
  readonly starts: readonly number[]
  readonly root: TreeHash
  saltOf(index: number): Uint8Array
  leaf(index: number): TreeHash
}

/** A subtree: the hash of one that is withheld, a segment that is shown with its salt (hex), or both halves. */
export type ShownTree = string | { readonly salt: string; readonly text: string } | readonly [ShownTree, ShownTree]

/** Byte offsets of the segments, and the length at the end. White space before the first word belongs to it. */
function segmentStarts(text: Uint8Array): readonly number[] {
  const starts = [0]
  let word = false
  let space = false
  for (let i = 0; i < text.length; i++) {
    const isSpace = text[i] === SPACE || text[i] === LINE_END || text[i] === TAB
    if (!isSpace && space && word) starts.push(i)
    word ||= !isSpace
    space = isSpace
  }
  if (text.length > 0) starts.push(text.length)
  return starts
}

/** @param text UTF-8 of a working text. Cost: linear in its length. */
export function segmentTree(text: Uint8Array): SegmentTree {
  const starts = segmentStarts(text)
  const count = starts.length - 1
  const salts = createHash("shake256", { outputLength: Math.max(1, count) * SALT_BYTES })
    .update(SALT_LABEL)
    .update(text)
    .digest()
  const saltOf = (index: number): Uint8Array => salts.subarray(index * SALT_BYTES, (index + 1) * SALT_BYTES)
  const leaf = (index: number): TreeHash => leafHash(saltOf(index), text.subarray(starts[index], starts[index + 1]))
  const leaves = Array.from({ length: count }, (_, i) => leaf(i))
  return { starts, root: rootOf(leaves), saltOf, leaf: (index) => leaves[index] ?? EMPTY_ROOT }
}

/** The tree of a text with the segments for which `shows` is true laid open, and of all others nothing but hashes. */
export function shownTree(text: Uint8Array, shows: (index: number) => boolean): ShownTree {
  const tree = segmentTree(text)
  const count = tree.starts.length - 1
  const over = (from: number, to: number): { readonly hash: TreeHash; readonly shown: ShownTree | null } => {
    if (to - from === 1) {
      const hash = tree.leaf(from)
      if (!shows(from)) return { hash, shown: null }
      const words = Buffer.from(text.subarray(tree.starts[from], tree.starts[to])).toString("utf8")
      return { hash, shown: { salt: Buffer.from(tree.saltOf(from)).toString("hex"), text: words } }
    }
    const middle = from + leftSize(to - from)
    const [left, right] = [over(from, middle), over(middle, to)]
    const hash = nodeHash(left.hash, right.hash)
    if (left.shown === null && right.shown === null) return { hash, shown: null }
    return { hash, shown: [left.shown ?? left.hash, right.shown ?? right.hash] }
  }
  if (count === 0) return EMPTY_ROOT
  const { hash, shown } = over(0, count)
  return shown ?? hash
}

/** The root that a shown tree comes to: it is that of the text where nothing of it was changed. */
export function rootOfShown(tree: ShownTree): TreeHash {
  if (typeof tree === "string") return tree
  if (isLeaf(tree)) return leafHash(Buffer.from(tree.salt, "hex"), Buffer.from(tree.text))
  return nodeHash(rootOfShown(tree[0]), rootOfShown(tree[1]))
}

const isLeaf = (tree: Exclude<ShownTree, string>): tree is { readonly salt: string; readonly text: string } =>
  "text" in tree
