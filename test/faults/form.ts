/** True in `npm run test:faults -- --deep`: every fault many times; else a seeded sample of each kind. */
export const isDeep = process.env["RECKONER_TESTS"] === "faults-deep"

export const inShortOrDeep = (short: number, deep: number): number => (isDeep ? deep : short)

/** A line of what was measured, for docs/measurements.md. */
export const sayMeasured = (what: string): void => void process.stdout.write(`measured: ${what}\n`)
