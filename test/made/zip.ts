import { crc32, deflateRawSync } from "node:zlib"

/** An entry of an archive that tests make, honest or not. */
export interface MadeEntry {
  readonly name: string | Uint8Array
  readonly bytes: string | Uint8Array
  readonly stored?: boolean
  readonly encrypted?: boolean
  /** What the list says instead of the truth. */
  readonly claimedBytes?: number
  readonly checksum?: number
  /** Shares the packed bytes of the entry before it. */
  readonly overlaps?: boolean
}

/** A ZIP of these entries, in this order. Writes what it is told, lies included. */
export function madeZip(entries: readonly MadeEntry[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let [offset, last] = [0, 0]
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const bytes = Buffer.from(entry.bytes)
    const packed = entry.stored === true ? bytes : deflateRawSync(bytes)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(entry.encrypted === true ? 1 : 0, 2)
    fields.writeUInt16LE(entry.stored === true ? 0 : 8, 4)
    fields.writeUInt32LE(entry.checksum ?? crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(entry.claimedBytes ?? bytes.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const at = entry.overlaps === true ? last : offset
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    central.push(Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), fields, tail, name)
    last = at
    if (entry.overlaps === true) continue
    locals.push(Buffer.from("PK\u0003\u0004", "latin1"), fields, name, packed)
    offset += 4 + fields.length + name.length + packed.length
  }
  const list = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write("PK\u0005\u0006", "latin1")
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, list, end])
}
