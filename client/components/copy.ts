/** Puts text on the clipboard and says so in the live region. */
import { announce } from "../state/announce.ts";

export async function copyText(text: string, said: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  announce(said);
}
