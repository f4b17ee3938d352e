import { lookup } from "node:dns/promises"
import { isIP, type LookupFunction } from "node:net"
import ipaddr from "ipaddr.js"
import { WebFault } from "./web-fault.ts"

export interface Address {
  readonly address: string
  readonly family: 4 | 6
}

/** All addresses of a host's name. */
export type Resolve = (host: string) => Promise<readonly Address[]>

/** As the machine itself resolves names. */
export const resolveByMachine: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }))

/** Of the IPv6 space only 2000::/3 is given out for hosts on the open network. */
const isGlobalIpv6 = (address: ipaddr.IPv6): boolean => ((address.parts[0] ?? 0) & 0xe000) === 0x2000

/** True where the address is one of the open network: not this machine, not its neighbours, not a way round to them. */
export function isOpenAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  const address = ipaddr.parse(text)
  if (address.range() !== "unicast") return false
  return address instanceof ipaddr.IPv4 || isGlobalIpv6(address)
}

/**
 * The addresses to connect to, resolved once: what is checked here is what is connected to, whatever the name says a moment later.
 * One address that is not open refuses all: a name that mixes them has no honest reason.
 * @throws WebFault
 */
export async function checkedAddresses(
  host: string,
  { resolve, allowPrivate }: { readonly resolve: Resolve; readonly allowPrivate: boolean },
): Promise<readonly Address[]> {
  const bare = host.replace(/^\[|\]$/g, "")
  const family = isIP(bare)
  const addresses = family === 0 ? await resolve(bare) : [{ address: bare, family: family === 6 ? 6 : 4 } as const]
  if (addresses.length === 0) throw new WebFault("has no address that can be connected to")
  const closed = addresses.find(({ address }) => !isOpenAddress(address))
  if (closed !== undefined && !allowPrivate) {
    throw new WebFault(
      family === 0 ? `leads to ${closed.address}, which is not on the open network` : "is not on the open network",
      "Where it is your own server: --allow-private.",
    )
  }
  return addresses
}

/** A look-up for a connection that gives these addresses and asks nobody. */
export const pinnedLookup =
  (addresses: readonly Address[]): LookupFunction =>
  (_host, options, callback) => {
    const [first] = addresses
    if (options.all === true) callback(null, [...addresses])
    else callback(null, first?.address ?? "", first?.family)
  }
