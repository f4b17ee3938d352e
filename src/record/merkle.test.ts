import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  consistencyProof,
  GrowingTree,
  inclusionProof,
  isConsistent,
  leafHash,
  rootByInclusion,
  rootOf,
} from "./merkle.ts"

/** The eight leaves, and roots over the first n of them, that implementations of RFC 6962 are tried with. */
const LEAVES = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
const ROOTS = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
const leaves = LEAVES.map((hex) => leafHash(Buffer.from(hex, "hex")))

const someLeaves = fc
  .array(fc.uint8Array({ maxLength: 8 }), { minLength: 1, maxLength: 70 })
  .map((found) => found.map((leaf) => leafHash(leaf)))

test.each(ROOTS.map((root, i) => [i + 1, root] as const))("the root over %i leaves", (size, root) => {
  expect(rootOf(leaves, 0, size)).toBe(root)
})

test("a growing tree has the root of the whole at every size, also where it goes on from its peaks", () => {
  fc.assert(
    fc.property(someLeaves, (found) => {
      let tree = new GrowingTree()
      for (const [i, leaf] of found.entries()) {
        tree = new GrowingTree(tree.size, tree.peaks)
        tree.append(leaf)
        expect(tree.root()).toBe(rootOf(found, 0, i + 1))
      }
    }),
  )
})

describe("inclusion", () => {
  test("every leaf of every tree leads to the root", () => {
    fc.assert(
      fc.property(someLeaves, (found) => {
        const root = rootOf(found)
        for (const [index, leaf] of found.entries()) {
          const reached = rootByInclusion(leaf, { index, size: found.length }, inclusionProof(found, index))
          expect(reached).toBe(root)
        }
      }),
    )
  })

  test("another leaf, place, or a proof with a hash more or less or changed does not", () => {
    fc.assert(
      fc.property(someLeaves, fc.nat(), fc.nat(), (found, which, fault) => {
        const index = which % found.length
        const size = found.length
        const proof = inclusionProof(found, index)
        const root = rootOf(found)
        const other = leafHash(Buffer.from("a leaf that is in no tree"))
        const reach = (leaf: string, place: number, hashes: readonly string[]): string | null => {
          const reached = rootByInclusion(leaf, { index: place, size }, hashes)
          return reached
        }
        expect(reach(other, index, proof)).not.toBe(root)
        expect(reach(leafHash(Buffer.from("ff", "hex")), size, proof)).toBeNull()
        expect(reach(found[index] ?? other, index, [...proof, other])).toBeNull()
        if (proof.length === 0) return
        expect(reach(found[index] ?? other, index, proof.slice(1))).toBeNull()
        expect(reach(found[index] ?? other, index, proof.with(fault % proof.length, other))).not.toBe(root)
      }),
    )
  })
})

describe("consistency", () => {
  test("every tree goes on from each of its beginnings", () => {
    fc.assert(
      fc.property(someLeaves, fc.nat(), (found, which) => {
        const earlier = which % (found.length + 1)
        const proof = consistencyProof(found, earlier)
        const old = { size: earlier, root: rootOf(found, 0, earlier) }
        expect(isConsistent(old, { size: found.length, root: rootOf(found) }, proof)).toBe(true)
      }),
    )
  })

  test("a tree whose beginning was changed does not, whatever proof is given of it", () => {
    fc.assert(
      fc.property(someLeaves, fc.nat(), fc.nat(), (found, which, change) => {
        const earlier = 1 + (which % found.length)
        const changed = found.with(change % earlier, leafHash(Buffer.from("changed afterwards")))
        const old = { size: earlier, root: rootOf(found, 0, earlier) }
        const later = { size: changed.length, root: rootOf(changed) }
        expect(isConsistent(old, later, consistencyProof(changed, earlier))).toBe(false)
        expect(isConsistent(old, later, consistencyProof(found, earlier))).toBe(false)
      }),
    )
  })
})
