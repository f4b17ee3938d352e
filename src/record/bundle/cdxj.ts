/** What a line of an index says of a record. */
export interface IndexedRecord {
  readonly address: string
  /** As the record has it. */
  readonly date: string
  readonly mime: string
  /** "200"; null of what no server answered. */
  readonly status: string | null
  /** SHA-256 in hex of the payload as it stands in the record. */
  readonly digest: string
  readonly filename: string
  readonly offset: number
  readonly length: number
}

/** A line of CDXJ with its end: where a player of web archives finds an address. */
export function cdxjLine({ address, date, mime, status, digest, filename, offset, length }: IndexedRecord): string {
  const found = {
    url: address,
    mime,
    ...(status === null ? {} : { status }),
    digest: `sha256:${digest}`,
    length: String(length),
    offset: String(offset),
    filename,
  }
  return `${sortKey(address)} ${date.replaceAll(/\D/g, "").slice(0, 14).padEnd(14, "0")} ${JSON.stringify(found)}\n`
}

/** The address turned so that those of a domain stand together: "example,www)/page?a=1". What is not from the web stays as it is. */
function sortKey(address: string): string {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return address
  const { hostname, port, pathname, searchParams } = new URL(address)
  const host = hostname
    .replace(/^www\d{0,3}\./, "")
    .split(".")
    .toReversed()
    .join(",")
  searchParams.sort()
  const query = searchParams.toString()
  return `${host}${port === "" ? "" : `:${port}`})${pathname}${query === "" ? "" : `?${query}`}`.toLowerCase()
}
