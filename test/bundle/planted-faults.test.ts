import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { reckoner, sampleRecord, temporaryFolder } from "../cli/reckoner.ts"
import { faultsOf, filesOf, jsonOf, sealedAnew, textOf, verified, writeFiles, type Files } from "./bundled.ts"

const folder = temporaryFolder()
const bundle = join(folder, "sound.zip")
let files: Files = {}
beforeAll(async () => {
  const record = await sampleRecord(folder)
  await reckoner(["decide", "note", "Ukraine", "--why", "compare with the list", "--record", record])
  await reckoner(["bundle", "Ukraine", "-o", bundle, "--record", record])
  files = filesOf(bundle)
}, 60_000)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** What is found wrong in a bundle of these files. */
function faultsIn(changed: Files, ...words: readonly string[]): readonly string[] {
  const path = join(folder, "changed.zip")
  writeFiles(path, changed)
  const { code, out } = verified(path, ...words)
  expect([code, out]).toEqual([1, expect.stringContaining("fault: ")])
  return faultsOf(out)
}
const pathLike = (start: string): string => Object.keys(files).find((path) => path.startsWith(start)) ?? ""
const replaced = (path: string, from: string | RegExp, to: string): Files => {
  const text = textOf(files, path)
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  return { ...files, [path]: Buffer.from(changed) }
}

describe("a bundle as it was made", () => {
  it("has no fault, in a ZIP, and by the key that it states", () => {
    const { key } = jsonOf(files, "signature.json") as { key: string }
    expect(verified(bundle)).toMatchObject({ code: 0 })
    expect(verified(bundle, "--key", key).out).toMatch(/All is as it was bundled\.\n$/)
  })
  it("is refused by another key", () => {
    const { code, out } = verified(bundle, "--key", "0".repeat(64))
    expect(code).toBe(1)
    expect(faultsOf(out).join("\n")).toMatch(/signature\.json: is by .*not by the key that was asked for/)
  })
})

const KINDS = [
  "README.txt",
  "archive/",
  "claims.json",
  "datapackage.json",
  "datapackage-digest.json",
  "decisions.json",
  "decisions/",
  "figures.json",
  "head.json",
  "index.html",
  "indexes/",
  "log-excerpt.jsonl",
  "maps/",
  "pages/",
  "proofs.json",
  "ro-crate-metadata.json",
  "texts/",
  "verify-bundle.mjs",
]

describe("a byte flipped or a file dropped", () => {
  it("is looked for in every kind of file that there is", () => {
    const sealing = ["manifest-sha256.txt", "signature.json"]
    const others = Object.keys(files).filter((path) => !KINDS.some((kind) => path.startsWith(kind)))
    expect(others.toSorted()).toEqual(sealing)
  })
  it.each(KINDS)("in %s is named", (kind) => {
    const path = pathLike(kind)
    const bytes = Uint8Array.from(files[path] ?? [])
    const middle = bytes.length >> 1
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    expect(faultsIn({ ...files, [path]: bytes }).join("\n")).toContain(`${path}: was changed`)
    const { [path]: _, ...rest } = files
    expect(faultsIn(rest).join("\n")).toContain(`${path}: is missing`)
  })
  it("in the manifest or its signature is named", () => {
    expect(faultsIn(replaced("manifest-sha256.txt", /^./, "g")).join("\n")).toContain("signature.json: is no signature")
    expect(faultsIn(replaced("signature.json", /"signature": "../, '"signature": "zz')).join("\n")).toContain(
      "signature.json: is no signature",
    )
  })
  it("is named where a file was slipped in", () => {
    expect(faultsIn({ ...files, "extra.html": Buffer.from("words") })).toEqual(["extra.html: is not in the manifest"])
  })
})

describe("a bundle sealed anew with another key, so that every hash of a file fits", () => {
  const anew = (changed: Files): readonly string[] =>
    faultsIn(sealedAnew(changed)).filter((fault) => !fault.startsWith("ro-crate-metadata.json"))

  it("is not that of the record: its head is signed by another", () => {
    expect(anew(files).join("\n")).toMatch(/head\.json: is signed by another key/)
  })
  it("names a quote that was swapped", () => {
    const { claims } = jsonOf(files, "claims.json") as { claims: { id: string; quote: { shown: string }[] }[] }
    const claim = claims.find(({ quote }) => quote[0]?.shown.includes("Five people"))
    const changed = replaced("claims.json", "Five people", "Nine people")
    expect(anew(changed)).toContain(`claims.json, ${claim?.id}: “Nine people were killed” does not stand in its text`)
  })
  it("names a text that was changed with its quote", () => {
    const path =
      Object.keys(files).find((one) => one.startsWith("texts/") && textOf(files, one).includes("Five people")) ?? ""
    const changed = {
      ...replaced("claims.json", "Five people", "Nine people"),
      [path]: Buffer.from(textOf(files, path).replace("Five people", "Nine people")),
    }
    expect(anew(changed)).toContain(`${path}: does not have the SHA-256 that the log names`)
  })
  it("names a capture that was changed", () => {
    const at = textOf(files, "archive/captures.warc").indexOf("Five people")
    const bytes = Uint8Array.from(files["archive/captures.warc"] ?? [])
    bytes[at] = "N".charCodeAt(0)
    const faults = anew({ ...files, "archive/captures.warc": bytes }).join("\n")
    expect(faults).toMatch(/archive\/captures\.warc, record at byte \d+: does not match its own digest/)
    expect(faults).toMatch(/archive\/captures\.warc, byte \d+: is no record with the bytes of cap_/)
  })
  it("names a figure that was changed", () => {
    const faults = anew(replaced("figures.json", /"best": 43/, '"best": 42'))
    expect(faults.join("\n")).toMatch(/figures\.json, killed of people, attack: says best 42, and its reason says 43/)
  })
  it("names a figure that rests on no claim of the bundle", () => {
    const faults = anew(replaced("figures.json", /"claimId": "clm_[0-9a-f]{32}"/, `"claimId": "clm_${"0".repeat(32)}"`))
    expect(faults.join("\n")).toMatch(/figures\.json, .*: rests on clm_0{32}, which is not in claims\.json/)
  })
  it("names a head that was forged", () => {
    const forged = replaced("head.json", /"n":\d+/, '"n":40')
    expect(anew(forged)).toContain("head.json: is not signed by the key that it names")
  })
  it("names a line of the log that was changed, left out or moved", () => {
    const lines = textOf(files, "log-excerpt.jsonl").split("\n")
    const changed = replaced("log-excerpt.jsonl", "Sample Kyiv Desk", "Sample Lviv Desk")
    expect(anew(changed).join("\n")).toMatch(/log-excerpt\.jsonl, line \d+ \(entry \d+\): does not have the hash/)
    const without = Buffer.from([...lines.slice(0, 3), ...lines.slice(4)].join("\n"))
    expect(anew({ ...files, "log-excerpt.jsonl": without }).join("\n")).toMatch(
      /line 4 \(entry 4\): is not the line that is proven/,
    )
  })
  it("names a proof that leads elsewhere", () => {
    const { entries } = jsonOf(files, "proofs.json") as { entries: { proof: string[] }[] }
    const faults = anew(replaced("proofs.json", entries[5]?.proof[0] ?? "none", "0".repeat(64)))
    expect(faults.join("\n")).toMatch(/entry \d+\)?: is not in the log that was signed/)
  })
  it("names a line that is told as another entry than it is", () => {
    const { entries } = jsonOf(files, "proofs.json") as { entries: { n: number }[] }
    const last = entries.at(-1)?.n ?? 0
    const faults = anew(replaced("proofs.json", `"n": ${last},\n   "line"`, `"n": ${last + 1},\n   "line"`)).join("\n")
    expect(faults).toMatch(/\(entry \d+\): is not in the log that was signed/)
    expect(faults).toMatch(/\(entry \d+\): is not what the head or its proof names/)
  })
  it("names a decision whose words, author or signature were changed", () => {
    const path = pathLike("decisions/")
    expect(anew(replaced(path, "compare with the list", "compare with no list"))).toContain(
      `${path}: does not have the SHA-256 that the log names`,
    )
    const id = path.slice("decisions/".length, -".json".length)
    expect(anew(replaced("decisions.json", "compare with the list", "agreed"))).toContain(
      `decisions.json, ${id}: does not say what was signed`,
    )
    expect(anew(replaced("decisions.json", /"kind": "note"/, '"kind": "accept"'))).toContain(
      `decisions.json, ${id}: is not what the log has`,
    )
    expect(anew({ ...files, "decisions.json": Buffer.from('{"decisions":[]}') })).toContain(
      "decisions.json: has other decisions than the log excerpt",
    )
  })
})

/** A ZIP with what is packed of one file, and the length that its lists give of it, changed. */
function repacked(
  zip: Buffer,
  name: string,
  { change, size }: { readonly change: (packed: Buffer) => Buffer; readonly size: (was: number) => number },
): Buffer {
  const end = zip.length - 22
  const [bodies, list]: [Buffer[], Buffer[]] = [[], []]
  let written = 0
  for (let at = zip.readUInt32LE(end + 16); at < end;) {
    const nameLength = zip.readUInt16LE(at + 28)
    const entry = Buffer.from(zip.subarray(at, at + 46 + nameLength))
    const start = zip.readUInt32LE(at + 42)
    const body = start + 30 + nameLength
    let packed = zip.subarray(body, body + zip.readUInt32LE(at + 20))
    if (entry.toString("utf8", 46) === name) {
      packed = change(packed)
      entry.writeUInt32LE(size(entry.readUInt32LE(24)), 24)
    }
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(written, 42)
    const own = Buffer.concat([
      Buffer.from("PK\u0003\u0004", "latin1"),
      entry.subarray(6, 30),
      Buffer.alloc(2),
      entry.subarray(46),
      packed,
    ])
    bodies.push(own)
    list.push(entry)
    written += own.length
    at += 46 + nameLength
  }
  const last = Buffer.from(zip.subarray(end))
  last.writeUInt32LE(written, 16)
  return Buffer.concat([...bodies, ...list, last])
}

describe("a ZIP out of which another program could read other files", () => {
  const end = Buffer.from("PK\u0005\u0006", "latin1")
  /** The ZIP with bytes before it, and its offsets moved. */
  const behind = (before: Uint8Array, zip: Buffer): Buffer => {
    const moved = Buffer.from(zip)
    const last = moved.lastIndexOf(end)
    let at = moved.readUInt32LE(last + 16)
    moved.writeUInt32LE(at + before.length, last + 16)
    for (let left = moved.readUInt16LE(last + 10); left > 0; left -= 1) {
      moved.writeUInt32LE(moved.readUInt32LE(at + 42) + before.length, at + 42)
      at += 46 + moved.readUInt16LE(at + 28) + moved.readUInt16LE(at + 30) + moved.readUInt16LE(at + 32)
    }
    return Buffer.concat([before, moved])
  }
  const withComment = (zip: Buffer, comment: Uint8Array): Buffer => {
    const said = Buffer.from(zip)
    said.writeUInt16LE(comment.length, said.length - 2)
    return Buffer.concat([said, comment])
  }
  const forgedPage = (): Buffer => {
    writeFiles(join(folder, "page.zip"), { ...files, "index.html": Buffer.from("83 killed") })
    return readFileSync(join(folder, "page.zip"))
  }
  const renamed = (zip: Buffer): Buffer => {
    const other = Buffer.from(zip)
    other.write("EVILME.txt", other.indexOf("README.txt"))
    return other
  }
  it.each<[string, (zip: Buffer) => Buffer]>([
    ["has bytes before it", (zip) => behind(Buffer.from("#!/bin/sh\n"), zip)],
    ["has bytes after it", (zip) => Buffer.concat([zip, Buffer.from("more")])],
    ["has a comment", (zip) => withComment(zip, Buffer.from("words"))],
    ["has a file that its list leaves out", (zip) => behind(forgedPage().subarray(0, 900), zip)],
    ["has a file that names itself otherwise than its list", renamed],
    [
      "has the end of another in its comment",
      (zip) => {
        const forged = behind(zip.subarray(0, zip.lastIndexOf(end)), forgedPage())
        return withComment(forged, Buffer.concat([zip.subarray(zip.lastIndexOf(end)), Buffer.from("!")]))
      },
    ],
    [
      "counts fewer files than its list has",
      (zip) => {
        const fewer = Buffer.from(zip)
        fewer.writeUInt16LE(fewer.readUInt16LE(fewer.length - 12) - 1, fewer.length - 12)
        return fewer
      },
    ],
  ])("is refused: one that %s", (_, forge) => {
    const path = join(folder, "forged.zip")
    writeFileSync(path, forge(readFileSync(bundle)))
    const { code, out } = verified(path)
    expect([code, out]).toEqual([1, expect.stringMatching(/forged\.zip: (?:is|holds) /)])
    expect(out).toMatch(/\n1 fault: do not rely on this copy\.\n$/)
  })
  it("is refused: one with bytes behind what a file unpacks to, or with another length of it", () => {
    const unpacks = (name: string, change: (packed: Buffer) => Buffer, size: (was: number) => number): string => {
      const path = join(folder, "behind.zip")
      writeFileSync(path, repacked(readFileSync(bundle), name, { change, size }))
      return faultsOf(verified(path).out).join("\n")
    }
    const named = "README.txt: is longer or shorter than its list says"
    const same = (was: number): number => was
    expect(unpacks("README.txt", (packed) => packed, same)).toBe("")
    expect(unpacks("README.txt", (packed) => Buffer.concat([packed, Buffer.from("PK")]), same)).toContain(named)
    expect(
      unpacks(
        "README.txt",
        (packed) => packed,
        (was) => was + 1,
      ),
    ).toContain(named)
  })
  it.each(["../evil.txt", "a/../../evil.txt", "/etc/evil", "C:evil", "a\\evil"])(
    "is refused: one with the name %s",
    (name) => {
      const faults = faultsIn(sealedAnew({ ...files, [name]: Buffer.from("x") }))
      expect(faults.join("\n")).toContain(`holds ${name}, which leads out of its folder`)
    },
  )
})

describe("a signature", () => {
  const without = (of: Files, ...paths: readonly string[]): Files =>
    Object.fromEntries(Object.entries(of).filter(([path]) => !paths.includes(path)))
  /** A head taken out, and the proofs under it. */
  const headless = (): Files => {
    const proofs = jsonOf(files, "proofs.json") as { entries: object[] }
    const bare = { ...proofs, head: null, entries: proofs.entries.map((entry) => ({ ...entry, proof: null })) }
    return { ...without(files, "head.json"), "proofs.json": Buffer.from(JSON.stringify(bare)) }
  }
  it("by another key is a fault also where the signed head was taken out", () => {
    expect(faultsIn(sealedAnew(headless())).join("\n")).toContain("head.json: is missing, though the bundle is signed")
  })
  it("that was taken out is a fault, with the head or without", () => {
    for (const stripped of [files, headless()]) {
      const faults = faultsIn(without(sealedAnew(stripped), "signature.json"))
      expect(faults.join("\n")).toMatch(/signature\.json: is missing/)
    }
    expect(verified(join(folder, "changed.zip")).out).toMatch(
      /\nNOT SIGNED: \d+ faults?: do not rely on this copy\.\n$/,
    )
  })
})

describe("what the log says of a capture and of a decision", () => {
  const anew = (changed: Files): string => faultsIn(sealedAnew(changed)).join("\n")
  it("is held against what claims.json and decisions.json say", () => {
    const other = /claims\.json, cap_\w+: has another address, outlet or instant of capture than the log/
    expect(anew(replaced("claims.json", /"outlet": "Sample Kyiv Desk"/, '"outlet": "Sample Lviv Desk"'))).toMatch(other)
    expect(anew(replaced("claims.json", /"url": "https:\/\/sample-kyiv/, '"url": "https://sample-lviv'))).toMatch(other)
    expect(anew(replaced("claims.json", /"url": null/, '"url": "https://sample-lviv.example/of-nobody"'))).toMatch(
      other,
    )
    expect(anew(replaced("claims.json", /"capturedAt": "20/, '"capturedAt": "19'))).toMatch(other)
    expect(anew(replaced("decisions.json", /"captures": \[\s*"cap_./, '"captures": ["cap_z'))).toMatch(
      /decisions\.json, dec_\w+: is not what the log has/,
    )
  })
})

describe("what is no bundle", () => {
  it("is no file, or was asked for wrongly: the exit code says so, in plain words", () => {
    const missing = verified(join(folder, "no.zip"))
    expect(missing).toEqual({ code: 8, out: `${join(folder, "no.zip")} cannot be read: name a bundle that is there\n` })
    for (const words of [["--key"], ["--key", "zz"], ["--force"], ["--key", "0".repeat(64), "more"]]) {
      expect(verified(bundle, ...words)).toMatchObject({ code: 2, out: expect.stringMatching(/^say FILE\|DIR/) })
    }
  })
  it.each([
    ["no ZIP", "words.zip", "words"],
    ["an empty ZIP", "empty.zip", `PK\u0005\u0006${"\0".repeat(18)}`],
  ])("is told as that: %s", (_, name, bytes) => {
    const path = join(folder, name)
    if (bytes !== null) writeFileSync(path, bytes, "latin1")
    const { code, out } = verified(path)
    expect(code).toBe(1)
    expect(faultsOf(out).length).toBeGreaterThan(0)
    expect(out).not.toContain("at Object")
  })
})
