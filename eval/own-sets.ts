import { createHash } from "node:crypto"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { loadCorpus } from "./corpus.ts"
import type { GoldClaim, GoldDocument, IncidentTable, InputDocument } from "./gold.ts"

/** A name as it is annotated: where the text has its words, by their offsets. */
type Worded = string | null | readonly [start: number, end: number]

interface OwnClaim extends Omit<GoldClaim, "quote" | "speaker" | "site" | "alt"> {
  readonly speaker: Worded
  readonly site: Worded
  readonly alt?: Omit<Partial<GoldClaim>, "speaker" | "site"> & { readonly speaker?: Worded; readonly site?: Worded }
}

interface OwnDocument {
  readonly id: string
  readonly corpus: string
  /** Which of the corpus document's texts the offsets count in. */
  readonly field: "text" | "text_without_verdict"
  /** Of that text, in UTF-8. */
  readonly sha256: string
  readonly incidents: IncidentTable
  readonly claims: readonly OwnClaim[]
  readonly nothing: readonly (readonly [start: number, end: number])[]
}

interface CorpusText {
  readonly id: string
  readonly text: string
  readonly text_without_verdict?: string
  readonly published: string | null
  readonly outlet?: string | null
  readonly title?: string | null
}

export interface OwnSet {
  readonly name: string
  readonly gold: readonly GoldDocument[]
  readonly inputs: readonly InputDocument[]
}

const FILES = ["open", "blind"] as const

/**
 * The sets that we annotated ourselves (eval/annotations/README.md), joined with the corpora's texts.
 * @throws where a text is not the one that was annotated.
 */
export const loadOwnSets = (shared: string): readonly OwnSet[] =>
  FILES.flatMap((name) => {
    const path = join(import.meta.dirname, "annotations", `${name}.json`)
    if (!existsSync(path)) return []
    const documents = JSON.parse(readFileSync(path, "utf8")) as readonly OwnDocument[]
    const texts = textsOf(shared, documents)
    return texts === null ? [] : [{ name, ...joined(documents, texts) }]
  })

/** By corpus and id; null where a corpus is absent. */
function textsOf(shared: string, documents: readonly OwnDocument[]): ReadonlyMap<string, CorpusText> | null {
  const texts = new Map<string, CorpusText>()
  for (const corpus of new Set(documents.map((document) => document.corpus))) {
    const loaded = loadCorpus<unknown>(shared, corpus)
    if (loaded === null) return null
    for (const text of loaded) texts.set(`${corpus}/${text.id}`, text)
  }
  return texts
}

function joined(
  documents: readonly OwnDocument[],
  texts: ReadonlyMap<string, CorpusText>,
): { gold: readonly GoldDocument[]; inputs: readonly InputDocument[] } {
  const pairs = documents.map((document) => {
    const source = texts.get(`${document.corpus}/${document.id}`)
    const text = source?.[document.field]
    if (source === undefined || text === undefined || hashOf(text) !== document.sha256) {
      throw new Error(`${document.corpus}/${document.id}: not the text that was annotated`)
    }
    return { document, text, source }
  })
  return {
    gold: pairs.map(({ document, text, source }) => goldOf(document, text, dayOf(source.published))),
    inputs: pairs.map(({ document: { id }, text, source: { published, outlet = null, title = null } }) => ({
      id,
      text,
      published: dayOf(published),
      outlet,
      title,
    })),
  }
}

function goldOf(document: OwnDocument, text: string, published: string | null): GoldDocument {
  const words = (name: Worded): string | null =>
    typeof name === "object" && name !== null ? text.slice(...name) : name
  const claimOf = ({ alt, speaker, site, ...claim }: OwnClaim): GoldClaim => ({
    ...claim,
    quote: text.slice(claim.start, claim.end),
    speaker: words(speaker),
    site: words(site),
    ...(alt !== undefined && { alt: altOf(alt, words) }),
  })
  return {
    id: document.id,
    published,
    incidents: document.incidents,
    claims: document.claims.map(claimOf),
    nothing: document.nothing.map(([start, end]) => ({ start, end, quote: text.slice(start, end), reason: "" })),
  }
}

const altOf = (
  { speaker, site, ...alt }: NonNullable<OwnClaim["alt"]>,
  words: (name: Worded) => string | null,
): Partial<GoldClaim> => ({
  ...alt,
  ...(speaker !== undefined && { speaker: words(speaker) }),
  ...(site !== undefined && { site: words(site) }),
})

/** Some corpora print "9:55 AM ET" where the day should stand. */
const dayOf = (published: string | null): string | null =>
  published !== null && /^\d{4}-\d\d/.test(published) ? published : null

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex")
