import type { TimeRule } from "../../time-rule.ts"
import { CLOCK_RULES } from "./times-clocks.ts"
import { DATE_RULES } from "./times-dates.ts"
import { HOLIDAY_RULES } from "./times-holidays.ts"
import { LENGTH_RULES } from "./times-lengths.ts"
import { QUARTER_RULES } from "./times-quarters.ts"
import { SET_RULES } from "./times-sets.ts"
import { SPAN_RULES } from "./times-spans.ts"

/** The longest match wins; the order matters between matches of equal length alone, where what is told more exactly stands first. */
export const TIME_RULES: readonly TimeRule[] = [
  ...DATE_RULES,
  ...CLOCK_RULES,
  ...LENGTH_RULES,
  ...SPAN_RULES,
  ...QUARTER_RULES,
  ...SET_RULES,
  ...HOLIDAY_RULES,
]
