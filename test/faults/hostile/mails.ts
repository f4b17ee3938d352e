import type { Random } from "../../../bench/random.ts"
import { bytesOf, hostileText, type HostileInput } from "./hostile-input.ts"
import { spoiltForms } from "./mutations.ts"

const WORDS = "In Rivne two people were hurt on 4 May 2023, police said."
const mail = (headers: readonly string[], body = WORDS): string =>
  ["From: Desk <desk@a.example>", "Subject: Report", ...headers, "", body].join("\r\n")
const multipart = (boundary: string, body: string): string =>
  mail([`Content-Type: multipart/mixed; boundary="${boundary}"`], body)

/** Parts within parts, each with a boundary of its own. */
function nestedParts(depth: number): string {
  let body = `Content-Type: text/plain\r\n\r\n${WORDS}`
  for (let i = 0; i < depth; i++) {
    body = `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n${body}\r\n--b${i}--`
  }
  return `Subject: Report\r\n${body}`
}

const forwarded = (depth: number): string =>
  `${"Subject: a\r\nContent-Type: message/rfc822\r\n\r\n".repeat(depth)}${WORDS}`

const TEXTS: Readonly<Record<string, string>> = {
  "a mail of parts 2,000 deep": nestedParts(2000),
  "a mail of forwarded mails 20,000 deep": forwarded(20_000),
  "a mail of 30,000 parts": multipart("b", `--b\r\n\r\n${WORDS}\r\n`.repeat(30_000)),
  "a mail whose parts never end": multipart(
    "b",
    `--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n`.repeat(500),
  ),
  "a mail whose boundary is empty": multipart("", `--\r\n\r\n${WORDS}\r\n----`),
  "a mail whose boundary is not there": mail(["Content-Type: multipart/mixed"], `--b\r\n\r\n${WORDS}`),
  "a mail whose boundary has 100,000 signs": multipart("b".repeat(100_000), WORDS),
  "a mail of quoted-printable that joins all lines": mail(
    ["Content-Transfer-Encoding: quoted-printable"],
    "=\r\n".repeat(300_000),
  ),
  "a mail of quoted-printable that breaks off": mail(["Content-Transfer-Encoding: quoted-printable"], `${WORDS} =C3=`),
  "a mail of quoted-printable of NULs": mail(["Content-Transfer-Encoding: quoted-printable"], "=00".repeat(50_000)),
  "a mail of quoted-printable of escape codes": mail(
    ["Content-Transfer-Encoding: quoted-printable"],
    `=1B[2J=07${WORDS}`,
  ),
  "a mail of base64 that is none": mail(["Content-Transfer-Encoding: base64"], "!!!!====####"),
  "a mail of base64 that breaks off": mail(
    ["Content-Transfer-Encoding: base64"],
    "SW4gUml2bmUgdHdvIHBlb3BsZSB3ZXJlIGh1cnQ",
  ),
  "a mail of a transfer that nobody knows": mail(["Content-Transfer-Encoding: x-rot13"]),
  "a mail with its transfer named twice": mail([
    "Content-Transfer-Encoding: base64",
    "Content-Transfer-Encoding: quoted-printable",
  ]),
  "a mail in an encoding that is none": mail(['Content-Type: text/plain; charset="x-no-such"']),
  "a mail in UTF-7": mail(["Content-Type: text/plain; charset=utf-7"], "+AGEAYgBj-"),
  "a mail with 100,000 headers": mail(Array<string>(100_000).fill("X-More: 1")),
  "a mail with a header of a million signs": mail([`X-Long: ${"x".repeat(1_000_000)}`]),
  "a mail with a header folded 50,000 times": mail([`X-Folded: a${"\r\n b".repeat(50_000)}`]),
  "a mail with an encoded word in an encoded word": mail([
    `Subject: ${"=?utf-8?q?".repeat(20_000)}a${"?=".repeat(20_000)}`,
  ]),
  "a mail with an encoded word of escape codes": mail([
    "Subject: =?utf-8?b?G1syShtdMDtvd25lZAcN?= =?utf-8?q?=0A=0Dnot added: forged?=",
  ]),
  "a mail from escape codes": mail(["From: \u001b[31mDesk\u0007 <a@a.example>"]),
  "a mail dated in brackets without end": mail([`Date: ${"(".repeat(100_000)}`]),
  "a mail dated on the 99th": mail(["Date: Mon, 99 Foo 99999 99:99:99 +99999"]),
  "a mail with an attachment called ../../x": multipart(
    "b",
    `--b\r\nContent-Type: text/plain; name="../../x.txt"\r\nContent-Disposition: attachment; filename="../../../x.txt"\r\n\r\n${WORDS}\r\n--b--`,
  ),
  "a mail with an attachment called by escape codes": multipart(
    "b",
    `--b\r\nContent-Type: text/html\r\nContent-Disposition: attachment; filename="\u001b[2J\u0007.html"\r\n\r\n<p>${WORDS}\r\n--b--`,
  ),
  "a mail with a name in 5,000 pieces": multipart(
    "b",
    `--b\r\nContent-Disposition: attachment${Array.from({ length: 5000 }, (_, i) => `; filename*${i}=a`).join("")}\r\n\r\n${WORDS}\r\n--b--`,
  ),
  "a mail that is nothing but headers": "Subject: Report\r\nFrom: a@a.example",
  "a mail that begins with an empty line": `\r\n${WORDS}`,
  "a mail with line ends of one CR": mail([]).replaceAll("\r\n", "\r"),
  "a mail whose headers have no colon": `${"no colon here\r\n".repeat(5000)}\r\n${WORDS}`,
}

const saved = (parts: string): string =>
  `From: <Saved by Blink>\r\nSubject: Report\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n${parts}`
const SAVED: Readonly<Record<string, string>> = {
  "a saved page without its page": saved("--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--"),
  "a saved page of 5,000 pages": saved(`--b\r\nContent-Type: text/html\r\n\r\n<p>${WORDS}</p>\r\n`.repeat(5000)),
  "a saved page whose address is a file": saved(
    `--b\r\nContent-Type: text/html\r\nContent-Location: file:///etc/passwd\r\n\r\n<p>${WORDS}</p>\r\n--b--`,
  ),
  "a saved page whose page is a saved page": saved(saved("--b--")),
}

/** Mails, mailboxes and saved pages that nest, unfold and lie. */
export const hostileMails = (random: Random): readonly HostileInput[] => [
  ...Object.entries(TEXTS).map(([what, text], i) => hostileText(what, `mail-${i}.eml`, text)),
  ...Object.entries(SAVED).map(([what, text], i) => hostileText(what, `saved-${i}.mhtml`, text)),
  hostileText("a mailbox of 3,000 empty messages", "empty.mbox", "From a Mon Jul  8 11:36:00 2024\n\n".repeat(3000)),
  hostileText(
    "a mailbox whose separators have 1,000 signs",
    "long.mbox",
    `From ${"a".repeat(1000)} 2024\n\n${WORDS}\n`.repeat(20),
  ),
  hostileText("a mailbox that never begins", "none.mbox", `\n\n${WORDS}`),
  ...[
    ...spoiltForms(bytesOf(multipart("b", `--b\r\nContent-Type: text/plain\r\n\r\n${WORDS}\r\n--b--`)), 5, random),
  ].map(({ how, bytes }, i) => ({ what: `a mail ${how}`, fileName: `spoilt-${i}.eml`, bytes: () => bytes })),
]
