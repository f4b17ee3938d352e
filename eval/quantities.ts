/** `node eval/quantities.ts [--errors N]`: quantities of NewsQuant: their values, and values with the words that bound them. */
import { parseArgs } from "node:util"
import { createCountFinder, createScanner, createTimeFinder, createVocabulary, english } from "../src/language/index.ts"
import { civilDay, type CountOperator } from "../src/model/index.ts"
import { loadCorpus, type CorpusDocument } from "./corpus.ts"
import { sharedFolder } from "./gold.ts"

type Text = CorpusDocument<{ readonly quantities: readonly { readonly change: string; readonly value: string }[] }>

/** The corpus writes "=" for plain, "~" for about, ">" and "<" for bounds; "up" and "down" are changes, whose value is plain. */
const CHANGE_OF: Readonly<Record<CountOperator, string>> = {
  exactly: "=",
  none: "=",
  vague: "=",
  between: "=",
  about: "~",
  almost: "~",
  "at least": ">",
  "more than": ">",
  "at most": "<",
  "fewer than": "<",
}

const { values: options } = parseArgs({ options: { errors: { type: "string", default: "0" } } })
const vocabulary = createVocabulary()
const scanner = createScanner(english, vocabulary)
const counts = createCountFinder(english, vocabulary)
const times = createTimeFinder(english, vocabulary)
const NOW = civilDay(2026, 1, 1)
const errors: string[] = []

interface Tally {
  gold: number
  found: number
  values: number
  changes: number
}

function measure(texts: readonly Text[]): Tally {
  const tally: Tally = { gold: 0, found: 0, values: 0, changes: 0 }
  for (const { text, gold } of texts) {
    const scan = scanner.scan(text)
    // As in reading, numbers of dates and clock times count nothing.
    const dated = times
      .find(scan, { published: null, now: NOW })
      .filter(({ type }) => type === "DATE" || type === "TIME")
    const found = counts.find(scan, dated).filter(({ count }) => count.said !== null)
    const left = gold.quantities.map(({ value, change }) => ({ value: Number(value), change, used: false }))
    tally.gold += left.length
    tally.found += found.length
    for (const { count } of found) {
      const change = CHANGE_OF[count.operator]
      const fits = left.filter(({ value, used }) => !used && value === count.said)
      const match = fits.find((each) => isSameChange(each.change, change)) ?? fits[0]
      if (match === undefined) {
        errors.push(`extra | [${count.wording}] | ${text}`)
        continue
      }
      match.used = true
      tally.values++
      if (isSameChange(match.change, change)) tally.changes++
      else errors.push(`change | [${count.wording}] ${count.operator}, gold ${match.change} | ${text}`)
    }
    for (const { value, change, used } of left) if (!used) errors.push(`missed | ${change} ${value} | ${text}`)
  }
  return tally
}

/** "Up 19 cents" counts 19: which way a value went is no bound on it. */
const isSameChange = (gold: string, found: string): boolean => (gold === "up" || gold === "down" ? "=" : gold) === found

const texts: readonly Text[] | null = sharedFolder === null ? null : loadCorpus(sharedFolder, "newsquant")
if (texts === null) console.log("newsquant is not here: not measured")
else {
  const { gold, found, values, changes } = measure(texts)
  const f1 = (right: number): string => ((2 * right) / Math.max(1, gold + found)).toFixed(3)
  console.log(`NewsQuant      value F1 ${f1(values)}  value and change F1 ${f1(changes)}  gold ${gold} found ${found}`)
  const step = Math.max(1, Math.floor(errors.length / Math.max(1, Number(options.errors))))
  if (options.errors !== "0") for (let i = 0; i < errors.length; i += step) console.log(errors[i])
}
