/** The picture on the screen, for files of it: the view that draws one offers it, the menu asks for it. */
import type { Scene, Size, View } from "../canvas/scene.ts";

export interface ShownPicture {
  readonly scene: Scene;
  readonly view: View;
  readonly size: Size;
  /** Names that the canvas draws itself, as SVG. */
  readonly names?: string;
}

const offers: (() => ShownPicture | undefined)[] = [];

/** Offers a picture until the function that is given back is called. */
export function offerPicture(read: () => ShownPicture | undefined): () => void {
  offers.push(read);
  return () => {
    offers.splice(offers.indexOf(read), 1);
  };
}

/** The picture that was offered last. */
export const shownPicture = (): ShownPicture | undefined => offers.at(-1)?.();
