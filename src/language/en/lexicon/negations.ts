/** Words that count nobody. */
export const NOTHING = ["no", "none", "nobody", "no one", "zero", "not one", "not a single"] as const
