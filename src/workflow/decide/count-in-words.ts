import { createCountFinder, createScanner, createVocabulary, english } from "../../language/index.ts"
import { ReckonerError, type Count } from "../../model/index.ts"

const vocabulary = createVocabulary()
const scanner = createScanner(english, vocabulary)
const counts = createCountFinder(english, vocabulary)

/** The count that words make, as the reader reads them: "12", "at least 12", "dozens". Null where they make none. */
export function findCount(words: string): Count | null {
  // A noun after it, so that a bare number is the count of something.
  const [found] = counts.find(scanner.scan(`${words} people`))
  return found === undefined
    ? null
    : { ...found.count, wording: words.slice(found.start, Math.min(found.end, words.length)) }
}

/** @throws ReckonerError "usage" where the words make no count */
export function countInWords(words: string): Count {
  const count = findCount(words)
  if (count !== null) return count
  throw new ReckonerError(
    "usage",
    `--count is "${words}"`,
    'It takes a count as a report would put it: 12, "at least 12", dozens, none.',
  )
}
