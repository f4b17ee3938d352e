import { fold } from "./fold.ts"
import type { Scan } from "./scan.ts"

/** The folded word of a token, marks and figures as they stand; "" outside the text. Words of the vocabulary cost no new string. */
export function wordAt(scan: Scan, token: number): string {
  if (token < 0 || token >= scan.size) return ""
  const form = scan.form[token] as number
  return form === 0 ? fold(scan.text.slice(scan.start[token], scan.end[token])) : scan.vocabulary.formOf(form)
}
