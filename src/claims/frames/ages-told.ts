import { TOKEN } from "../../language/index.ts"
import { ADULT } from "./ages.ts"
import type { Clause } from "./clause.ts"

const AGED = ["aged", "ages"] as const

/** Ages that stand behind several people: "aged 4, 7 and 10". */
interface AgesTold {
  /** Token after the last of them, and after the comma that closes them as an aside. */
  readonly end: number
  readonly many: number
  readonly areChildren: boolean
}

/** "Three sisters, aged 4, 7 and 10," behind token `to`; null where no such ages stand there. */
export function agesTold({ scan, words, limit }: Clause, to: number): AgesTold | null {
  const isComma = (k: number): boolean => k < limit && scan.text.charAt(scan.start[k] as number) === ","
  const aside = isComma(to)
  let k = aside ? to + 1 : to
  if (k >= limit || !words.isOneOf(scan.form[k] as number, AGED)) return null
  let end = -1
  let many = 0
  let areChildren = true
  for (k++; k < limit; k++) {
    if (scan.kind[k] === TOKEN.number) {
      areChildren &&= (scan.value[k] as number) < ADULT
      many++
      end = k + 1
    } else if (!isComma(k) && scan.form[k] !== words.small.and) break
  }
  if (many < 2) return null
  return { end: aside && isComma(end) ? end + 1 : end, many, areChildren }
}
