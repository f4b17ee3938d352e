import { Answers, createApp } from "../src/api/index.ts"
import { LiveRecord } from "../src/workflow/index.ts"
import { replaceEach, shownLines } from "./shown-lines.ts"

const BLOCK = /<!-- answer(?: (\d+)-(\d+))? ([a-z]+): GET (\S+) -->\n```[a-z]+\n[^]*?```\n/g
const NOW = Date.UTC(2024, 9, 1, 12)

/** The text of what GET of a path answers: JSON is written out over lines. */
export type Ask = (path: string) => Promise<string>

/** Asks the API over a record, as of the first of October 2024. */
export function openApiExamples(record: string): { readonly ask: Ask; close(): Promise<void> } {
  const live = new LiveRecord({ dir: record, from: record, waitMs: 1000, who: "docs", clock: () => NOW })
  const app = createApp(
    {
      record: live,
      answers: new Answers(),
      version: "0.1.0",
      clock: () => NOW,
      writable: false,
      identity: () => null,
      keyring: { signer: () => null },
      name: () => {
        throw new Error("nobody is named here")
      },
    },
    {
      hosts: [],
      pages: null,
      onFault: (error) => {
        throw error
      },
    },
  )
  const ask: Ask = async (path) => {
    const answer = await app.request(`http://127.0.0.1:7420${path}`, { headers: { host: "127.0.0.1:7420" } })
    const text = await answer.text()
    const type = (answer.headers.get("content-type") ?? "").split(";", 1)[0] ?? ""
    return type.endsWith("json") ? JSON.stringify(JSON.parse(text), null, 2) : text.trimEnd()
  }
  return { ask, close: () => live.close() }
}

/**
 * The page with each block `<!-- answer FROM-TO FORM: GET PATH -->` holding what the API answers, or those lines of it with an ellipsis where
 * something is left out.
 */
export const withAnswers = (page: string, ask: Ask): Promise<string> =>
  replaceEach(page, BLOCK, async ([, first, last, form = "json", path = ""]) => {
    const range = first === undefined ? "" : ` ${first}-${last}`
    const shown = shownLines(await ask(path), first, last)
    return `<!-- answer${range} ${form}: GET ${path} -->\n\`\`\`${form}\n${shown}\n\`\`\`\n`
  })
