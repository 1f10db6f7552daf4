/** A load that would touch what is not ours: it changed nothing, and says where. */
export class LoadRefused extends Error {
  override readonly name = "LoadRefused";
  readonly code: string;
  /** What stands in the way, one line each. */
  readonly places: readonly string[];
  constructor(code: string, message: string, places: readonly string[]) {
    super([message, ...places.map((place) => `  ${place}`)].join("\n"));
    this.code = code;
    this.places = places;
  }
}
