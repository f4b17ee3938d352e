import { describe, expect, it } from "vitest"
import { csvLine } from "./csv.ts"

describe("a line of CSV", () => {
  it("quotes what holds a comma, a quote or a line end", () => {
    expect(csvLine(["a,b", 'say "so"', "two\nlines", "plain"])).toBe('"a,b","say ""so""","two\nlines",plain\r\n')
  })
  it("leaves unknown empty, which is not zero", () => {
    expect(csvLine([null, 0, false, ""])).toBe(",0,false,\r\n")
  })
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])("guards %j, which a spreadsheet would compute", (text) => {
    expect(csvLine([text]).replace(/^"/u, "").startsWith("'")).toBe(true)
  })
  it("leaves a number below zero a number", () => {
    expect(csvLine([-1.5])).toBe("-1.5\r\n")
  })
})
