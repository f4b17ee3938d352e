import type { Fetched } from "../../sources/index.ts"
import { addDocuments, type BadReport } from "../add.ts"
import { documentRow } from "../document-row.ts"
import { openWorkspace } from "../open-workspace.ts"
import type { Workspace, WorkspaceOptions } from "../workspace.ts"

/** What came into the record in one round. */
export interface Taken {
  readonly added: number
  /** Of those added: another text of an address that is there. */
  readonly revisions: number
  /** What was not taken as it stood. */
  readonly notes: readonly string[]
}

/** Writes pages to the record, one write at a time, and lets go of it in between: others work on it while pages are fetched. */
export class Intake {
  readonly #options: WorkspaceOptions
  #turn: Promise<unknown> = Promise.resolve()
  #added = 0
  #revisions = 0
  #notes: string[] = []
  #bad: BadReport[] = []

  constructor(options: WorkspaceOptions) {
    this.#options = options
  }

  /** Adds what has a text that is not there yet under its address. @returns how many captures were added */
  add(pages: readonly Fetched[]): Promise<number> {
    if (pages.length === 0) return Promise.resolve(0)
    return this.#inTurn(true, async (workspace) => {
      const report = await addDocuments(workspace, pages, {}, { newTextsOnly: true })
      this.#added += report.added
      this.#revisions += report.revisions
      this.#notes.push(...report.notes)
      this.#bad.push(...report.bad)
      return report.added
    })
  }

  /** The addresses of which the record holds the page itself, and not only a feed's word on it. */
  pagesThere(urls: readonly string[]): Promise<ReadonlySet<string>> {
    if (urls.length === 0) return Promise.resolve(new Set())
    return this.#inTurn(false, async ({ record }) => {
      const rows = await record.derived.byKeys(
        "document",
        urls.map((url) => `url:${url}`),
      )
      const pages = rows.map(({ value }) => documentRow(value)).filter(({ text }) => text.parser !== "feed-entry")
      return new Set(pages.flatMap(({ capture }) => capture.url ?? []))
    })
  }

  /** What was taken since the last time this was asked. */
  async taken(): Promise<{ readonly sums: Taken; readonly bad: readonly BadReport[] }> {
    await this.#turn
    const taken = {
      sums: { added: this.#added, revisions: this.#revisions, notes: this.#notes },
      bad: this.#bad,
    }
    this.#added = 0
    this.#revisions = 0
    this.#notes = []
    this.#bad = []
    return taken
  }

  #inTurn<T>(write: boolean, work: (workspace: Workspace) => Promise<T>): Promise<T> {
    const mine = this.#turn.then(async () => {
      const workspace = await openWorkspace({ ...this.#options, write })
      try {
        return await work(workspace)
      } finally {
        await workspace.close()
      }
    })
    this.#turn = mine.catch(() => undefined)
    return mine
  }
}
