/**
 * Blocks' lines in, the normalised text out, together with its source map and the issues of mending.
 *
 * The builder only ever appends, so every offset it hands out is final. Line ends become one space
 * or, at a hyphen, what `hyphens.ts` decides; lines that were taken out leave an issue of no width where
 * they stood. Blocks are parted by one blank line.
 */
import type { Issue, IssueCode, SourceLine, Span } from "../document.ts";
import { decideHyphen, doubtfulHyphensWithin, wordAround } from "./hyphens.ts";
import { endsInHyphen } from "./lines.ts";
import type { Line, Part } from "./lines.ts";
import type { Vocabulary } from "./vocabulary.ts";

interface PendingIssue extends Span {
  readonly code: IssueCode;
  readonly line: number;
  readonly source: string;
}

/** A place where a line's text is changed: `remove` characters give way to `insert`. */
interface Edit {
  readonly at: number;
  readonly remove: 0 | 1;
  readonly insert: "" | " ";
  readonly code: "inline-hyphen-joined" | "inline-hyphen-kept" | "space-inserted";
}

const RUN_TOGETHER = /(?<=[\])”“"]|\p{Ll}{3})[.!?](?=\p{Lu}\p{Ll})/gu;
const BLOCK_GAP = "\n\n";

export class TextBuilder {
  readonly #vocabulary: Vocabulary;
  readonly #chunks: string[] = [];
  readonly #sourceLines: SourceLine[] = [];
  readonly #mends: PendingIssue[] = [];
  readonly #removals: Issue[] = [];
  #length = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Appends a block and tells where its text stands. */
  appendBlock(parts: readonly Part[]): Span {
    const kept = parts.filter((part) => part.removed === null).map((part) => part.line);
    if (this.#length > 0 && kept.length > 0) this.#write(BLOCK_GAP);
    const start = this.#length;
    let next = 0;
    for (const part of parts) {
      if (part.removed !== null) {
        this.#remove(part);
        continue;
      }
      next += 1;
      this.#appendLine(part.line, kept[next] ?? null);
    }
    this.#decideRemovedHyphens(parts);
    return { start, end: this.#length };
  }

  /** The text, its source map, and the issues that arose on the way. */
  finish(): { text: string; sourceLines: SourceLine[]; issues: Issue[] } {
    const text = this.#chunks.join("");
    const mends = this.#mends.map((issue): Issue => ({ ...issue, decision: text.slice(issue.start, issue.end) }));
    return { text, sourceLines: this.#sourceLines, issues: [...mends, ...this.#removals] };
  }

  #appendLine(line: Line, next: Line | null): void {
    const hyphen = next && endsInHyphen(line.text) ? decideHyphen(line.text, next.text, this.#vocabulary) : null;
    const dropped = hyphen?.code === "hyphen-joined" ? 1 : 0;
    const end = line.text.length - dropped;
    let from = 0;
    let piece = 0;
    for (const edit of this.#editsOf(line)) {
      piece = this.#writeLine(line, from, edit.at, piece);
      this.#write(edit.insert);
      from = edit.at + edit.remove;
    }
    this.#writeLine(line, from, end, piece);
    if (hyphen) {
      const start = this.#length - (hyphen.left.length - dropped);
      this.#mends.push({
        code: hyphen.code,
        start,
        end: this.#length + hyphen.glue.length + hyphen.right.length,
        line: line.number,
        source: `${hyphen.left}\n${hyphen.right}`,
      });
      this.#write(hyphen.glue, line);
    } else if (next) this.#write(" ", line);
    else if (endsInHyphen(line.text)) this.#keepLastHyphen(line);
  }

  #editsOf(line: Line): Edit[] {
    const edits: Edit[] = [];
    for (const { at, joins } of doubtfulHyphensWithin(line.text, this.#vocabulary)) {
      const code = joins ? "inline-hyphen-joined" : "inline-hyphen-kept";
      edits.push({ at, remove: joins ? 1 : 0, insert: "", code });
    }
    for (const match of line.text.matchAll(RUN_TOGETHER)) {
      edits.push({ at: match.index + 1, remove: 0, insert: " ", code: "space-inserted" });
    }
    edits.sort((a, b) => a.at - b.at);
    let shift = this.#length;
    for (const { at, remove, insert, code } of edits) {
      const { from, to } = code === "space-inserted" ? { from: at - 1, to: at + 1 } : wordAround(line.text, at);
      const start = shift + from;
      shift += insert.length - remove;
      this.#mends.push({ code, start, end: shift + to, line: line.number, source: line.text.slice(from, to) });
    }
    return edits;
  }

  /** The hyphen at the end of a passage that breaks off: nothing follows that it could be joined to. */
  #keepLastHyphen(line: Line): void {
    const { from } = wordAround(line.text, line.text.length - 1);
    const start = this.#length - (line.text.length - from);
    this.#mends.push({
      code: "hyphen-kept",
      start,
      end: this.#length,
      line: line.number,
      source: line.text.slice(from),
    });
  }

  #remove({ line, removed }: Part): void {
    if (removed === null) return;
    this.#removals.push({ code: removed, ...this.#here(), line: line.number, source: line.text, decision: "" });
  }

  /** Hyphens at line ends of a figure's inner text are decided too, though the text is taken out. */
  #decideRemovedHyphens(parts: readonly Part[]): void {
    const labels = parts.filter((part) => part.removed === "figure-label-removed").map((part) => part.line);
    for (const [index, line] of labels.entries()) {
      if (!endsInHyphen(line.text)) continue;
      const text = line.text.replace(/ (?=.$)/u, "");
      const { code, left, right } = decideHyphen(text, labels[index + 1]?.text ?? "", this.#vocabulary);
      const whole = (code === "hyphen-joined" ? left.slice(0, -1) : left) + right;
      const decision = `${whole}, taken out with the figure's inner text`;
      this.#removals.push({ code, ...this.#here(), line: line.number, source: `${left}\n${right}`, decision });
    }
  }

  #here(): Span {
    return { start: this.#length, end: this.#length };
  }

  /** Writes a range of a line, starting to look for its place at one of the line's pieces; returns the last piece used. */
  #writeLine(line: Line, from: number, to: number, firstPiece: number): number {
    let piece = firstPiece;
    for (let at = from; at < to;) {
      while ((line.pieces[piece + 1]?.at ?? to) <= at) piece += 1;
      const { at: pieceStart, column } = line.pieces[piece] ?? { at, column: at };
      const end = Math.min(to, line.pieces[piece + 1]?.at ?? to);
      this.#sourceLines.push({ start: this.#length, line: line.number, column: column + at - pieceStart });
      this.#write(line.text.slice(at, end));
      at = end;
    }
    return piece;
  }

  #write(text: string, lineEnd?: Line): void {
    if (text === "") return;
    if (lineEnd) this.#sourceLines.push({ start: this.#length, line: lineEnd.number, column: lineEnd.sourceLength });
    this.#chunks.push(text);
    this.#length += text.length;
  }
}
