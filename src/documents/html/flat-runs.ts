import { Tokenizer } from "htmlparser2"
import { asciiLower } from "../ascii-lower.ts"
import { WITHOUT_TEXT, type TextRun } from "./page-source.ts"

const ignore = (): void => undefined

/** The text of a page for people, tag by tag, whatever lies within what: for pages that nest too deep to be asked. Linear. */
export function flatRuns(text: string): readonly TextRun[] {
  const runs: TextRun[] = []
  let silent = ""
  const push = (start: number, end: number, value: string): void => {
    if (silent === "" && value !== "") runs.push({ start, end, value })
  }
  const nameOf = (start: number, end: number): string => asciiLower(text.slice(start, end))
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => push(start, end, text.slice(start, end)),
      ontextentity: (code, end) => push(text.lastIndexOf("&", end - 1), end, String.fromCodePoint(code)),
      onopentagname(start, end) {
        const name = nameOf(start, end)
        if (silent === "" && WITHOUT_TEXT.has(name)) silent = name
      },
      onclosetag(start, end) {
        if (nameOf(start, end) === silent) silent = ""
      },
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
    },
  )
  tokenizer.write(text)
  tokenizer.end()
  return runs
}
