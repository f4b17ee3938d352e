import { bytesOf, type HostileInput } from "./hostile-input.ts"

const WORDS = "In Rivne two people were hurt on 4 May 2023, police said."

/** Names of files that this system allows and that a terminal, a shell or another system stumbles over. */
const NAMES: Readonly<Record<string, string | Uint8Array>> = {
  "a line end": "a\nnot added: forged.txt",
  "a carriage return": "a\rforged.txt",
  "codes that clear the screen": "a\u001b[2J\u001b[Hforged.txt",
  "codes that set the window's title": "a\u001b]0;owned\u0007.txt",
  "codes of one sign": "a\u009b31mred.txt",
  "a bell and backspaces": "a\u0007\u0008\u0008b.txt",
  "signs that turn it round": "report\u202etxt.html.txt",
  "255 bytes": `${"n".repeat(251)}.txt`,
  "bytes that are no UTF-8": Buffer.concat([Uint8Array.of(0x61, 0xff, 0xfe), Buffer.from(".txt")]),
  "a name of Windows devices": "CON.txt",
  "a colon": "a:b.txt",
  "a backslash": "a\\b.txt",
  "a beginning like an option": "--record.txt",
  "a dollar and brackets": "$(touch owned).txt",
  "spaces alone": "   .txt",
  "decomposed letters": "e\u0301.txt",
  "an ending in large letters": "REPORT.TXT",
  "two endings": "report.txt.zip",
  "an ending alone": "...txt",
  "the name of the record's own file": "log.jsonl",
  "a quotation mark": "a\"b'c.txt",
  "a sign of zero width": "a\u200b\u2060.txt",
}

/** Reports that are sound, under names that are not. Each is spoilt a second time, so that its name stands in an error. */
export const hostileNames: readonly HostileInput[] = Object.entries(NAMES).flatMap(([what, fileName]) => [
  { what: `a name with ${what}`, fileName, bytes: () => bytesOf(WORDS) },
  { what: `a file that cannot be read and a name with ${what}`, fileName, bytes: () => bytesOf(`${WORDS}\0`) },
])
