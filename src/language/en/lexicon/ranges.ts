/** "between 10 and 15", "10 to 15", "from 10 to 15" where nothing changed from one to the other. */
export const RANGE_JOINERS = [
  { opener: "between", joiner: "and" },
  { opener: "between", joiner: "to" },
  { opener: null, joiner: "to" },
  { opener: null, joiner: "or" },
] as const
/** "rose from 10 to 15" says 15. */
export const CHANGE_OPENERS = ["from"] as const
/** "went up by three to 41", "rose by 20 to 120": what stands behind "by" is the growth. */
export const GROWN = [
  "up", "down", "rose", "rises", "risen", "rising", "grew", "grown", "growing", "increased", "increases", "increasing", "climbed", "climbing", "jumped", "jumping", "fell", "fallen", "dropped",
] as const
/** "estimates range from 10 to 15" is a range. */
export const SPREADS = ["range", "ranges", "ranged", "ranging", "vary", "varies", "varied", "varying", "anywhere", "anything", "estimates", "estimated"] as const
/** "it is known about 3 dead" says 3; "reports about 3 dead" likewise. */
export const TAKES_ABOUT = [
  "known", "knows", "know", "learned", "heard", "information", "reports", "report", "reported", "news", "told", "data", "informed", "talk", "talked", "wrote", "question",
] as const
/** "the toll has gone up to 20" says 20. */
export const TAKES_UP_TO = [
  "go", "goes", "going", "gone", "went", "shot", "shoots", "move", "moved", "crept", "pushed", "pushing", "brings", "brought", "bringing", "edged", "jumped", "climbed",
] as const
/** "how many people were hurt" says no number. */
export const ASKING = ["how", "too"] as const
