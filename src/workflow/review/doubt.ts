/** Why a reading is less sure than others: where it stands, how it is worded, or how its report came to its incident. */
export const DOUBTS = ["link line", "caption", "not certain", "weak attachment"] as const
export type Doubt = (typeof DOUBTS)[number]
