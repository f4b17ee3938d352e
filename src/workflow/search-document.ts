import { fold } from "../language/index.ts"
import { withhold } from "./claim-context.ts"
import type { DocumentRow } from "./document-row.ts"
import { workingTextOf } from "./working-text-of.ts"
import type { Workspace } from "./workspace.ts"

/** A sentence ends at its mark where the next begins, or at the end of its line. */
const SENTENCE_END = /(?<=[.!?…]["'”’»)\]]?)[ \t]+(?=["'“‘«([]?[\p{Lu}\p{Lo}\p{N}])|\n+/u
const WORD_START = /[^\p{L}\p{N}]/u

/**
 * The sentences of a report that hold words, in any language: letters in any case, and words in any form that begins like them
 * ("поранен" finds "поранено"). Words that people withhold are in none. Empty where not all of the words are in its title and text. Linear in both.
 */
export async function searchDocument(
  workspace: Workspace,
  row: DocumentRow,
  words: readonly string[],
): Promise<readonly string[]> {
  if (row.withdrawn !== undefined || words.length === 0) return []
  const title = row.capture.title ?? row.text.title ?? ""
  const text = withhold(await workingTextOf(workspace, row), 0, row.redacted ?? [])
  const sentences = [title, ...text.split(SENTENCE_END)]
  const asked = words.map((word) => fold(word))
  const missing = new Set(asked)
  const hits: string[] = []
  for (const sentence of sentences) {
    const folded = fold(sentence)
    const found = asked.filter((word) => holds(folded, word))
    for (const word of found) missing.delete(word)
    if (found.length > 0) hits.push(sentence.trim())
  }
  return missing.size > 0 ? [] : [...new Set(hits)]
}

/** True where a word of the sentence begins with `word`. */
function holds(folded: string, word: string): boolean {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    if (at === 0 || WORD_START.test(folded.charAt(at - 1))) return true
  }
  return false
}
