/** To so many decimals; a tie goes to the even digit, as Python's `round` does. A tie of 4 decimals ends within 20. */
export function roundHalfEven(x: number, decimals: number): number {
  const exact = Math.abs(x).toFixed(20)
  const cut = exact.indexOf(".") + 1 + decimals
  const isTie = /^50*$/.test(exact.slice(cut))
  const even = Number(exact.charAt(cut - 1)) % 2 === 0
  const magnitude = isTie && even ? Number(exact.slice(0, cut)) : Number(Math.abs(x).toFixed(decimals))
  return x < 0 ? -magnitude : magnitude
}
