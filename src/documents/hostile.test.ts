import { expect, test } from "vitest"
import { parseCapture } from "./parse-capture.ts"

/** Marks that a careless reader of Markdown would go through again and again. */
const PATTERNS = ["[](", "![", "*a", "**a _b ", "`` ` ", "<a", "<!--", "<!-- -->", "&#", "> ", "[a]: /x\n"]
/** And one of mark-up. */
const PAGES = [
  "<b>",
  "<div>a",
  "<p>a</b>",
  "<table><tr><td>x",
  "<!--",
  "&amp",
  "<a href=x>a b c d",
  "<time>1:2",
  "<li>a<ul>",
  '<p class="',
  "<p><b>1:2</b> ",
  "<b>12:34</b>",
  "<div>a<input>",
  "<dd><time>1:2</time>",
  "printed from ",
  '"liveBlogUpdate":[{',
]
const SHORT = 125_000
const TIMES = 16

async function millisecondsFor(
  pattern: string,
  length: number,
  mediaType = "text/markdown",
  before = "",
): Promise<number> {
  const bytes = Buffer.from(before + pattern.repeat(length / pattern.length))
  // Time of this thread's work alone: other tests run on the same processors.
  const began = process.threadCpuUsage()
  // What is refused is refused in time, too.
  await parseCapture({ bytes, mediaType, name: "hostile" }).catch(() => undefined)
  const { user, system } = process.threadCpuUsage(began)
  return (user + system) / 1000
}

/** The quicker of two runs: the first one also warms the compiler up, and other tests run on the same processors. */
const quicker = async (pattern: string, length: number, mediaType: string, before = ""): Promise<number> =>
  Math.min(
    await millisecondsFor(pattern, length, mediaType, before),
    await millisecondsFor(pattern, length, mediaType, before),
  )

test.each(PATTERNS)(
  "a long run of %j takes time by its length, not by its square",
  { timeout: 60_000 },
  async (pattern) => {
    const short = Math.max(4, await quicker(pattern, SHORT, "text/markdown"))
    // A square would take 256 times as long; 45 leaves room for a busy machine.
    expect((await quicker(pattern, SHORT * TIMES, "text/markdown")) / short).toBeLessThan(45)
  },
)

test.each(PAGES)(
  "a page of %j over and over is read or refused in time by its length",
  { timeout: 60_000 },
  async (pattern) => {
    const short = Math.max(10, await quicker(pattern, SHORT / 4, "text/html"))
    // A square would take 64 times as long.
    expect((await quicker(pattern, SHORT * 2, "text/html")) / short).toBeLessThan(30)
  },
)

/** And what a careless reader of mails would. */
const MAILS = [
  "Subject: =?utf-8?q?",
  "Subject: a\n b\n",
  'Content-Type: a; b="\n ',
  "=\r\n",
  "--b",
  "\n--b\n",
  "--b\nContent-Type: multipart/mixed; boundary=b\n\n",
  "--b\nContent-Type: message/rfc822\n\n",
  "Date: (((",
]
const IN_A_MAIL = "Content-Type: multipart/mixed; boundary=b\nContent-Transfer-Encoding: quoted-printable\n\n--b\n"

test.each(MAILS)(
  "a mail of %j over and over is read or refused in time by its length",
  { timeout: 60_000 },
  async (pattern) => {
    const time = async (length: number): Promise<number> => {
      const bytes = Buffer.from(IN_A_MAIL + pattern.repeat(length / pattern.length))
      const began = process.threadCpuUsage()
      await parseCapture({ bytes, mediaType: "message/rfc822", name: "hostile" }).catch(() => null)
      const { user, system } = process.threadCpuUsage(began)
      return (user + system) / 1000
    }
    const least = async (length: number): Promise<number> => Math.min(await time(length), await time(length))
    const short = Math.max(4, await least(SHORT))
    expect((await least(SHORT * TIMES)) / short).toBeLessThan(60)
  },
)

/** Over and over in a feed, and in one entry of it. */
const FEEDS = [
  "<item>",
  "<item>é",
  "<item><title>",
  "</a><b>",
  "<a></b></a>",
  "<![CDATA[",
  "&lt;p&gt;",
  "&#120;",
  "< & ",
  "<link>x",
  '<p a="',
]

const ENTRY = "<rss><item><title>a</title><description>"

test.each([
  ["links of a list", "<li><a href='/x'>Mill to be sold this year</a></li>", "<ul>"],
  ["cells that say nothing", "<td></td>", "<table><tr>"],
  ["cells that say what furniture says", "<td>Details</td>", "<table><tr>"],
])("a page of many %s takes time by their number, not by its square", { timeout: 60_000 }, async (_, piece, opens) => {
  const before = `<title>Fire</title><h1>Fire</h1><p>${"Two people were hurt in the mill. ".repeat(5)}</p>${opens}`
  const short = Math.max(20, await quicker(piece, 250 * piece.length, "text/html", before))
  expect((await quicker(piece, 2000 * piece.length, "text/html", before)) / short).toBeLessThan(24)
})

test.each(FEEDS)(
  "a feed of %j over and over is read or refused in time by its length",
  { timeout: 60_000 },
  async (pattern) => {
    for (const mediaType of ["application/rss+xml", "application/x-feed-entry+xml"]) {
      const short = Math.max(4, await quicker(pattern, SHORT / 4, mediaType, ENTRY))
      expect((await quicker(pattern, SHORT * 2, mediaType, ENTRY)) / short).toBeLessThan(24)
    }
  },
)
