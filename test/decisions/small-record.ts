import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect } from "vitest"
import { createReader, type Reader } from "../../src/claims/index.ts"
import { loadGazetteer, type Gazetteer } from "../../src/language/index.ts"
import { initRecord, makeIdentity, openRecord, type Identity } from "../../src/record/index.ts"
import type { Fetched } from "../../src/sources/index.ts"
import { addDocuments, loadGazetteerBytes, rebuild, recordHash, type Workspace } from "../../src/workflow/index.ts"

/** The clock of these records: after their last report. */
export const NOW = Date.UTC(2023, 5, 1)

/** Made-up reports of three made-up events, in a few words each. */
const REPORTS: readonly (readonly [outlet: string, published: string, text: string])[] = [
  [
    "Sample Gazette",
    "2023-05-02T09:00:00Z",
    "LVIV, 2 May 2023. At least nine people were killed and 20 injured when a missile struck a market in Lviv on Tuesday, police said. Two children are among the dead.",
  ],
  [
    "Sample Herald",
    "2023-05-02T12:00:00Z",
    "Eleven people died in the missile strike on Lviv on 2 May, the mayor said. A hospital reported 18 wounded.",
  ],
  [
    "Sample Wire",
    "2023-05-03T08:00:00Z",
    "The death toll of Tuesday's strike on a market in Lviv rose to 12, officials said on 3 May 2023. Three people are missing.",
  ],
  [
    "Sample Radio",
    "2023-05-02T15:00:00Z",
    "Shelling of Kherson killed four people on 2 May 2023, the regional governor said. Seven others were wounded.",
  ],
  [
    "Sample Gazette",
    "2023-05-03T10:00:00Z",
    "KHERSON, 3 May 2023. Five people are now known to have died in Tuesday's shelling of Kherson, rescuers said; six were hurt. In Lviv, 12 were killed the same day.",
  ],
  [
    "Sample Post",
    "2023-05-11T10:00:00Z",
    "A drone hit an apartment block in Odesa on 10 May 2023, killing three people and injuring at least eight, emergency services said.",
  ],
  [
    "Sample Herald",
    "2023-05-11T18:00:00Z",
    "Odesa, 11 May 2023. Four residents were killed by Wednesday's drone attack, the city's mayor said. Ten were taken to hospital. Two buildings were damaged.",
  ],
]

/** Two of them as others captured them: one without its date. */
const COPIES: readonly (readonly [outlet: string, published: string | null, text: string])[] = [
  ["Sample Mirror", null, REPORTS[0]?.[2] ?? ""],
  ["Sample Press Review", "2023-05-03T12:00:00Z", REPORTS[4]?.[2] ?? ""],
]

const fetchedAs =
  (kind: string) =>
  ([outlet, published, text]: (typeof COPIES)[number], i: number): Fetched => ({
    kind: "fetched",
    bytes: new TextEncoder().encode(text),
    mediaType: "text/plain",
    name: `${kind}-${i}.txt`,
    url: null,
    outlet,
    published,
    givenId: `${kind}-${i}`,
    title: null,
  })

export const reports: readonly Fetched[] = REPORTS.map(fetchedAs("report"))
/** One event, counted three times by the same police: "tier-0" to "tier-2". */
export const countedByPolice: readonly Fetched[] = [
  "LVIV, 2 May 2023. Nine people were killed when a missile struck a market in Lviv on Tuesday, Lviv police said.",
  "The missile strike on Lviv on 2 May 2023 killed ten people, Lviv police said. The mayor spoke of 30 wounded.",
  "Twelve people died in the missile strike on Lviv on 2 May 2023, Lviv police said.",
].map((text, i) => fetchedAs("tier")([`Sample Paper ${i}`, `2023-05-02T1${i}:00:00Z`, text], i))
/** Of the first report and the fifth, word for word. */
export const copies: readonly Fetched[] = COPIES.map(fetchedAs("copy"))

const gazetteer: Gazetteer = loadGazetteer(await loadGazetteerBytes())
export const reader = createReader({ gazetteer })

export interface Readers {
  /** A record that is there. */
  readonly dir?: string
  readonly reader?: Reader
}

/** A folder for records, and those who decide in them; `clear` removes it. */
export class Records {
  readonly folder = mkdtempSync(join(tmpdir(), "reckoner-decisions-"))
  readonly people: readonly [Identity, Identity] = [
    makeIdentity(join(this.folder, "a", "identity.json"), "A. Recorder"),
    makeIdentity(join(this.folder, "b", "identity.json"), "B. Colleague"),
  ]
  #made = 0

  /** An empty record, or that of another workspace read by another reader. */
  async open({ dir: there, reader: other = reader }: Readers = {}): Promise<Workspace> {
    const dir = there ?? join(this.folder, `record-${this.#made++}`)
    if (there === undefined) await initRecord(dir, NOW)
    const record = await openRecord(dir, { write: true, waitMs: 1000, who: "a test" })
    return { record, gazetteer, reader: other, clock: () => NOW, close: () => record.close() }
  }

  clear(): void {
    rmSync(this.folder, { recursive: true })
  }
}

/** Adding, and making the index anew, come to the same. */
export async function expectSameAnew(workspace: Workspace): Promise<void> {
  const hash = await recordHash(workspace)
  expect(await rebuild(workspace)).toMatchObject({ before: hash, after: hash })
}

export const addReports = (workspace: Workspace, added: readonly Fetched[]): Promise<unknown> =>
  addDocuments(workspace, added)
