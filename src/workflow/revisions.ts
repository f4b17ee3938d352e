import { wordDiff, type DiffPart } from "../documents/index.ts"
import { ReckonerError, type Claim } from "../model/index.ts"
import { addressKeys, byAge, keysNamed } from "./addresses.ts"
import { requireEnough } from "./id-prefix.ts"
import { claimsOf, documentRow, type DocumentRow } from "./document-row.ts"
import type { Workspace } from "./workspace.ts"
import { workingTextOf } from "./working-text-of.ts"

/** What a page, a message or a given id said at one capture, against the text before. */
export interface Revision {
  readonly document: DocumentRow
  /** Null of the first. */
  readonly since: {
    readonly document: DocumentRow
    readonly words: readonly DiffPart[]
    /** Claims of the former text that the latter has not, and the other way round, by measure, group and number. */
    readonly gone: readonly Claim[]
    readonly new: readonly Claim[]
  } | null
}

/** An address with more than one text. */
export interface RevisedAddress {
  /** A URL or a given id. */
  readonly address: string
  readonly documents: readonly DocumentRow[]
}

/** All addresses of the record that were captured with different texts, by address. Reads each document once. */
export async function revisedAddresses(workspace: Workspace): Promise<readonly RevisedAddress[]> {
  const { derived } = workspace.record
  const found: RevisedAddress[] = []
  for (const prefix of ["given:", "url:"]) {
    const keys = await derived.keys("document", prefix)
    // Keys come sorted, once for each row that carries them: those of one row alone have no revision.
    const repeated = new Set(keys.filter((key, i) => key === keys[i - 1]))
    for (const key of repeated) {
      const documents = await documentsAt(workspace, key)
      if (new Set(documents.map(({ text }) => text.hash)).size > 1) {
        found.push({ address: key.slice(prefix.length), documents })
      }
    }
  }
  return found
}

/**
 * Every text of one address, the oldest first, each against the one before.
 * @param name a URL, a given id, or the beginning of a capture's id
 * @throws ReckonerError "not-found"
 */
export async function revisionsOf(workspace: Workspace, name: string): Promise<readonly Revision[]> {
  const documents = await documentsNamed(workspace, name)
  const revisions: Revision[] = []
  for (const document of documents) {
    const former = revisions.at(-1)?.document
    if (former?.text.hash === document.text.hash) continue
    revisions.push({ document, since: former === undefined ? null : await changesSince(workspace, former, document) })
  }
  return revisions
}

async function changesSince(
  workspace: Workspace,
  former: DocumentRow,
  latter: DocumentRow,
): Promise<Revision["since"]> {
  const [before, after] = [claimsOf(former), claimsOf(latter)]
  const texts = await Promise.all([former, latter].map((row) => textOf(workspace, row)))
  const without = (claims: readonly Claim[], others: readonly Claim[]): readonly Claim[] => {
    const said = new Set(others.map(inShort))
    return claims.filter((claim) => !said.has(inShort(claim)))
  }
  return {
    document: former,
    words: wordDiff(texts[0] ?? "", texts[1] ?? ""),
    gone: without(before, after),
    new: without(after, before),
  }
}

const textOf = (workspace: Workspace, row: DocumentRow): Promise<string> =>
  row.withdrawn === undefined ? workingTextOf(workspace, row) : Promise.resolve("")

/** What it says, wherever it stands in its text. */
const inShort = ({ measure, group, object, count, extent }: Claim): string =>
  JSON.stringify([measure, group, object, count?.operator, count?.least, count?.most, extent])

async function documentsAt(workspace: Workspace, key: string): Promise<readonly DocumentRow[]> {
  const rows = await workspace.record.derived.byKeys("document", [key])
  return rows.map(({ value }) => documentRow(value)).toSorted(byAge)
}

async function documentsNamed(workspace: Workspace, name: string): Promise<readonly DocumentRow[]> {
  const { derived } = workspace.record
  for (const key of keysNamed(name)) {
    const documents = await documentsAt(workspace, key)
    if (documents.length > 0) return documents
  }
  if (name.startsWith("cap_")) requireEnough(name)
  const [first, second] = name.startsWith("cap_") ? await derived.byKeyPrefix("document", name, 2) : []
  if (first === undefined || second !== undefined) {
    throw new ReckonerError(
      "not-found",
      `no report has the address "${name}"`,
      "See: reckoner revisions, without a name",
    )
  }
  const document = documentRow(first.value)
  const [key] = addressKeys(document)
  return key === undefined ? [document] : documentsAt(workspace, key)
}
