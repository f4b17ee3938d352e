import type { CaptureId } from "../../model/index.ts"
import { capturesOfAct, jsonFile, textFile, type BundleFile, type ExcerptEntry } from "../../record/index.ts"
import type { BundleLog } from "./bundle-log.ts"

/** Why the words of a line are not in the bundle; null where they are. */
export type Withholding = (entry: ExcerptEntry) => string | null

/** What was captured and withdrawn is there by its hash alone: its line has its title and address. */
export const ofWithdrawn =
  (withdrawn: ReadonlySet<CaptureId>): Withholding =>
  ({ entry: { body } }) =>
    body.act === "capture" && capturesOfAct(body).some((id) => withdrawn.has(id)) ? "withdrawn" : null

/** The line of a capture has its title, address and file name, in which persons may be named. */
export const ofPublic: Withholding = ({ entry: { body } }) => (body.act === "capture" ? "names and addresses" : null)

const stampedHead = (n: number): string => `timestamps/${n}.json`

/** The excerpt of the log, its proofs and the signed head that they lead to. */
export function logFiles({ excerpt }: BundleLog, withholding: Withholding): readonly BundleFile[] {
  const { head, entries } = excerpt
  const lines: string[] = []
  const proofs = entries.map((one) => {
    const withheld = withholding(one)
    if (withheld === null) lines.push(`${one.line}\n`)
    return {
      n: one.entry.n,
      line: withheld === null ? lines.length : null,
      withheld,
      leaf: one.leaf,
      proof: one.proof,
      stamped: one.stamped,
    }
  })
  const signed =
    head === null ? null : { n: head.head.n, hash: head.head.hash, root: head.head.root, key: head.head.key }
  const excerptFile = "log-excerpt.jsonl"
  return [
    textFile(excerptFile, lines.join(""), "application/jsonl", "Lines of the record's log, as they stand there"),
    jsonFile(
      "proofs.json",
      {
        format: 1,
        key: excerpt.key,
        head: signed,
        stampedHeads: excerpt.earlier.map(({ head: { n } }) => ({ n, file: stampedHead(n) })),
        unsigned: entries.filter(({ proof }) => proof === null).map(({ entry }) => entry.n),
        entries: proofs,
      },
      "That each of these lines stands in the log that the record's key signed",
    ),
    ...(head === null
      ? []
      : [textFile("head.json", head.line, "application/json", "What the record's key signed of its log")]),
    ...excerpt.earlier.map(({ head: { n }, line }) =>
      textFile(
        stampedHead(n),
        line,
        "application/json",
        "An earlier head that the record's key signed, and an authority stamped",
      ),
    ),
    ...[...excerpt.earlier.flatMap(({ stamps }) => stamps), ...excerpt.stamps].map(({ name, bytes }) => ({
      path: `timestamps/${name}`,
      bytes,
      mediaType: "application/timestamp-reply",
      what: "What an authority answered when it was asked to stamp a head",
    })),
  ]
}
