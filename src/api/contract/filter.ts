import { z } from "@hono/zod-openapi"
import { edtfDays, FLAGS } from "../../model/index.ts"
import { BOARD_SORTS, type BoardFilter } from "../../workflow/index.ts"
import { asOfQuery, measure } from "./shared.ts"

const day = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u, "is no day, month or year")
  .refine((text) => edtfDays(text) !== null, "is a day that no calendar has")
  .optional()

/** What a person looks for in the list of incidents, and in which order. */
export const filterQuery = z.object({
  q: z
    .string()
    .max(200)
    .optional()
    .describe("words of its label, its places and sites, or its id; all have to be there"),
  from: day.describe("on or after this day").openapi({ example: "2024-07-01" }),
  to: day.describe("on or before this day"),
  place: z
    .string()
    .max(200)
    .optional()
    .describe("whole name of one of its places or sites, in any spelling that is known of it"),
  measure: measure.optional().describe("somebody counted it"),
  flag: z.enum(FLAGS).optional(),
  grade: z.enum(["confirmed", "contested", "fair", "weak"]).optional(),
  reviewed: z.enum(["true", "false"]).optional(),
  sort: z.enum(BOARD_SORTS).default("-date"),
  asOf: asOfQuery.shape.asOf,
})

type Filter = Omit<z.output<typeof filterQuery>, "sort" | "asOf">

/** The question as the board takes it. */
export const boardFilter = ({ q, reviewed, ...rest }: Filter): BoardFilter => ({
  ...rest,
  ...(q === undefined || q.trim() === "" ? {} : { words: q.trim() }),
  ...(reviewed === undefined ? {} : { reviewed: reviewed === "true" }),
})
