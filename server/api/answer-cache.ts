/**
 * Answers kept as they go over the wire, for a store whose graph cannot change behind our back: a
 * view asked for again costs neither its query nor its compression. Least recently used go first.
 */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

export type Encoding = "br" | "gzip" | "identity";

/** Below this size compression costs more than it saves. */
const WORTHWHILE = 1_024;
const MAX_BYTES = 64_000_000;
/** Brotli's quality where it is still faster than the network. */
const QUALITY = 5;

/** One answer with its encodings, each made when it is first asked for. */
export class WireAnswer {
  readonly tag: string;
  readonly #identity: Buffer;
  readonly #encoded = new Map<Encoding, Promise<Buffer>>();

  constructor(answer: unknown) {
    this.#identity = Buffer.from(JSON.stringify(answer));
    this.tag = `"${createHash("sha1").update(this.#identity).digest("base64url")}"`;
  }

  get bytes(): number {
    return this.#identity.length;
  }

  /** Encodings worth offering, best first. */
  get encodings(): Encoding[] {
    return this.bytes < WORTHWHILE ? ["identity"] : ["br", "gzip", "identity"];
  }

  body(encoding: Encoding): Promise<Buffer> {
    const known = this.#encoded.get(encoding);
    if (known) return known;
    const made = this.#encode(encoding);
    this.#encoded.set(encoding, made);
    return made;
  }

  async #encode(encoding: Encoding): Promise<Buffer> {
    switch (encoding) {
      case "br":
        return compressBrotli(this.#identity, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
      case "gzip":
        return compressGzip(this.#identity);
      case "identity":
        return this.#identity;
    }
  }
}

export class AnswerCache {
  readonly #answers = new Map<string, WireAnswer>();
  #bytes = 0;
  #revision = -1;

  /** The answer of that address for that revision of the graph; an older revision's are dropped. */
  get(address: string, revision: number): WireAnswer | undefined {
    this.#follow(revision);
    const found = this.#answers.get(address);
    if (!found) return undefined;
    this.#answers.delete(address);
    this.#answers.set(address, found);
    return found;
  }

  set(address: string, revision: number, answer: WireAnswer): void {
    this.#follow(revision);
    this.#bytes += answer.bytes;
    this.#answers.set(address, answer);
    for (const [oldest, { bytes }] of this.#answers) {
      if (this.#bytes <= MAX_BYTES) return;
      this.#answers.delete(oldest);
      this.#bytes -= bytes;
    }
  }

  #follow(revision: number): void {
    if (revision === this.#revision) return;
    this.#answers.clear();
    this.#bytes = 0;
    this.#revision = revision;
  }
}
