/**
 * Where sentences end in German and English prose.
 *
 * Enters one paragraph with single spaces, leave the ends of its sentences; they tile it. Only a
 * space can part two sentences, so each is looked at once: does the word before close a sentence,
 * and can the word after open one? Abbreviations, ordinals and initials close nothing; `etc.` and
 * its like do only before a word that is capital because it begins a sentence. Nested quotations
 * are not parsed.
 */
const CLOSING = new Set(`”“"»›')’]`);
const STOPS = new Set(".!?…");
const OPENING = /^[„“"«»‚(['–-]*(?=[\p{Lu}\p{N}])/u;
/** A citation printed behind the stop belongs to the sentence before it. */
const TRAILING_BRACKET = /^\[\d/;
const LEADING = /^[„“"«»‚(['/–-]+/u;

const NEVER_LAST = new Set(
  "abb abs allg art aufl bd bzgl bzw ca cf chap dr ed eds engl evtl fig ggf hrsg insb inkl jg kap lat max min mr mrs ms nr no prof resp s sec sog st tab übers urspr v vgl vol vs z zit zzgl".split(
    " ",
  ),
);
const MAYBE_LAST = new Set("al bspw co etc f ff inc jh jhd ltd mio mrd usf usw".split(" "));
const OPENERS = new Set(
  "aber allerdings als auch auf bei da dabei daher damit dann darüber das dazu dem den denn der deshalb des die dies diese diesem diesen dieser dieses ein eine einem einen einer eines einerseits er es folglich für hier hierbei hierzu im in insbesondere internationale ist man mit nach nicht nur ob oft sie sind so somit trotz und vom von vor wenn wie wir zu zudem zum zunächst zur zwar the this these it in on a an however we but and".split(
    " ",
  ),
);
const LONGEST_ABBREVIATION = 12;

/** The ends (exclusive) of a paragraph's sentences, the last one being the paragraph's own. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  let from = 0;
  let inTrailingBracket = false;
  for (let space = text.indexOf(" "); space >= 0; space = text.indexOf(" ", space + 1)) {
    const word = text.slice(from, space);
    const after = text.slice(space + 1, space + 40);
    from = space + 1;
    if (inTrailingBracket && /^\[?\d+[;,]?$/.test(word)) continue;
    const isOver: boolean = inTrailingBracket && /^\[?\d+\]$/.test(word) ? OPENING.test(after) : closes(word, after);
    inTrailingBracket = isOver && TRAILING_BRACKET.test(after);
    if (isOver && !inTrailingBracket) ends.push(space);
  }
  if (text.length > 0) ends.push(text.length);
  return ends;
}

function closes(word: string, after: string): boolean {
  let end = word.length;
  while (end > 0 && CLOSING.has(word.charAt(end - 1))) end -= 1;
  if (!STOPS.has(word.charAt(end - 1)) || !OPENING.test(after)) return false;
  const bare = word.slice(0, end).replace(LEADING, "");
  if (!bare.endsWith(".") || bare.length > LONGEST_ABBREVIATION) return true;
  const opener = after.replace(LEADING, "").split(/[^\p{L}]/u, 1)[0] ?? "";
  const canOpen = OPENERS.has(opener.toLowerCase());
  const name = bare.slice(0, -1).toLowerCase();
  if (NEVER_LAST.has(name) || /^\p{L}$/u.test(name)) return false;
  if (MAYBE_LAST.has(name) || /^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u.test(name) || /^\d{1,2}$/.test(name)) return canOpen;
  return true;
}
