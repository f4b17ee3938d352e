/** Says what is wrong with a value that came from outside, as a clause after its name; null where nothing is. Never throws. */
export type Shape = (value: unknown) => string | null

/** A fault of a member, after its name: ".act.kind is not text". */
const join = (name: string, fault: string): string =>
  fault.startsWith(".") || fault.startsWith("[") ? `.${name}${fault}` : `.${name} ${fault}`

export const text =
  (mostUnits: number, pattern: RegExp | null = null): Shape =>
  (value) => {
    if (typeof value !== "string") return "is not text"
    if (value.length > mostUnits) return `is longer than ${mostUnits} units`
    return pattern === null || pattern.test(value) ? null : "does not have the form of one"
  }

/** A whole number from `least` to `most`. */
export const whole =
  (least: number, most: number): Shape =>
  (value) =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most
      ? null
      : `is not a whole number from ${least} to ${most}`

export const degrees =
  (most: number): Shape =>
  (value) =>
    typeof value === "number" && Math.abs(value) <= most ? null : `is not a number from -${most} to ${most}`

export const flag: Shape = (value) => (typeof value === "boolean" ? null : "is not true or false")

export const oneOf =
  (words: readonly unknown[]): Shape =>
  (value) =>
    words.includes(value) ? null : `is none of: ${words.join(", ")}`

export const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null ? null : shape(value)

export const listOf =
  (shape: Shape, least: number, most: number): Shape =>
  (value) => {
    if (!Array.isArray(value)) return "is not a list"
    if (value.length < least || value.length > most) return `has not ${least} to ${most} members`
    for (const [i, member] of (value as readonly unknown[]).entries()) {
      const fault = shape(member)
      if (fault !== null) return fault.startsWith(".") ? `[${i}]${fault}` : `[${i}] ${fault}`
    }
    return null
  }

type Members = Readonly<Record<string, Shape>>

/** An object of these members, all of them, perhaps of some more, and no other: "__proto__" in a JSON text is another like any. */
export const objectOf =
  (members: Members, perhaps: Members = {}): Shape =>
  (value) => {
    if (!isObject(value)) return "is not an object"
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(members, name) && !Object.hasOwn(perhaps, name)) {
        return `has a member ${JSON.stringify(name.slice(0, 40))}, which it does not take`
      }
    }
    for (const [name, shape] of Object.entries(members)) {
      if (!Object.hasOwn(value, name)) return `lacks ${name}`
      const fault = shape(value[name])
      if (fault !== null) return join(name, fault)
    }
    for (const [name, shape] of Object.entries(perhaps)) {
      const fault = Object.hasOwn(value, name) ? shape(value[name]) : null
      if (fault !== null) return join(name, fault)
    }
    return null
  }

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
