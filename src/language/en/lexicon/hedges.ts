import type { HedgeEntry } from "../../pack.ts"

/** Words around a number that bound it (domain.md, Counts). */
export const HEDGES = [
  {
    operator: "at least",
    at: "before",
    forms: [
      "at least", "at the very least", "at a minimum", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of",
      "minimum of", "minimum", "upwards of", "upward of", "as few as",
    ],
  },
  { operator: "at least", at: "after", forms: ["or more", "at least", "plus", "and counting", "at a minimum", "at minimum"] },
  {
    operator: "more than",
    at: "before",
    forms: [
      "more than", "over", "well over", "just over", "slightly over", "well more than", "slightly more than", "greater than", "in excess of", "above",
      "exceeding", "exceeds", "exceeded", "surpassing", "surpassed", "surpasses", "far more than", "a little over", "a little more than", "some more than",
      "tops", "topped", "topping", "surpass", "passes", "passed", "climbed past", "climbs past", "rose past", "rises past", "risen past", "goes past", "went past", "gone past", "soared past", "jumped past", "grown past",
    ],
  },
  { operator: "at most", at: "before", forms: ["up to", "as many as", "at most", "no more than", "not more than", "a maximum of", "maximum of", "as high as"] },
  { operator: "at most", at: "after", forms: ["at most", "at the most"] },
  { operator: "fewer than", at: "before", forms: ["fewer than", "less than", "under", "below"] },
  {
    operator: "almost",
    at: "before",
    forms: ["almost", "nearly", "close to", "just under", "just short of", "nearing", "approaching", "slightly under", "slightly fewer than", "a little under"],
  },
  {
    operator: "about",
    at: "before",
    forms: [
      "about", "around", "approximately", "roughly", "some", "an estimated", "estimated", "approx", "circa", "in the region of", "somewhere around",
      "more or less", "an approximate", "an estimated total of",
    ],
  },
  { operator: "about", at: "after", forms: ["or so", "more or less", "approximately", "or thereabouts"] },
] as const satisfies readonly HedgeEntry[]
