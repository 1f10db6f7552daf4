/**
 * Where a text stops being a JSON object, for the parameters: browsers word the place of a fault each in their
 * own way, so it is found here. Enters: a text. Leaves: the place and kind of the first fault, or nothing.
 */
export type FaultKind = "object" | "value" | "key" | "colon" | "comma" | "string" | "rest";

export interface JsonFault {
  readonly at: number;
  readonly kind: FaultKind;
}

class Fault extends Error {
  readonly fault: JsonFault;
  constructor(at: number, kind: FaultKind) {
    super(kind);
    this.fault = { at, kind };
  }
}

const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /\s*/y;

function readerOf(text: string) {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const skip = (): void => void take(SPACE);
  const fail = (kind: FaultKind): never => {
    throw new Fault(Math.min(at, Math.max(text.length - 1, 0)), kind);
  };
  const string = (kind: FaultKind): void => {
    if (!take(STRING)) fail(text[at] === '"' ? "string" : kind);
  };
  const items = (close: string, item: () => void): void => {
    at++;
    skip();
    if (text[at] === close) {
      at++;
      return;
    }
    for (;;) {
      skip();
      item();
      skip();
      if (text[at] === close) {
        at++;
        return;
      }
      if (text[at] !== ",") fail("comma");
      at++;
    }
  };
  const value = (): void => {
    skip();
    if (text[at] === "{") object();
    else if (text[at] === "[") items("]", value);
    else if (text[at] === '"') string("value");
    else if (!take(LITERAL)) fail("value");
  };
  const object = (): void =>
    items("}", () => {
      string("key");
      skip();
      if (text[at] !== ":") fail("colon");
      at++;
      value();
    });
  return {
    read(): void {
      skip();
      if (text[at] !== "{") fail("object");
      object();
      skip();
      if (at < text.length) fail("rest");
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** `undefined` when the text is a JSON object or empty. */
export function jsonFault(text: string): JsonFault | undefined {
  if (text.trim() === "" || isObject(parsed(text))) return undefined;
  try {
    readerOf(text).read();
    return { at: 0, kind: "object" };
  } catch (error) {
    if (error instanceof Fault) return error.fault;
    throw error;
  }
}

/** The parameters as an object; `undefined` while the text has a fault. */
export function readParameters(text: string): Readonly<Record<string, unknown>> | undefined {
  if (text.trim() === "") return {};
  const value = parsed(text);
  return isObject(value) ? value : undefined;
}
