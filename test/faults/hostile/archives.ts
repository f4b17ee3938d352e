import { gzipSync } from "node:zlib"
import type { Random } from "../../../bench/random.ts"
import { madeWarc, packedWarc, type MadeRecord } from "../../made/warc.ts"
import { madeZip, type MadeEntry } from "../../made/zip.ts"
import { bytesOf, type HostileInput } from "./hostile-input.ts"
import { spoiltForms } from "./mutations.ts"

const REPORT = "In Rivne two people were hurt on 4 May 2023, police said."
const report = (name: string | Uint8Array): MadeEntry => ({ name, bytes: REPORT })

/** Names that lead out of the archive, are none, or play tricks on whoever shows them. */
const NAMES: readonly (string | Uint8Array)[] = [
  "../../../etc/cron.d/x.txt",
  "/etc/x.txt",
  "C:\\windows\\x.txt",
  "\\\\server\\share\\x.txt",
  "a/../../x.txt",
  "./././x.txt",
  "..\\..\\x.txt",
  "~/x.txt",
  "a\0b.txt",
  "a\nb.txt",
  "\u001b]0;owned\u0007.txt",
  "\u202etxt.exe.txt",
  "CON.txt",
  "nul",
  "com1.txt",
  "",
  ".",
  "..",
  "/",
  `${"x".repeat(60_000)}.txt`,
  "a/".repeat(20_000),
  Uint8Array.of(0xff, 0xfe, 0x2e, 0x74, 0x78, 0x74),
  "-rf.txt",
  "$(touch x).txt",
  "e\u0301.txt",
  "a.txt/b.txt",
]

/** Packs packed packs: the innermost is a report. */
function nested(depth: number, width: number): Buffer {
  const inner: MadeEntry[] =
    depth === 0
      ? [report("a.txt")]
      : Array.from({ length: width }, (_, i) => ({ name: `${i}.zip`, bytes: nested(depth - 1, width) }))
  return madeZip(inner)
}

const zeros = (length: number): Buffer => Buffer.alloc(length)
const overlapping = (count: number): Buffer =>
  madeZip(
    Array.from({ length: count }, (_, i) => ({
      name: `${i}.txt`,
      bytes: Buffer.alloc(2_000_000, "Two were hurt. "),
      overlaps: i > 0,
    })),
  )

const MADE: Readonly<Record<string, () => Uint8Array>> = {
  "a ZIP bomb of one entry": () => madeZip([{ name: "a.txt", bytes: zeros(300_000_000) }, report("b.txt")]),
  "a ZIP bomb of entries that share their bytes": () => overlapping(500),
  "archives twelve deep": () => nested(12, 1),
  "archives that branch four ways at each of three steps": () => nested(3, 4),
  "an entry that says it is short": () => madeZip([{ name: "a.txt", bytes: REPORT.repeat(100), claimedBytes: 3 }]),
  "an entry that says it has four thousand million bytes": () =>
    madeZip([{ name: "a.txt", bytes: REPORT, claimedBytes: 0xffffffff }]),
  "an entry with another's checksum": () => madeZip([{ name: "a.txt", bytes: REPORT, checksum: 7 }]),
  "an entry that is locked": () => madeZip([{ name: "a.txt", bytes: REPORT, encrypted: true }]),
  "a ZIP of 60,000 empty entries": () =>
    madeZip(Array.from({ length: 60_000 }, (_, i) => ({ name: `${i}.txt`, bytes: "" }))),
  "a ZIP with one name a hundred times": () => madeZip(Array(100).fill(report("a.txt"))),
  "a ZIP that is empty": () => madeZip([]),
  "a ZIP of nothing": () => new Uint8Array(),
  "a ZIP that says it has more entries than it has": () => {
    const zip = madeZip([report("a.txt")])
    zip.writeUInt16LE(60_000, zip.length - 12)
    return zip
  },
  "a ZIP whose list begins behind its end": () => {
    const zip = madeZip([report("a.txt")])
    zip.writeUInt32LE(0x7fffffff, zip.length - 6)
    return zip
  },
  "a ZIP whose list begins within an entry": () => {
    const zip = madeZip([report("a.txt")])
    zip.writeUInt32LE(5, zip.length - 6)
    return zip
  },
  "a ZIP with a comment that looks like another": () =>
    Buffer.concat([madeZip([report("a.txt")]), madeZip([report("b.txt")])]),
  "a ZIP that is a gzip": () => gzipSync(REPORT),
}

const URL = "https://sample.example/a"
const answer = (more: Partial<MadeRecord>): MadeRecord => ({ url: URL, body: `<p>${REPORT}</p>`, ...more })
const lying = (from: RegExp, to: string): Uint8Array =>
  Buffer.from(
    madeWarc([answer({}), answer({ url: `${URL}2` })])
      .toString("latin1")
      .replace(from, to),
    "latin1",
  )

const WARCS: Readonly<Record<string, () => Uint8Array>> = {
  "a WARC record that says it is longer than the file": () => lying(/Content-Length: \d+/, "Content-Length: 99999999"),
  "a WARC record of minus one byte": () => lying(/Content-Length: \d+/, "Content-Length: -1"),
  "a WARC record of a length with 300 digits": () => lying(/Content-Length: \d+/, `Content-Length: ${"9".repeat(300)}`),
  "a WARC record that says it is short": () => lying(/Content-Length: \d+/, "Content-Length: 3"),
  "a WARC record without a length": () => lying(/Content-Length: \d+\r\n/, ""),
  "a WARC record with two lengths": () => lying(/Content-Length: \d+/, "Content-Length: 5\r\nContent-Length: 9"),
  "a WARC of version 99": () => lying(/WARC\/1\.1/, "WARC/99.9"),
  "a WARC record dated in the year 99999": () => lying(/WARC-Date: [^\r]+/, "WARC-Date: 99999-13-45T99:99:99Z"),
  "a WARC record whose digest is another's": () =>
    madeWarc([answer({ headers: { "WARC-Payload-Digest": `sha256:${"0".repeat(64)}` } })]),
  "a WARC record whose address is a script": () => madeWarc([answer({ url: "javascript:alert(1)" })]),
  "a WARC record whose address has escape codes": () =>
    madeWarc([answer({ url: "https://a.example/\u001b[2J\u0007" })]),
  "a WARC record with a header of a million signs": () =>
    madeWarc([answer({ headers: { "X-Long": "x".repeat(1_000_000) } })]),
  "a WARC record with 20,000 headers": () => lying(/WARC-Date:/, `${"X-More: 1\r\n".repeat(20_000)}WARC-Date:`),
  "a WARC answer that is packed and says so twice": () =>
    madeWarc([answer({ http: ["HTTP/1.1 200 OK", "Content-Encoding: gzip, gzip"], body: gzipSync(gzipSync(REPORT)) })]),
  "a WARC answer that is a bomb": () =>
    madeWarc([
      answer({
        http: ["HTTP/1.1 200 OK", "Content-Type: text/html", "Content-Encoding: gzip"],
        body: gzipSync(zeros(200_000_000)),
      }),
    ]),
  "a WARC answer in chunks that lie": () =>
    madeWarc([answer({ http: ["HTTP/1.1 200 OK", "Transfer-Encoding: chunked"], body: "ffffffff\r\nx\r\n0\r\n\r\n" })]),
  "a WARC that begins within a record": () => madeWarc([answer({})]).subarray(30),
  "a packed WARC that breaks off": () => packedWarc([answer({}), answer({ url: `${URL}2` })]).subarray(0, 200),
  "a packed WARC that is a bomb": () => gzipSync(Buffer.concat([madeWarc([answer({})]), zeros(200_000_000)])),
  "a WARC of revisits to what is not there": () =>
    madeWarc([answer({ type: "revisit", headers: { "WARC-Refers-To-Target-URI": `${URL}9` } })]),
}

/** ZIP, WACZ and WARC that lead out, swell, lie and loop. */
export function hostileArchives(random: Random): readonly HostileInput[] {
  const zip = madeZip([report("a.txt"), report("b/c.html")])
  const warc = madeWarc([answer({}), answer({ url: `${URL}2` })])
  const wacz = madeZip([
    { name: "datapackage.json", bytes: '{"resources":[]}' },
    { name: "archive/data.warc", bytes: warc },
  ])
  const spoilt = ([form, bytes]: readonly [string, Uint8Array]): readonly HostileInput[] =>
    [...spoiltForms(bytes, 6, random)].map((one, i) => ({
      what: `a ${form.toUpperCase()} ${one.how}`,
      fileName: `spoilt-${i}.${form}`,
      bytes: () => one.bytes,
    }))
  return [
    ...NAMES.map((name, i) => ({
      what: `a ZIP with an entry called ${JSON.stringify(Buffer.from(name).toString().slice(0, 30))}`,
      fileName: `name-${i}.zip`,
      bytes: () => madeZip([report(name), report("good.txt")]),
    })),
    ...Object.entries(MADE).map(([what, bytes], i) => ({ what, fileName: `made-${i}.zip`, bytes })),
    ...Object.entries(WARCS).map(([what, bytes], i) => ({
      what,
      fileName: `made-${i}.warc${what.startsWith("a packed") ? ".gz" : ""}`,
      bytes,
    })),
    {
      what: "a WACZ whose list nests 50,000 deep",
      fileName: "deep.wacz",
      bytes: () =>
        madeZip([
          { name: "datapackage.json", bytes: "[".repeat(50_000) },
          { name: "archive/a.warc", bytes: warc },
        ]),
    },
    {
      what: "a WACZ whose list names files that are not there",
      fileName: "absent.wacz",
      bytes: () =>
        madeZip([
          {
            name: "datapackage.json",
            bytes: '{"resources":[{"path":"../../etc/passwd","hash":"sha256:00"},{"path":7}]}',
          },
          { name: "archive/a.warc", bytes: warc },
        ]),
    },
    { what: "a WACZ that is a text", fileName: "text.wacz", bytes: () => bytesOf(REPORT) },
    ...(
      [
        ["zip", zip],
        ["warc", warc],
        ["wacz", wacz],
      ] as const
    ).flatMap(spoilt),
  ]
}
