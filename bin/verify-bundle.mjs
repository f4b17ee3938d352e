#!/usr/bin/env node
// Checks a bundle of Reckoner, as a ZIP or unpacked, with nothing but Node (18.17 or later) and no network.
// Exit code 0: nothing is wrong; 1: something is, and is named; 2: a wrong call; 8: no such file. docs/verify-by-hand.md does the same by hand.
import assert from "node:assert"
import { createHash, createPublicKey, verify } from "node:crypto"
import { readdirSync, readFileSync, statSync } from "node:fs"
import { inflateRawSync } from "node:zlib"

const sha256 = (...pieces) => pieces.reduce((hash, piece) => hash.update(piece), createHash("sha256")).digest("hex")
const plural = (n, one, many = `${one}s`) => `${n} ${n === 1 ? one : many}`
/** RFC 8785, of what holds no other object. */
const canonical = (value) => JSON.stringify(value, Object.keys(value).sort())
const linesIn = (bytes) => bytes.toString("utf8").split("\n").slice(0, -1)

/** Files of a ZIP by path: side by side, each as its list says, then that list, then its end, or other programs might read others. */
function filesOfZip(zip, files = new Map()) {
  const end = zip.length - 22
  const isEnd = end >= 0 && zip.readUInt32LE(end) === 0x06054b50 && zip.readUInt16LE(end + 20) === 0
  assert(isEnd, "is no ZIP, was cut short, or goes on after its end")
  let [at, next] = [zip.readUInt32LE(end + 16), 0]
  for (const list = at; at < end || next !== list;) {
    const [packed, size, length] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24), zip.readUInt16LE(at + 28)]
    const name = zip.toString("utf8", at + 46, at + 46 + length)
    const told = [Buffer.from("PK\x03\x04"), zip.subarray(at + 6, at + 30), Buffer.alloc(2), Buffer.from(name)]
    const [start, bare] = [next + 30 + length, zip.readUInt32LE(at + 30)]
    const isSame = bare === 0 && zip.subarray(next, start).equals(Buffer.concat(told))
    assert(isSame && zip.readUInt32LE(at + 42) === next, `holds something else at byte ${next} than its list says`)
    assert(!/^\w:|^\/|(^|\/)\.\.?(\/|$)|[\\\0]/.test(name), `holds ${name}, which leads out of its folder`)
    assert(!files.has(name), `holds ${name} twice`)
    const bytes = zip.subarray(start, start + packed)
    const unpack = () => inflateRawSync(bytes, { maxOutputLength: Math.max(1, size), info: true }) // oxlint-disable-line id-denylist -- Node's name
    const unpacked = zip.readUInt16LE(at + 10) === 0 ? {} : check(name, unpack, {})
    const { buffer = bytes, engine = { bytesWritten: packed } } = unpacked
    need(buffer.length === size && engine.bytesWritten === packed, name, "is longer or shorter than its list says")
    files.set(name, buffer)
    ;[at, next] = [at + 46 + length, start + packed]
  }
  assert(at === end && files.size === zip.readUInt16LE(end + 10), "is not what its list says")
  return files
}

function filesOfFolder(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => statSync(`${folder}/${name}`).isFile())
  return new Map(names.map((name) => [name.replaceAll("\\", "/"), readFileSync(`${folder}/${name}`)]))
}

/** Ed25519 by a raw key; both in hex. */
function isSigned(bytes, signature, key) {
  if (!/^[0-9a-f]{64} [0-9a-f]{128}$/.test(`${key} ${signature}`)) return false
  const der = Buffer.from(`302a300506032b6570032100${key}`, "hex")
  return verify(null, bytes, createPublicKey({ key: der, format: "der", type: "spki" }), Buffer.from(signature, "hex"))
}

const leafHash = (...pieces) => sha256(Buffer.of(0), ...pieces) // Merkle trees after RFC 6962
const nodeHash = (left, right) => sha256(Buffer.of(1), Buffer.from(left, "hex"), Buffer.from(right, "hex"))
function rootByProof(leaf, index, size, proof) {
  if (size <= 1 || proof.length === 0) return size === 1 && index === 0 && proof.length === 0 ? leaf : null
  const [left, sibling, below] = [2 ** (31 - Math.clz32(size - 1)), proof.at(-1), proof.slice(0, -1)]
  const isLeft = index < left
  const own = rootByProof(leaf, isLeft ? index : index - left, isLeft ? left : size - left, below)
  return own === null ? null : isLeft ? nodeHash(own, sibling) : nodeHash(sibling, own)
}

/** Root of a tree of which words are shown, and these, with a sign for those withheld. A longer salt could take a part of a word. */
function readShown(tree) {
  const shown = []
  const root = (node) => {
    if (Array.isArray(node)) return node.map(root).reduce((left, right) => nodeHash(left, right))
    if (typeof node === "string") return shown.push("\0") && node
    assert(/^[0-9a-f]{32}$/.test(node.salt), "has a salt that is not 16 bytes long")
    shown.push(node.text)
    return leafHash(Buffer.from(node.salt, "hex"), Buffer.from(node.text))
  }
  return { root: root(tree), words: shown.join("").replace(/\0+/g, "\0") }
}

/** Lengths of the blocks of a WARC by where they begin. */
function blocksOf(warc, onDamage, blocks = new Map()) {
  for (let at = 0; at < warc.length;) {
    const start = warc.indexOf("\r\n\r\n", at) + 4
    const head = warc.toString("latin1", at, Math.max(at, start))
    const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1])
    if (start < 4 || !head.startsWith("WARC/") || Number.isNaN(length)) throw new Error(`no record at byte ${at}`)
    const digest = /^warc-block-digest: *sha256:([0-9a-f]{64})/im.exec(head)?.[1]
    if (digest !== undefined && digest !== sha256(warc.subarray(start, start + length))) onDamage(at)
    blocks.set(start, length)
    at = start + length + 4
  }
  return blocks
}

// What is checked, what is told of it, and what is wrong.
let files = new Map()
const [told, faults] = [[], new Set()]
const need = (isSo, where, why) => isSo || faults.add(`${where}: ${why}`)
const bytesOf = (name) => files.get(name) ?? Buffer.alloc(0)
const hashOf = (name) => sha256(bytesOf(name))
/** Runs a check to its end; what it stumbles over is a fault of the file. */
function check(where, act, otherwise) {
  try {
    return act()
  } catch (error) {
    need(false, where, `cannot be checked (${error.message})`)
    return otherwise
  }
}
const json = (name) => check(name, () => JSON.parse(bytesOf(name).toString("utf8")), {})

function checkManifest(where) {
  const listed = new Map(linesIn(bytesOf(where)).map((line) => [line.slice(66), line.slice(0, 64)]))
  for (const [name, hash] of listed) {
    const why = files.has(name) ? "was changed: it does not have the SHA-256 of the manifest" : "is missing"
    need(files.has(name) && hashOf(name) === hash, name, why)
  }
  const others = [...files.keys()].filter((name) => !listed.has(name) && name !== where && name !== "signature.json")
  for (const name of others) need(false, name, "is not in the manifest")
  told.push(`${plural(listed.size, "file")} in the manifest.`)
}

function checkSignature(where, expectedKey, options) {
  const taken = files.has("head.json") ? ", though a key signed the log: it may have been taken out" : ""
  need(files.has(where) || (options.includes("--unsigned") && expectedKey === null), where, `is missing${taken}`)
  if (!files.has(where)) return null
  need(files.has("head.json"), "head.json", "is missing, though the bundle is signed")
  const { key, signature } = json(where)
  const isSound = isSigned(bytesOf("manifest-sha256.txt"), signature, key)
  need(isSound, where, "is no signature of the manifest by the key that it names")
  told.push(`The manifest is ${isSound ? "" : "not "}signed by ${key}.`)
  need((expectedKey ?? key) === key, where, `is by ${key}, not by the key that was asked for`)
  if (expectedKey === null) told.push("Compare that key with what its owner told you otherwise, or give it with --key.")
  return key
}

function checkHead(where, keys) {
  if (!files.has(where)) return null
  const { signature, ...head } = json(where)
  need(isSigned(Buffer.from(canonical(head)), signature, head.key), where, "is not signed by the key that it names")
  for (const key of keys) need((key ?? head.key) === head.key, where, `is signed by another key than ${key}`)
  return head
}

/** A line of the log as JSON, where it has its own hash and is the one that is proven. */
function logLine(text, leaf, where) {
  const at = text.lastIndexOf('"hash":"')
  const isWhole = sha256(text.slice(0, at) + text.slice(at + 74)) === text.slice(at + 8, at + 72)
  need(isWhole, where, "does not have the hash that it states")
  need(leafHash(text) === leaf, where, "is not the line that is proven")
  return isWhole ? JSON.parse(text) : null
}

/** What the lines of the log say that are shown. */
function checkLog(head) {
  const lines = linesIn(bytesOf("log-excerpt.jsonl"))
  const { entries, head: proven, stampedHeads = [] } = json("proofs.json")
  const stampedAt = new Map(stampedHeads.map(({ n, file }) => [n, check(file, () => checkHead(file, []), null)]))
  need(proven?.root === head?.root, "proofs.json", "proves what stands under another head than head.json")
  const shown = new Map()
  for (const { n, line, leaf, proof, stamped = null } of entries) {
    const where = line === null ? `proofs.json, entry ${n}` : `log-excerpt.jsonl, line ${line} (entry ${n})`
    need(proof !== null || n > (head?.n ?? 0), where, "has no proof, though the head covers it")
    const root = proof === null ? head?.root : rootByProof(leaf, n - 1, head?.n ?? 0, proof)
    need(root === head?.root, where, "is not in the log that was signed")
    const early = stampedAt.get(stamped?.n)
    const wasThere = stamped === null || rootByProof(leaf, n - 1, early?.n ?? 0, stamped.proof) === early?.root
    need(wasThere, where, "is not in the log that was stamped")
    const entry = line === null ? null : logLine(lines[line - 1] ?? "", leaf, where)
    if (entry === null) continue
    need((shown.get(n - 1)?.hash ?? entry.prev) === entry.prev, where, "does not follow the entry before")
    need(entry.n === n && (n !== head?.n || entry.hash === head.hash), where, "is not what the head or its proof names")
    shown.set(n, entry)
  }
  need(shown.size === lines.length, "log-excerpt.jsonl", "has other lines than proofs.json")
  const keys = [...shown.values()].filter(({ n, body }) => n <= head?.n && body.key && body.act !== "decision")
  need((keys.at(-1)?.body.key ?? head?.key) === head?.key, "head.json", "is not signed by the key that the log names")
  const isOurs = (early) => early === null || early.key === head?.key || keys.some(({ body }) => body.key === early.key)
  for (const [n, early] of stampedAt) need(isOurs(early), `timestamps/${n}.json`, "is by no key that the log names")
  const unsigned = entries.filter(({ proof }) => proof === null).length
  told.push(`${plural(entries.length - unsigned, "entry", "entries")} of the log proven, up to entry ${head?.n ?? 0}.`)
  const stamps = plural(stampedAt.size, "earlier head was", "earlier heads were")
  if (stampedAt.size > 0) told.push(`${stamps} stamped by authorities: README.txt tells how to ask these.`)
  if (unsigned > 0) told.push(`${plural(unsigned, "later entry", "later entries")} not covered by a signature yet.`)
  return [...shown.values()].map(({ body }) => body)
}

function checkCapture({ capture: id, blob, archived, url, outlet, capturedAt, text }, acts, blocks) {
  const logged = acts.find(({ act, capture }) => act === "capture" && capture.id === id)?.capture
  need(logged === undefined || logged.blob === blob, id, "is not the capture that the log has")
  if (archived === null) return
  need(logged !== undefined, id, "has no line in the log excerpt")
  const isOf = (logged?.outlet ?? outlet) === outlet || acts.some(({ kind }) => kind === "describe")
  const own = logged?.url || text.map === null ? logged?.url : json(text.map.file).url
  const isFrom = (own ?? null) === url && logged?.capturedAt === Date.parse(capturedAt)
  need(isOf && isFrom, `claims.json, ${id}`, "has another address, outlet or instant of capture than the log")
  const { file, offset, length, exchange } = archived
  const hashAt = (place) => sha256(bytesOf(file).subarray(place.offset, place.offset + place.length))
  const isThere = hashAt(archived) === blob && blocks.get(offset) === length
  need(isThere, `${file}, byte ${offset}`, `is no record with the bytes of ${id}`)
  need(exchange?.sha256 === logged?.exchange, id, "was got in another way than the log has")
  const isGot = exchange === null || hashAt(exchange) === exchange.sha256
  need(isGot, `${file}, byte ${exchange?.offset}`, `is not how ${id} was got`)
}

/** Gives back what says of a sentence, with one sign for what is withheld, whether it stands in the text; nothing where that is not here. */
function checkText({ capture: id, text: { sha256: hash, segmentRoot, map, file } }, acts) {
  const act = acts.find((one) => one.act === "text" && one.captureId === id && one.text === hash)
  const isLogged = act !== undefined && (act.segmentRoot ?? null) === segmentRoot
  need(isLogged, id, `has no such text in the log excerpt: ${hash}, root ${segmentRoot}`)
  if (map !== null) need(hashOf(map.file) === act?.parsed, map.file, "is not the map that the log names")
  if (file === null) return undefined
  if (file.endsWith(".txt")) {
    need(hashOf(file) === hash, file, "does not have the SHA-256 that the log names")
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytesOf(file))
    return (sentence, start) => text.startsWith(sentence, start)
  }
  const { root, words } = readShown(json(file).tree)
  need(root === segmentRoot, file, "shows words that do not come to the root that the log names")
  return (sentence) => words.includes(sentence)
}

function checkDecision({ id, sha256: hash, signature, by, kind, at, why, captures, hold, file }, acts) {
  const act = acts.find((one) => one.act === "decision" && one.decision === hash && one.signature === signature)
  const inLog = [act?.kind, act?.key, act?.signature, act?.captures]
  const isLogged = String(inLog) === String([kind, by.key, signature, captures])
  need(isLogged && id === `dec_${hash.slice(0, 32)}`, `decisions.json, ${id}`, "is not what the log has")
  if (file === null) return
  need(hashOf(file) === hash, file, "does not have the SHA-256 that the log names")
  const said = json(file)
  const isProven = said.by?.key === by.key && isSigned(bytesOf(file), signature, by.key)
  need(isProven || hold === "unproven", file, "is not signed by the key of who decided")
  if (!isProven) told.push(`${id} is not signed by ${by.name}, in whose name it stands, and is not in force.`)
  const isTold = said.why === why && said.by?.name === by.name && said.at === Date.parse(at) && said.act?.kind === kind
  need(isTold, `decisions.json, ${id}`, "does not say what was signed")
}

function checkFigure(figure, where, known) {
  const restsOn = JSON.stringify(figure).match(/clm_[0-9a-f]{32}/g) ?? []
  for (const id of restsOn) need(known.has(id), where, `rests on ${id}, which is not in claims.json`)
  for (const { bound, sentence } of figure.reasons) {
    const said = /^(?:Low|Best|High) is [a-z ]*([\d,]+)/.exec(sentence)?.[1]?.replaceAll(",", "")
    const isSaid = said === undefined || Number(said) === figure[bound]
    need(isSaid, where, `says ${bound} ${figure[bound]}, and its reason says ${said}`)
  }
  const bounds = [figure.low, figure.best, figure.high].filter((bound) => bound !== null)
  need(!bounds.some((bound, i) => bound < bounds[i - 1]), where, "is not low ≤ best ≤ high")
}

function checkClaims(documents, claims, acts) {
  const warc = "archive/captures.warc"
  const damaged = (at) => need(false, `${warc}, record at byte ${at}`, "does not match its own digest")
  const blocks = check(warc, () => blocksOf(bytesOf(warc), damaged), new Map())
  for (const document of documents) check(document.capture, () => checkCapture(document, acts, blocks))
  const texts = new Map(documents.map((one) => [one.capture, check(one.capture, () => checkText(one, acts))]))
  const words = (pieces) => pieces.map((piece) => piece.shown ?? "\0").join("")
  for (const { id, capture, before, quote, after, start } of claims) {
    const sentence = words([...before, ...quote, ...after]).replace(/\0+/g, "\0")
    const stands = check(id, () => texts.get(capture)?.(sentence, start - words(before).length))
    need(stands, `claims.json, ${id}`, `“${words(quote)}” does not stand in its text`)
  }
}

function main([path, ...options]) {
  const [option, given, ...rest] = options.filter((one) => one !== "--unsigned")
  const isKey = option === "--key" && /^[0-9a-f]{64}$/i.test(given) && rest.length === 0
  if (!path || (option && !isKey)) return stop(2, "say FILE|DIR [--key HEX] [--unsigned], the key in 64 digits")
  files = statSync(path).isDirectory() ? filesOfFolder(path) : filesOfZip(readFileSync(path))
  const expectedKey = given?.toLowerCase() ?? null
  check("manifest-sha256.txt", () => checkManifest("manifest-sha256.txt"))
  const key = check("signature.json", () => checkSignature("signature.json", expectedKey, options))
  const head = check("head.json", () => checkHead("head.json", [key, expectedKey]), null)
  const acts = check("log-excerpt.jsonl", () => checkLog(head), [])
  const { kind, documents = [], claims = [] } = json("claims.json")
  checkClaims(documents, claims, acts)
  const { decisions = [] } = json("decisions.json")
  for (const decision of decisions) check(decision.id, () => checkDecision(decision, acts))
  const logged = acts.filter(({ act }) => act === "decision").map(({ signature }) => signature)
  const isAll = String(decisions.map(({ signature }) => signature).sort()) === String(logged.sort())
  need(isAll, "decisions.json", "has other decisions than the log excerpt")
  const known = new Set(claims.map(({ id }) => id))
  const figures = (json("figures.json").incidents ?? []).flatMap((incident) => incident.figures)
  for (const figure of figures) {
    const where = `figures.json, ${figure.measure} of ${figure.group ?? figure.object}, ${figure.node}`
    check(where, () => checkFigure(figure, where, known))
  }
  told.push(`${plural(documents.length, "report")}, ${plural(claims.length, "quote")} checked.`)
  told.push(`${plural(decisions.length, "decision")} and ${plural(figures.length, "figure")} checked. It is ${kind}.`)
}

const stop = (code, why) => console.error(why) ?? process.exit(code)
try {
  main(process.argv.slice(2))
} catch (error) {
  if (error.syscall) stop(8, `${process.argv[2]} cannot be read: name a bundle that is there`)
  need(false, process.argv[2], error.message)
}
const seal = files.size === 0 || files.has("signature.json") ? "" : "NOT SIGNED: "
const sound = seal === "" ? "All is as it was bundled." : "nothing in it contradicts the rest; nobody vouches for it."
const verdict = seal + (faults.size === 0 ? sound : `${plural(faults.size, "fault")}: do not rely on this copy.`)
for (const line of [...told, ...[...faults].map((fault) => `fault: ${fault}`), verdict]) console.log(line)
process.exitCode = Math.min(1, faults.size)
