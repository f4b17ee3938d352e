import { language } from "./language.svelte.ts"

/** Names of the gazetteer and of Natural Earth that the browser's own list of countries has otherwise. */
const OTHERWISE: Readonly<Record<string, string>> = {
  "United States of America": "US",
  Turkey: "TR",
  Palestine: "PS",
  Myanmar: "MM",
  Macedonia: "MK",
  "Dem. Rep. Congo": "CD",
  "Democratic Republic of the Congo": "CD",
  Congo: "CG",
  "Republic of the Congo": "CG",
  "Central African Rep.": "CF",
  "S. Sudan": "SS",
  "W. Sahara": "EH",
  "Eq. Guinea": "GQ",
  "Dominican Rep.": "DO",
  "Bosnia and Herz.": "BA",
  "Ivory Coast": "CI",
  "Côte d'Ivoire": "CI",
  "Trinidad and Tobago": "TT",
  eSwatini: "SZ",
}

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
let codes: ReadonlyMap<string, string> | null = null

/** ISO 3166-1 codes by English name, as the browser knows them. */
function codesByName(): ReadonlyMap<string, string> {
  if (codes !== null) return codes
  const english = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" })
  const known = LETTERS.flatMap((first) =>
    LETTERS.flatMap((second): [string, string][] => {
      const name = english.of(first + second)
      return name === undefined ? [] : [[name, first + second]]
    }),
  )
  codes = new Map([...known, ...Object.entries(OTHERWISE)])
  return codes
}

const names = new Map<string, Intl.DisplayNames>()

/** Names of countries in a language; kept, for a list asks for one in each of its rows. */
function namesIn(tag: string): Intl.DisplayNames {
  const known = names.get(tag) ?? new Intl.DisplayNames([tag], { type: "region" })
  names.set(tag, known)
  return known
}

/** A country's English name in the language of the interface; any other name as it is. */
export function countryText(name: string): string {
  if (language.tag === "en") return name
  const code = codesByName().get(name)
  return code === undefined ? name : (namesIn(language.tag).of(code) ?? name)
}
