import { DAY_PARTS, lengthMeaning } from "../../time-meaning.ts"
import type { TimeRule } from "../../time-rule.ts"
import { n } from "./time-parts.ts"

/** What comes again and again. */
export const SET_RULES: readonly TimeRule[] = [
  {
    id: "en.time.each",
    because: "Again and again.",
    pattern: "{each} {weekday|unit|daypart}",
    reads: ["Sirens sound [every day] => P1D", "They meet [each Thursday] => XXXX-WXX-4"],
    refuses: [],
    mean: (p) =>
      p["weekday"] === undefined
        ? { ...lengthMeaning(1, p["unit"] ?? 3), type: "SET" }
        : { type: "SET", value: `XXXX-WXX-${p["weekday"] === 0 ? 7 : p["weekday"]}`, edtf: null },
  },
  {
    id: "en.time.weekdays",
    because: "A weekday in the plural comes again and again.",
    pattern: "{weekdays}",
    reads: ["The market opens on [Sundays] => XXXX-WXX-7"],
    refuses: [],
    mean: (p) => ({ type: "SET", value: `XXXX-WXX-${p["weekdays"] === 0 ? 7 : n(p["weekdays"])}`, edtf: null }),
  },
  {
    id: "en.time.regular",
    because: "How often, in one word.",
    pattern: "{regular}",
    reads: ["Trucks go there [daily] => P1D", "They meet [weekly] => P1W"],
    refuses: ["the Daily Post"],
    mean: (p) => ({ ...lengthMeaning(1, n(p["regular"])), type: "SET" }),
  },
  {
    id: "en.time.weekday-parts",
    because: "A part of a weekday in the plural comes again and again.",
    pattern: "{weekday} {dayparts}",
    reads: ["Boats leave on [Tuesday nights] => XXXX-WXX-2TNI"],
    refuses: ["Tuesday night"],
    mean: (p) => ({
      type: "SET",
      value: `XXXX-WXX-${p["weekday"] === 0 ? 7 : n(p["weekday"])}T${DAY_PARTS[n(p["dayparts"])] ?? "NI"}`,
      edtf: null,
    }),
  },
]
