import type { MarkEntry } from "../../pack.ts"

/** Phrases in a sentence that say more about its counts (model: ClaimMark). */
export const MARKS = [
  { mark: "preliminary", phrases: ["so far", "as of now", "preliminarily", "preliminary", "initial reports", "initial report", "initially", "at this time", "at the moment", "for now", "early reports", "first reports", "provisional", "provisionally", "at this point", "until now", "to date"] },
  { mark: "cumulative", phrases: ["rose to", "risen to", "rises to", "gone up to", "went up to", "goes up to", "climbed to", "increased to", "total of", "in total", "so far", "grew to", "grown to", "up to now", "in all", "altogether"] },
  { mark: "latest", phrases: ["latest reports", "latest report", "latest figures", "latest figure", "latest update", "latest toll", "latest count", "latest information", "as of now", "updated toll", "most recent figures"] },
  { mark: "correction", phrases: ["revised", "corrected", "correcting an earlier", "correcting its earlier", "correcting the earlier", "correcting a previous", "instead of", "lowered", "down from", "downgraded", "rather than", "correction", "earlier said", "earlier reported", "previously said", "mistakenly"] },
  { mark: "final", phrases: ["final toll", "final death toll", "final figure", "final number", "final tally", "final count", "search ended", "completed the search", "rescue operation was completed", "rescue operation completed"] },
  { mark: "verified", phrases: ["verified", "independently confirmed", "documented by"] },
] as const satisfies readonly MarkEntry[]
