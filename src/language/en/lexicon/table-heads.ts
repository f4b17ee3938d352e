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
