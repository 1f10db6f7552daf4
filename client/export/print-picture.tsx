/** The picture of a view on paper: a sheet of its own, across, as it is seen, but in light colours. */
import { paperPicture } from "./picture-file.ts";

export function PrintPicture({ title }: { readonly title: string }) {
  const svg = paperPicture(title);
  if (svg === undefined) return null;
  return <div class="print-picture" dangerouslySetInnerHTML={{ __html: svg }} />;
}
