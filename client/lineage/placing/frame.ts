/**
 * The two frames in which theories have their places: a desk (time runs to the right) and a phone (time runs
 * down), in pixels at natural size. A wider or higher stage stretches a frame; it never reorders it.
 */
import type { Side } from "../../canvas/labels.ts";

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Time runs to the right or down. */
  readonly time: "right" | "down";
  /** Where the dated band starts and ends across the direction of reading: y in both frames. */
  readonly band: readonly [number, number];
  /** Place of a year along the time axis of the frame. */
  readonly year: (year: number) => number;
  /** Captions and buttons, which no name may cover. */
  readonly captions: readonly {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }[];
  /** Free room for undated theories. */
  readonly lane: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

export interface PlacedTheory {
  readonly x: number;
  readonly y: number;
  /** Where its name stands. */
  readonly side: Side;
}
export type Places = Readonly<Record<string, PlacedTheory>>;

const DESK_1920 = 52;
const DESK_YEAR = 8.6;

export const DESK: Frame = {
  width: 804,
  height: 744,
  time: "right",
  band: [30, 262],
  year: (year) => DESK_1920 + (year - 1920) * DESK_YEAR,
  captions: [
    { left: 0, right: 600, top: 36, bottom: 66 },
    { left: 0, right: 470, top: 258, bottom: 290 },
    { left: 752, right: 804, top: 636, bottom: 744 },
  ],
  lane: { left: 60, right: 744, top: 318, bottom: 716 },
};

/** The phone's axis leaves out 1930 to 1979, where no theory stands: that stretch is drawn as a break. */
export const PHONE: Frame = {
  width: 390,
  height: 980,
  time: "down",
  band: [0, 168],
  year: (year) => (year < 1980 ? 26 + (year - 1920) * 3.2 : 88 + (year - 1980) * 4.8),
  captions: [
    { left: 0, right: 70, top: 0, bottom: 168 },
    { left: 0, right: 390, top: 166, bottom: 196 },
  ],
  lane: { left: 44, right: 346, top: 208, bottom: 960 },
};
