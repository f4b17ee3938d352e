const SHORT = 8

/** "inc_3f9a2c1b": enough to tell incidents of one record apart, and taken by every command. */
export const shortId = (id: string): string => id.slice(0, id.indexOf("_") + 1 + SHORT)
