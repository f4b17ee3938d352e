#!/usr/bin/env node
// Checks a bundle of Reckoner, as a ZIP or unpacked, with nothing but Node (18 or later): node verify-bundle.mjs FILE|DIR [--key HEX]
// Exit code 0: nothing is wrong; 1: something is, and is named. docs/verify-by-hand.md does the same with unzip, sha256sum, openssl and jq.
import { createHash, createPublicKey, verify as verifySignature } from "node:crypto"
import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { inflateRawSync } from "node:zlib"

const sha256 = (...pieces) => pieces.reduce((hash, piece) => hash.update(piece), createHash("sha256")).digest("hex")
const plural = (n, one, many = `${one}s`) => `${n} ${n === 1 ? one : many}`

/** Files of a ZIP by path, by the list at its end. */
function filesOfZip(zip) {
  const files = new Map()
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"))
  if (end < 0) throw new Error("is no ZIP, or was cut short")
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.toString("latin1", at, at + 4) !== "PK\x01\x02") throw new Error("has a broken list of files")
    const [method, packed, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)]
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field))
    const local = zip.readUInt32LE(at + 42)
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const bytes = zip.subarray(start, start + packed)
    if (files.has(name)) throw new Error(`holds ${name} twice`)
    if (method !== 0 && method !== 8) throw new Error(`holds ${name} in a way that this program does not unpack`)
    try {
      files.set(name, method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) }))
    } catch {
      files.set(name, Buffer.alloc(0)) // its hash will tell
    }
    at += 46 + nameLength + extra + comment
  }
  return files
}

function filesOfFolder(folder, within = "", files = new Map()) {
  for (const one of readdirSync(join(folder, within), { withFileTypes: true })) {
    const path = within === "" ? one.name : `${within}/${one.name}`
    if (one.isDirectory()) filesOfFolder(folder, path, files)
    else files.set(path, readFileSync(join(folder, path)))
  }
  return files
}

/** RFC 8785, for what bundles hold. */
function canonical(value) {
  if (value === null || typeof value !== "object") return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
  return `{${members.join(",")}}`
}

/** Ed25519 by a raw key in hex. */
function isSigned(bytes, signature, key) {
  if (!/^[0-9a-f]{64}$/.test(key) || !/^[0-9a-f]{128}$/.test(signature)) return false
  const der = Buffer.from(`302a300506032b6570032100${key}`, "hex")
  return verifySignature(
    null,
    bytes,
    createPublicKey({ key: der, format: "der", type: "spki" }),
    Buffer.from(signature, "hex"),
  )
}

// Merkle trees after RFC 6962.
const leafHash = (...pieces) => sha256(Buffer.of(0), ...pieces)
const nodeHash = (left, right) => sha256(Buffer.of(1), Buffer.from(left, "hex"), Buffer.from(right, "hex"))
const leftSize = (size) => 2 ** (31 - Math.clz32(size - 1))
function rootOf(leaves, from = 0, to = leaves.length) {
  if (to <= from) return sha256("")
  if (to - from === 1) return leaves[from]
  const middle = from + leftSize(to - from)
  return nodeHash(rootOf(leaves, from, middle), rootOf(leaves, middle, to))
}
function rootByProof(leaf, index, size, proof) {
  if (size === 1) return proof.length === 0 ? leaf : null
  if (proof.length === 0 || index >= size) return null
  const [left, sibling, below] = [leftSize(size), proof.at(-1), proof.slice(0, -1)]
  const own = index < left ? rootByProof(leaf, index, left, below) : rootByProof(leaf, index - left, size - left, below)
  return own === null ? null : index < left ? nodeHash(own, sibling) : nodeHash(sibling, own)
}

/** Root of the tree over the words of a whole text, each with the white space behind it, salted (docs/record-format.md). */
function rootOfText(text) {
  const starts = [0]
  let [word, space] = [false, false]
  for (let i = 0; i < text.length; i += 1) {
    const isSpace = text[i] === 0x20 || text[i] === 0x0a || text[i] === 0x09
    if (!isSpace && space && word) starts.push(i)
    word ||= !isSpace
    space = isSpace
  }
  if (text.length === 0) return sha256("")
  const salts = createHash("shake256", { outputLength: starts.length * 16 })
    .update("reckoner:segment-salts:1\n")
    .update(text)
    .digest()
  return rootOf(
    starts.map((start, i) =>
      leafHash(salts.subarray(i * 16, i * 16 + 16), text.subarray(start, starts[i + 1] ?? text.length)),
    ),
  )
}

/** Root of a tree of which some words are shown, and these words: runs of those that stand side by side. */
function readShown(tree) {
  const runs = [""]
  const root = (node) => {
    if (typeof node === "string") {
      if (runs.at(-1) !== "") runs.push("")
      return node
    }
    if (Array.isArray(node)) {
      const left = root(node[0])
      return nodeHash(left, root(node[1]))
    }
    runs[runs.length - 1] += node.text
    return leafHash(Buffer.from(node.salt, "hex"), Buffer.from(node.text))
  }
  return { root: root(tree), runs }
}

/** Every record of a WARC: where its block begins, its headers, and whether the block has the digest that they give. */
function warcRecords(warc) {
  const records = new Map()
  for (let at = 0; at < warc.length;) {
    const headEnd = warc.indexOf("\r\n\r\n", at)
    const head = warc.toString("latin1", at, Math.max(at, headEnd))
    const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1])
    if (headEnd < 0 || !head.startsWith("WARC/") || Number.isNaN(length)) throw new Error(`has no record at byte ${at}`)
    const block = warc.subarray(headEnd + 4, headEnd + 4 + length)
    const digest = /^warc-block-digest: *sha256:([0-9a-f]{64})/im.exec(head)?.[1]
    records.set(headEnd + 4, { at, length, isWhole: digest === undefined || digest === sha256(block) })
    at = headEnd + 4 + length + 4
  }
  return records
}

export function verifyBundle(path, expectedKey = null) {
  const faults = []
  const lines = []
  const fault = (where, why) => faults.push(`${where}: ${why}`)
  const files = statSync(path).isDirectory() ? filesOfFolder(path) : filesOfZip(readFileSync(path))
  const bytesOf = (name) => files.get(name) ?? Buffer.alloc(0)
  const json = (name, otherwise) => {
    try {
      return JSON.parse(bytesOf(name).toString("utf8"))
    } catch {
      fault(name, files.has(name) ? "is not JSON" : "is missing")
      return otherwise
    }
  }
  /** Runs a check to its end; what it stumbles over is a fault of the file. */
  const check = (where, act) => {
    try {
      act()
    } catch (error) {
      fault(where, `cannot be checked (${error.message})`)
    }
  }

  function checkManifest() {
    const listed = new Set(["manifest-sha256.txt", "signature.json"])
    for (const line of bytesOf("manifest-sha256.txt").toString("utf8").split("\n").slice(0, -1)) {
      const [hash, name] = [line.slice(0, 64), line.slice(66)]
      listed.add(name)
      if (!files.has(name)) fault(name, "is missing")
      else if (sha256(files.get(name)) !== hash)
        fault(name, "was changed: it does not have the SHA-256 of the manifest")
    }
    if (listed.size === 2) fault("manifest-sha256.txt", "is missing or empty")
    for (const name of files.keys()) if (!listed.has(name)) fault(name, "is not in the manifest")
    lines.push(`${plural(listed.size - 2, "file")} in the manifest.`)
  }

  function checkSignature() {
    if (!files.has("signature.json")) {
      lines.push("The bundle is not signed: nobody vouches for it.")
      if (expectedKey !== null) fault("signature.json", "is missing, and a key was asked for")
      return null
    }
    const { key = "", signature = "" } = json("signature.json", {})
    if (isSigned(bytesOf("manifest-sha256.txt"), signature, key)) lines.push(`The manifest is signed by ${key}.`)
    else fault("signature.json", "is not a signature of the manifest by the key that it names")
    if (expectedKey === null)
      lines.push("Whose key that is, only another way can tell: compare it, and give it with --key.")
    else if (key !== expectedKey.toLowerCase())
      fault("signature.json", `is by ${key}, not by the key that was asked for`)
    return key
  }

  function checkHead(bundleKey) {
    if (!files.has("head.json")) return lines.push("No part of the record's log was signed.") && null
    const head = json("head.json", {})
    const { signature = "", ...said } = head
    if (!isSigned(Buffer.from(canonical(said)), signature, head.key ?? ""))
      fault("head.json", "is not signed by the key that it names")
    else if (head.peaks.reduceRight((right, left) => nodeHash(left, right)) !== head.root)
      fault("head.json", "states a root that its peaks do not come to")
    if (bundleKey !== null && head.key !== bundleKey) fault("head.json", "is signed by another key than the bundle")
    if (expectedKey !== null && head.key !== expectedKey.toLowerCase())
      fault("head.json", "is not signed by the key that was asked for")
    return head
  }

  /** Entries of the log that are shown, each once, by number. */
  function checkLog(head) {
    const shown = new Map()
    const excerpt = bytesOf("log-excerpt.jsonl").toString("utf8").split("\n").slice(0, -1)
    const { entries = [], head: stated = null } = json("proofs.json", {})
    if ((stated?.root ?? null) !== (head?.root ?? null))
      fault("proofs.json", "proves nothing about head.json: it is for another head")
    const used = new Set()
    for (const { n, line, leaf, proof } of entries) {
      const where = line === null ? `proofs.json, entry ${n}` : `log-excerpt.jsonl, line ${line} (entry ${n})`
      if (proof === null && head !== null && n <= head.n) fault(where, "has no proof, though the head covers it")
      if (proof !== null && rootByProof(leaf, n - 1, head?.n ?? 0, proof) !== head?.root)
        fault(where, "is not in the log that was signed")
      if (line === null) continue
      const text = excerpt[line - 1] ?? ""
      used.add(line)
      if (leafHash(text) !== leaf) fault(where, "is not the line that is proven")
      const at = text.lastIndexOf('"hash":"')
      if (at < 0 || sha256(text.slice(0, at) + text.slice(at + 74)) !== text.slice(at + 8, at + 72))
        fault(where, "does not have the hash that it states")
      else shown.set(n, JSON.parse(text))
    }
    excerpt.forEach((_, i) => used.has(i + 1) || fault(`log-excerpt.jsonl, line ${i + 1}`, "is not in proofs.json"))
    let key = null
    for (const [n, { prev, hash, body, n: own }] of shown) {
      if (own !== n) fault(`log-excerpt.jsonl, entry ${n}`, `has the number ${own}`)
      if (shown.has(n - 1) && shown.get(n - 1).hash !== prev)
        fault(`log-excerpt.jsonl, entry ${n}`, "does not follow the entry before")
      if (n === head?.n && hash !== head.hash)
        fault(`log-excerpt.jsonl, entry ${n}`, "is not the entry that the head names")
      if ((body.act === "init" || body.act === "key") && n <= (head?.n ?? 0)) key = body.key ?? key
    }
    if (head !== null && key !== head.key)
      fault("head.json", "is not signed by the key that the log names as the record's")
    const unsigned = entries.filter(({ proof }) => proof === null).length
    lines.push(
      `${plural(entries.length, "entry", "entries")} of the log, ${unsigned === 0 ? "all" : entries.length - unsigned} proven under the head of entry ${head?.n ?? "none"}.`,
    )
    if (unsigned > 0)
      lines.push(
        `${plural(unsigned, "entry", "entries")} came after the last signed head, and no signature covers ${unsigned === 1 ? "it" : "them"} yet.`,
      )
    return [...shown.values()].map(({ body }) => body)
  }

  function checkDocument(document, acts, records) {
    const { capture: id, blob, archived, text } = document
    const logged = acts.find(({ act, capture }) => act === "capture" && capture.id === id)?.capture
    if (logged !== undefined) {
      const { givenId, outlet, published, url } = logged
      const own = `cap_${sha256(canonical({ blob: logged.blob, givenId, outlet, published, url })).slice(0, 32)}`
      if (own !== id || logged.blob !== blob) fault(id, "is not the capture that the log has")
    } else if (archived !== null) fault(id, "has no line in the log excerpt")
    const stands = (place, hash) =>
      sha256(bytesOf(archived.file).subarray(place.offset, place.offset + place.length)) === hash
    if (archived !== null) {
      if (!stands(archived, blob))
        fault(`${archived.file}, byte ${archived.offset}`, `does not hold the bytes of ${id}`)
      if (records.get(archived.offset)?.length !== archived.length)
        fault(`${archived.file}, byte ${archived.offset}`, `has no record of ${id}`)
      const { exchange } = archived
      if ((exchange?.sha256 ?? undefined) !== logged?.exchange) fault(id, "was got in another way than the log has")
      else if (exchange !== null && !stands(exchange, exchange.sha256))
        fault(`${archived.file}, byte ${exchange.offset}`, `is not how ${id} was got`)
    }
    const act = acts.find((one) => one.act === "text" && one.captureId === id && one.text === text.sha256)
    if (act === undefined) fault(id, `has no entry of the log for its text ${text.sha256}`)
    else if ((act.segmentRoot ?? null) !== text.segmentRoot) fault(id, "states another root of its words than the log")
    if (text.map !== null && (sha256(bytesOf(text.map.file)) !== text.map.sha256 || act?.parsed !== text.map.sha256))
      fault(text.map.file, "is not the map that the log names")
    return text.file === null ? null : checkText(text)
  }

  /** A function that says whether a claim's sentence stands in the text. */
  function checkText({ file, sha256: hash, segmentRoot }) {
    if (file.endsWith(".txt")) {
      if (sha256(bytesOf(file)) !== hash) fault(file, "does not have the SHA-256 that the log names")
      if (segmentRoot !== null && rootOfText(bytesOf(file)) !== segmentRoot)
        fault(file, "does not come to the root that the log names")
      const words = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytesOf(file))
      return ({ start, before, quote, after }, said) =>
        words.slice(start - said(before).length).startsWith(said([...before, ...quote, ...after]))
    }
    const { root, runs } = readShown(json(file, {}).tree ?? "")
    if (root !== segmentRoot) fault(file, "shows words that do not come to the root that the log names")
    return ({ before, quote, after }, said) => {
      let run = 0
      return said([...before, ...quote, ...after])
        .split("\u0000")
        .every((piece) => {
          while (run < runs.length && !runs[run].includes(piece.trim())) run += 1
          return run < runs.length
        })
    }
  }

  function checkDecision(decision, acts) {
    const { id, sha256: hash, signature, by, kind, file } = decision
    const act = acts.find((one) => one.act === "decision" && one.decision === hash)
    if (act === undefined) return fault(id, "is not in the log excerpt")
    if (act.kind !== kind || act.key !== by.key || act.signature !== signature || id !== `dec_${hash.slice(0, 32)}`)
      fault(id, "is told otherwise than the log has it")
    if (file === null) return
    if (sha256(bytesOf(file)) !== hash) fault(file, "does not have the SHA-256 that the log names")
    if (!isSigned(bytesOf(file), signature, by.key)) fault(file, "is not signed by the key of who decided")
    const signed = json(file, {})
    if (signed.why !== decision.why || signed.by?.name !== by.name || Date.parse(decision.at) !== signed.at)
      fault(`decisions.json, ${id}`, "does not say what was signed")
  }

  function checkFigure(figure, name, known) {
    const { low, best, high, reasons, verdicts } = figure
    for (const id of [...reasons.flatMap(({ claimIds }) => claimIds), ...verdicts.map(({ claimId }) => claimId)]) {
      if (!known.has(id)) fault(`figures.json, ${name}`, `rests on ${id}, which is not in claims.json`)
    }
    for (const { bound, sentence } of reasons) {
      const said = /^(?:Low|Best|High) is [a-z ]*([\d,]+)/.exec(sentence)?.[1]?.replaceAll(",", "")
      if (said !== undefined && Number(said) !== figure[bound])
        fault(`figures.json, ${name}`, `says ${bound} ${figure[bound]}, and its reason says ${said}`)
    }
    if ((low ?? best ?? 0) > (best ?? low ?? 0) || (best ?? 0) > (high ?? best ?? 0))
      fault(`figures.json, ${name}`, "is not low ≤ best ≤ high")
  }

  check("manifest-sha256.txt", checkManifest)
  let [head, acts, records] = [null, [], new Map()]
  check("signature.json", () => (head = checkHead(checkSignature())))
  check("log-excerpt.jsonl", () => (acts = checkLog(head)))
  const { kind = "unknown", documents = [], claims = [] } = json("claims.json", {})
  const warc = "archive/captures.warc"
  if (files.has(warc)) check(warc, () => (records = warcRecords(files.get(warc))))
  for (const { at, isWhole } of records.values())
    if (!isWhole) fault(`${warc}, record at byte ${at}`, "does not match its own digest")
  const standing = new Map()
  for (const document of documents)
    check(document.capture, () => standing.set(document.capture, checkDocument(document, acts, records)))
  const said = (pieces) => pieces.map((piece) => piece.shown ?? "\u0000").join("")
  for (const claim of claims) {
    check(
      claim.id,
      () =>
        standing.get(claim.capture)?.(claim, said) ||
        fault(`claims.json, ${claim.id}`, `“${said(claim.quote)}” is not what its text says there`),
    )
  }
  const { decisions = [] } = json("decisions.json", {})
  for (const decision of decisions) check(decision.id, () => checkDecision(decision, acts))
  const told = new Set(decisions.map((decision) => decision.sha256))
  for (const { act, decision } of acts)
    if (act === "decision" && !told.has(decision)) fault("decisions.json", `leaves out the decision ${decision}`)
  const { incidents = [] } = json("figures.json", {})
  const known = new Set(claims.map(({ id }) => id))
  for (const { figures, label } of incidents) {
    for (const figure of figures)
      check("figures.json", () => checkFigure(figure, `${figure.measure} of ${figure.node}, ${label}`, known))
  }
  for (const { path: name = "", hash } of files.has("datapackage.json")
    ? (json("datapackage.json", {}).resources ?? [])
    : []) {
    if (hash !== `sha256:${sha256(bytesOf(name))}`) fault("datapackage.json", `gives ${name} another SHA-256`)
  }
  for (const { "@id": name, "@type": type, sha256: hash } of json("ro-crate-metadata.json", {})["@graph"] ?? []) {
    if ([type].flat().includes("File") && hash !== sha256(bytesOf(name)))
      fault("ro-crate-metadata.json", `gives ${name} another SHA-256`)
  }
  const withheld = decisions.filter(({ file }) => file === null).length
  const shown = `${plural(documents.length, "report")}, ${plural(claims.length, "quote")}, ${plural(decisions.length, "decision")}${withheld === 0 ? "" : ` (${withheld} by hash alone)`}`
  lines.push(
    `${shown} and ${plural(incidents.flatMap(({ figures }) => figures).length, "figure")} of ${plural(incidents.length, "incident")} checked; the bundle is ${kind}.`,
  )
  return { lines, faults: [...new Set(faults)] }
}

function main([path, option, key = null]) {
  if (path === undefined || (option !== undefined && (option !== "--key" || !/^[0-9a-f]{64}$/i.test(key ?? "")))) {
    console.log("node verify-bundle.mjs FILE|DIR [--key HEX]   (the key: 64 hexadecimal digits)")
    return 1
  }
  try {
    const { lines, faults } = verifyBundle(path, key)
    for (const line of lines) console.log(line)
    for (const fault of faults) console.log(`fault: ${fault}`)
    console.log(
      faults.length === 0
        ? "All is as it was bundled."
        : `${plural(faults.length, "fault")}. Do not rely on this bundle; ask for another copy.`,
    )
    return faults.length === 0 ? 0 : 1
  } catch (error) {
    console.log(`fault: ${path}: ${error.message}`)
    return 1
  }
}

process.exitCode = main(process.argv.slice(2))
