/**
 * The numbered brackets of one block of text: `[71; 72, 73]`.
 *
 * One pass, no look-ahead: a bracket opens, closes or is opened anew. What is in it makes it a
 * citation (numbers parted by `;` or `,`), an editor's remark such as `[sic]` (none of our business),
 * or a citation gone wrong (reported, never mended: a range is not expanded).
 */
export interface Bracket {
  readonly from: number;
  readonly to: number;
  readonly numbers: readonly number[];
}

export interface BracketFault {
  readonly code: "bracket-unclosed" | "bracket-malformed";
  readonly from: number;
  readonly to: number;
}

const NUMBER = /^ ?[1-9]\d{0,3} ?$/;
const LOOKS_LIKE_NUMBERS = /^[\d;,\s–-]*$/;
const SHOWN = 40;

/** Finds a block's citation brackets and those that went wrong. */
export function findBrackets(text: string): { brackets: Bracket[]; faults: BracketFault[] } {
  const brackets: Bracket[] = [];
  const faults: BracketFault[] = [];
  let open = -1;
  const unclosed = (to: number): void => {
    if (open >= 0) faults.push({ code: "bracket-unclosed", from: open, to: Math.min(to, open + SHOWN) });
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === "[") {
      unclosed(at);
      open = at;
    } else if (character === "]") {
      if (open < 0) faults.push({ code: "bracket-malformed", from: at, to: at + 1 });
      else judge(text.slice(open + 1, at), open, at + 1);
      open = -1;
    }
  }
  unclosed(text.length);
  return { brackets, faults };

  function judge(inner: string, from: number, to: number): void {
    const items = inner.split(/[;,]/);
    if (items.every((item) => NUMBER.test(item))) brackets.push({ from, to, numbers: items.map(Number) });
    else if (LOOKS_LIKE_NUMBERS.test(inner) || items.some((item) => NUMBER.test(item))) {
      faults.push({ code: "bracket-malformed", from, to });
    }
  }
}
