import type { TableHeadEntry } from "../../pack.ts"

/** Words by which the head of a column or row says what its numbers count. */
export const TABLE_HEADS: readonly TableHeadEntry[] = [
  { measure: "killed", words: ["killed", "dead", "deaths", "death", "died", "fatalities", "deceased", "fatal"] },
  { measure: "injured", words: ["injured", "wounded", "hurt", "injuries", "wounds"] },
  { measure: "casualties", words: ["casualties", "victims"] },
  { measure: "missing", words: ["missing", "unaccounted"] },
  { measure: "trapped", words: ["trapped"] },
  { measure: "hospitalised", words: ["hospitalised", "hospitalized", "hospital", "patients"] },
  { measure: "rescued", words: ["rescued", "saved"] },
  { measure: "evacuated", words: ["evacuated", "evacuees"] },
  { measure: "displaced", words: ["displaced", "idps"] },
  { measure: "detained", words: ["detained", "arrested"] },
  { measure: "kidnapped", words: ["kidnapped", "abducted"] },
]

/** Words that make a head's numbers something else than people in one event: shares, rates, changes. */
export const NO_TABLE_HEADS: readonly string[] = ["percent", "per", "rate", "share", "change", "average", "ratio", "cost", "population"]

/** What a row is called that counts all of the table. */
export const TABLE_TOTALS: readonly string[] = ["total", "totals", "overall", "all", "sum", "altogether", "together"]

/** Words that open the head of a column which counts some of those in the column before it. */
export const TABLE_PARTS: readonly string[] = [
  "of them", "of these", "of those", "of whom", "of which", "among them", "among these", "including", "incl", "inc", "includes", "thereof", "whereof",
]

/** Such a column may count the gravest cases. */
export const TABLE_SEVERE: readonly string[] = ["serious", "seriously", "severe", "severely", "critical", "critically", "grave", "gravely"]
