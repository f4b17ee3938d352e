import { execFileSync } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"

/** What an authority answers to a request. */
export interface StampAnswer {
  readonly type: string
  readonly body: Buffer
}

/** A time-stamping authority of a test's own, made with OpenSSL: a root, and a certificate that it signed. */
export interface TimeAuthority {
  readonly address: string
  /** `root.pem` and the files of `run` lie there. */
  readonly folder: string
  /** OpenSSL, in the folder. */
  run(...words: readonly string[]): Buffer
  /** An answer to a request, both DER. */
  stampOf(request: Buffer): Buffer
  close(): void
}

const CONFIGURATION = `[tsa]
default_tsa = own
[own]
serial = serial
signer_cert = tsa.pem
certs = root.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
[stamping]
extendedKeyUsage = critical,timeStamping
[plain]
extendedKeyUsage = serverAuth
`
const NEW_KEY = "-newkey rsa:2048 -nodes -keyout".split(" ")

/** @param otherwise what is answered instead of a stamp; undefined where a stamp is */
export async function serveTimeAuthority(
  openssl: string,
  folder: string,
  otherwise: (request: Buffer) => StampAnswer | undefined = () => undefined,
): Promise<TimeAuthority> {
  mkdirSync(folder)
  const run = (...words: readonly string[]): Buffer =>
    execFileSync(openssl, words, { cwd: folder, stdio: ["ignore", "pipe", "ignore"] })
  writeFileSync(join(folder, "tsa.cnf"), CONFIGURATION)
  writeFileSync(join(folder, "serial"), "01")
  run("req", "-x509", ...NEW_KEY, "root.key", "-out", "root.pem", "-subj", "/CN=Root", "-days", "30")
  run("req", ...NEW_KEY, "tsa.key", "-out", "tsa.csr", "-subj", "/O=Sample Authority/CN=Time")
  const signs = "x509 -req -in tsa.csr -CA root.pem -CAkey root.key -CAcreateserial -days 30".split(" ")
  run(...signs, "-out", "tsa.pem", "-extfile", "tsa.cnf", "-extensions", "stamping")
  const stampOf = (request: Buffer): Buffer => {
    writeFileSync(join(folder, "request.tsq"), request)
    run("ts", "-reply", "-config", "tsa.cnf", "-section", "own", "-queryfile", "request.tsq", "-out", "answer.tsr")
    return readFileSync(join(folder, "answer.tsr"))
  }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on("data", (chunk: Buffer) => chunks.push(chunk))
    request.on("end", () => {
      const sent = Buffer.concat(chunks)
      const { type, body } = otherwise(sent) ?? { type: "application/timestamp-reply", body: stampOf(sent) }
      response.writeHead(200, { "content-type": type }).end(body)
    })
  })
  await once(server.listen(0, "127.0.0.1"), "listening")
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return { address, folder, run, stampOf, close: () => void server.close() }
}
