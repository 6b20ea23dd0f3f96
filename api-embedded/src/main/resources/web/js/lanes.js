/** Where things lie on the canvas: lanes, one a string, that run from right to left. */

/** From the lowest string; the same as in the desktop app. */
export const STRING_COLORS = [
  "#f0424f",
  "#f2b90f",
  "#2f9cf5",
  "#f5831f",
  "#3cc45b",
  "#a765f0",
  "#1fc2b8",
  "#f06fb3",
];

/** Below this height, in CSS pixels, room is saved: a phone on its side. */
const COMPACT_HEIGHT = 260;
/** Holds a line for the hand and one for the sections, one below the other. */
const COMPACT_HEADER = 38;
const MAX_LANE = 66;
const MAX_HEAD = 36;
const MIN_HEAD = 22;
/** How many seconds are to be seen ahead: as a rule, and at least, where notes are dense. */
const SECONDS_AHEAD = 3.4;
const MIN_SECONDS_AHEAD = 1.9;

/** Returns the geometry of a chart on a canvas of that size, in CSS pixels. */
export function layOut(chart, width, height) {
  const compact = height < COMPACT_HEIGHT;
  const header = compact ? COMPACT_HEADER : 44;
  const footer = chart.lines.length === 0 ? 20 : compact ? 40 : 68;
  const free = height - header - footer;
  const lane = Math.min(MAX_LANE, free / chart.strings);
  const used = lane * chart.strings;
  const top = header + Math.max(0, (free - used) / 2);
  const nowX = Math.max(58, Math.min(190, width * 0.18));
  const head = Math.min(MAX_HEAD, lane * 0.74);
  const usual = (width - nowX) / SECONDS_AHEAD;
  const fastest = (width - nowX) / MIN_SECONDS_AHEAD;
  const perSecond = Math.max(usual, Math.min(fastest, (head * 1.1) / chart.tightGap));
  return {
    compact,
    width,
    height,
    lane,
    top,
    nowX,
    perSecond,
    head: Math.min(head, Math.max(MIN_HEAD, chart.tightGap * perSecond * 0.95)),
    lyricsTop: Math.min(height - footer, top + used + 14),
  };
}

export function xOf(view, time, now) {
  return view.nowX + (time - now) * view.perSecond;
}

/** The lowest string is the lowest lane, as in tablature. */
export function yOf(view, string) {
  return view.top + (view.chart.strings - 1 - string + 0.5) * view.lane;
}
