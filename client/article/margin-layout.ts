/**
 * Where the notes of the margin stand. Enters: for each note the height of its place in the text, in order, and how
 * much room it takes at full length, in short, or as a card. Leaves: tops. A note stands at its place or below it,
 * never above; where the next place is near it is shortened, so that notes stay close to their words.
 */
export interface NoteWish {
  readonly id: string;
  /** Top of the line that it belongs to. */
  readonly at: number;
  /** Height of the open card, when this is it. */
  readonly card: number | undefined;
}

export interface PlacedNote {
  readonly id: string;
  readonly at: number;
  readonly top: number;
  readonly short: boolean;
}

export interface NoteSizes {
  readonly full: number;
  readonly short: number;
  readonly gap: number;
}

export function placeNotes(wishes: readonly NoteWish[], { full, short, gap }: NoteSizes): readonly PlacedNote[] {
  let free = 0;
  return wishes.map(({ id, at, card }, index) => {
    const top = Math.max(at, free);
    const next = wishes[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    const shortened = card === undefined && next - top < full + gap;
    free = top + (card ?? (shortened ? short : full)) + gap;
    return { id, at, top, short: shortened };
  });
}
