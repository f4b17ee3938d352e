import { hostname, networkInterfaces } from "node:os"

/** Addresses that stand for every one of the machine. */
const EVERYWHERE: ReadonlySet<string> = new Set(["0.0.0.0", "::"])

const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "::1"])

/** Nobody reaches the machine from outside there. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host)

/** As a browser writes it into an address: IPv6 stands in brackets, without its zone. */
const inAddress = (host: string): string => {
  const [bare = ""] = host.replace(/^\[|\]$/gu, "").split("%")
  return bare.includes(":") ? `[${bare}]` : bare
}

/**
 * Names and addresses under which a server that listens at `host` answers, besides loopback: that one; where it listens at every
 * address, those that the machine has now, and its name; and `allowed`, by which others reach it. A page that had its own name
 * pointed at this machine (DNS rebinding) stands under none of them.
 */
export function ownHosts(host: string, allowed: readonly string[]): readonly string[] {
  const stated = allowed.map(inAddress)
  if (isLoopback(host)) return stated
  if (!EVERYWHERE.has(host)) return [inAddress(host), ...stated]
  const addresses = Object.values(networkInterfaces()).flatMap((of) => (of ?? []).map(({ address }) => address))
  const name = hostname().toLowerCase()
  const names = name === "" ? [] : [name, ...(name.includes(".") ? [] : [`${name}.local`])]
  const own = [host, ...addresses, ...names].filter((one) => !isLoopback(one))
  return [...new Set([...own.map(inAddress), ...stated])]
}
