import type { AbbreviationEntry } from "../../pack.ts"

/** Words that a stop shortens. Single letters need no entry. */
export const ABBREVIATIONS = [
  {
    before: "title",
    forms: [
      "mr", "mrs", "ms", "messrs", "dr", "prof", "rev", "fr", "sr", "sra", "hon", "pres", "gov", "sen", "rep", "reps", "sens",
      "gen", "lt", "col", "maj", "capt", "cpt", "cmdr", "sgt", "cpl", "pvt", "adm", "brig", "det", "supt", "insp", "ofc", "st", "mt", "ft",
      "vs", "approx", "esp", "incl", "al", "atty", "dep", "asst", "dist", "msgr", "engr", "ing", "lic",
    ],
  },
  {
    before: "number",
    forms: ["no", "nos", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "pp", "vol", "fig", "art", "sec"],
  },
  {
    before: "either",
    forms: [
      "inc", "co", "corp", "ltd", "bros", "etc", "jr", "ave", "blvd", "rd", "ste", "apt", "tel", "ext", "est", "dept", "univ", "am", "pm",
      "calif", "conn", "fla", "ga", "ill", "ind", "kan", "ky", "md", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore",
      "pa", "tenn", "tex", "va", "vt", "wash", "wis", "wyo", "ariz", "ark", "colo", "del", "la", "mass", "min", "hr", "hrs", "km", "lb", "lbs", "oz", "sq",
    ],
  },
] as const satisfies readonly AbbreviationEntry[]
