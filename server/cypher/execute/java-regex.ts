/**
 * Carries a regular expression of `java.util.regex`, which Cypher's `=~` means, over to JavaScript:
 * symbol by symbol, where both can say the same. Case-insensitivity is ASCII's unless `(?u)` asks
 * for more, `\s` and `.` have Java's characters, `\b` knows letters beyond ASCII. What JavaScript
 * cannot say (possessive quantifiers, atomic groups, class operations, …) is `NotCarried`.
 */

/** A construct that this translation lacks. */
export class NotCarried extends Error {
  override readonly name = "NotCarried";
  readonly construct: string;

  constructor(construct: string) {
    super(`no JavaScript for ${construct}`);
    this.construct = construct;
  }
}

const SPACE = " \\t\\n\\x0B\\f\\r";
const WORD = "A-Za-z0-9_";
const LETTER = "\\p{L}\\p{Nd}_";
const BOUNDARY = `(?:(?<=[${LETTER}])(?![${LETTER}])|(?<![${LETTER}])(?=[${LETTER}]))`;
const LINE_ENDS = "\\n\\r\\u0085\\u2028\\u2029";

/** What stands for a class of characters, without brackets. */
const CLASSES: Readonly<Record<string, string>> = { d: "0-9", w: WORD, s: SPACE };

/** Java's POSIX names, ASCII only, and the categories of Unicode are its own. */
const POSIX: Readonly<Record<string, string>> = {
  Lower: "a-z",
  Upper: "A-Z",
  Alpha: "A-Za-z",
  Digit: "0-9",
  Alnum: "A-Za-z0-9",
  Punct: "!-\\/:-@\\[-`\\{-~",
  XDigit: "0-9A-Fa-f",
  Space: SPACE,
  Blank: " \\t",
  ASCII: "\\x00-\\x7F",
};

/** What a JavaScript expression of the same texts has between its slashes and behind them. */
export interface CarriedRegex {
  readonly body: string;
  readonly flags: string;
}

/** Carries Java's expression over; throws `NotCarried`. Whether it is one at all only `wholeRegExp` says. */
export function carryRegex(source: string): CarriedRegex {
  return new Translation(source).run();
}

/** The JavaScript expression that must match everything; throws a `SyntaxError` when it is none. */
export function wholeRegExp({ body, flags }: CarriedRegex): RegExp {
  return new RegExp(`^(?:${body})$(?![\\s\\S])`, flags);
}

class Translation {
  readonly #source: string;
  #at = 0;
  #foldsAscii = false;
  #dotAll = false;

  constructor(source: string) {
    this.#source = source;
  }

  run(): CarriedRegex {
    const flags = this.#leadingFlags();
    let body = "";
    while (this.#at < this.#source.length) body += this.#symbol();
    return { body, flags };
  }

  #leadingFlags(): string {
    const leading = /^\(\?([a-zA-Z]+)\)/.exec(this.#source);
    const letters = leading?.[1] ?? "";
    this.#at = leading?.[0].length ?? 0;
    for (const letter of letters) if (!"ius".includes(letter)) throw new NotCarried(`(?${letter})`);
    this.#dotAll = letters.includes("s");
    this.#foldsAscii = letters.includes("i") && !letters.includes("u");
    return letters.includes("i") && letters.includes("u") ? "iu" : "u";
  }

  /** The next code point, or nothing at the end. */
  #take(): string {
    const point = this.#source.codePointAt(this.#at);
    if (point === undefined) return "";
    const text = String.fromCodePoint(point);
    this.#at += text.length;
    return text;
  }

  #follows(pattern: RegExp): RegExpExecArray | undefined {
    const found = pattern.exec(this.#source.slice(this.#at));
    if (found === null) return undefined;
    this.#at += found[0].length;
    return found;
  }

  #symbol(): string {
    const character = this.#take();
    switch (character) {
      case "\\":
        return this.#escape();
      case "[":
        return this.#class();
      case ".":
        return this.#dotAll ? "[\\s\\S]" : `[^${LINE_ENDS}]`;
      case "$":
        // Java's $ also stands before a last line break; at the end of a pattern that matches the whole, it says nothing.
        if (this.#at < this.#source.length) throw new NotCarried("$ inside the pattern");
        return "";
      case "(":
        return this.#group();
      case "*":
      case "+":
      case "?":
      case "}": {
        if (this.#follows(/^\+/) !== undefined) throw new NotCarried(`${character}+`);
        return character;
      }
      case "{":
      case ")":
      case "|":
      case "^":
        return character;
      default:
        return this.#literal(character);
    }
  }

  #group(): string {
    const special = this.#follows(/^\?(?::|=|!|<=|<!|<[a-zA-Z][a-zA-Z0-9]*>)/);
    if (special !== undefined) return `(${special[0]}`;
    const other = /^\?[^)]?/.exec(this.#source.slice(this.#at));
    if (other !== null) throw new NotCarried(`(${other[0]}`);
    return "(";
  }

  #literal(character: string): string {
    const escaped = escapeLiteral(character);
    if (!this.#foldsAscii || !/[a-zA-Z]/.test(character)) return escaped;
    return `[${character.toLowerCase()}${character.toUpperCase()}]`;
  }

  #escape(): string {
    const letter = this.#take();
    const named = this.#characterClass(letter);
    if (named !== undefined) return `[${named.negated ? "^" : ""}${named.members}]`;
    const code = this.#character(letter);
    if (code !== undefined) return this.#literal(code);
    if (letter === "b") return BOUNDARY;
    if (letter === "A") return "(?<![\\s\\S])";
    if (letter === "z") return "(?![\\s\\S])";
    if (letter === "Q") return this.#quoted();
    const reference = letter === "k" && !this.#foldsAscii ? this.#follows(/^<[a-zA-Z][a-zA-Z0-9]*>/) : undefined;
    if (reference !== undefined) return `\\k${reference[0]}`;
    if (/[1-9]/.test(letter) && !this.#foldsAscii) return `\\${letter}${this.#notDigit()}`;
    throw new NotCarried(`\\${letter}`);
  }

  /** A reference of two digits means different groups in the two dialects. */
  #notDigit(): "" {
    if (/^\d/.test(this.#source.slice(this.#at))) throw new NotCarried("a back reference followed by a digit");
    return "";
  }

  #quoted(): string {
    const end = this.#source.indexOf("\\E", this.#at);
    const text = this.#source.slice(this.#at, end < 0 ? undefined : end);
    this.#at = end < 0 ? this.#source.length : end + 2;
    return Array.from(text, (character) => this.#literal(character)).join("");
  }

  /** `\d`, `\S`, `\p{L}`: members of a class, without brackets. */
  #characterClass(letter: string): { readonly members: string; readonly negated: boolean } | undefined {
    const members = CLASSES[letter.toLowerCase()];
    if (members !== undefined && /[dwsDWS]/.test(letter)) return { members, negated: letter !== letter.toLowerCase() };
    if (letter !== "p" && letter !== "P") return undefined;
    const name = this.#follows(/^(?:\{(\w+)\}|(\w))/);
    const property = name?.[1] ?? name?.[2] ?? "";
    const negated = letter === "P";
    const posix = POSIX[property];
    if (posix !== undefined) {
      // Folding case would make \p{Lower} and \p{Upper} one; Java has its own mind there.
      if (this.#foldsAscii) throw new NotCarried(`\\${letter}{${property}} with (?i)`);
      return { members: posix, negated };
    }
    if (!/^[A-Z][a-z]?$/.test(property) || this.#foldsAscii) throw new NotCarried(`\\${letter}{${property}}`);
    return { members: `\\p{${property}}`, negated };
  }

  /** The one character that the escape stands for. */
  #character(letter: string): string | undefined {
    const control = { t: "\t", n: "\n", r: "\r", f: "\f", a: "\u0007", e: "\u001B" }[letter];
    if (control !== undefined) return control;
    if (letter === "x" || letter === "u") {
      const digits =
        this.#follows(letter === "x" ? /^([0-9a-fA-F]{2})/ : /^([0-9a-fA-F]{4})/) ??
        this.#follows(/^\{([0-9a-fA-F]{1,6})\}/);
      const point = digits?.[1];
      if (point === undefined) throw new NotCarried(`\\${letter}`);
      return String.fromCodePoint(Number.parseInt(point, 16));
    }
    return letter !== "" && !/[a-zA-Z0-9]/.test(letter) ? letter : undefined;
  }

  #class(): string {
    const negated = this.#follows(/^\^/) !== undefined;
    let members = "";
    for (;;) {
      if (this.#follows(/^&&/) !== undefined) throw new NotCarried("&&");
      const character = this.#take();
      if (character === "") throw new SyntaxError("a class without an end");
      if (character === "]" && members === "") throw new NotCarried("[]");
      if (character === "]") return `[${negated ? "^" : ""}${members}]`;
      if (character === "[") throw new NotCarried("a class within a class");
      members += this.#member(character);
    }
  }

  #member(character: string): string {
    const first = this.#memberStart(character);
    if (typeof first !== "string") return first.members;
    if (this.#follows(/^-(?![\][])/) === undefined) return this.#range(first, first);
    const last = this.#memberStart(this.#take());
    if (typeof last !== "string") throw new NotCarried("a range to a class");
    return this.#range(first, last);
  }

  #memberStart(character: string): string | { readonly members: string } {
    if (character !== "\\") return character;
    const letter = this.#take();
    const named = this.#characterClass(letter);
    if (named !== undefined) {
      if (!named.negated) return named;
      throw new NotCarried(`\\${letter} in a class`);
    }
    const code = this.#character(letter);
    if (code === undefined) throw new NotCarried(`\\${letter} in a class`);
    return code;
  }

  #range(first: string, last: string): string {
    let members = rangeText(first, last);
    if (!this.#foldsAscii) return members;
    for (const [from, to, shift] of [["a", "z", -32] as const, ["A", "Z", 32] as const]) {
      const low = Math.max(first.codePointAt(0) ?? 0, from.charCodeAt(0));
      const high = Math.min(last.codePointAt(0) ?? 0, to.charCodeAt(0));
      if (low <= high) members += rangeText(String.fromCodePoint(low + shift), String.fromCodePoint(high + shift));
    }
    return members;
  }
}

function escapeLiteral(character: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
}

function rangeText(from: string, to: string): string {
  return from === to ? inClass(from) : `${inClass(from)}-${inClass(to)}`;
}

function inClass(character: string): string {
  return /[\\\][^\-/]/.test(character) ? `\\${character}` : character;
}
