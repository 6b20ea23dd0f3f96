/** Draws what lies still and what lies behind the notes: strings, beats, sections, the line of now. */

import { countBelow } from "./chart.js";
import { STRING_COLORS, xOf, yOf } from "./lanes.js";

/** What begins at this very moment has begun: seconds that rounding may be off by. */
const INSTANT = 1e-6;

export function drawBoard(view) {
  const { context } = view;
  context.globalAlpha = 1;
  context.fillStyle = view.colors.ground;
  context.fillRect(0, 0, view.width, view.height);
  context.fillStyle = view.colors.board;
  context.fillRect(0, view.top, view.width, view.lane * view.chart.strings);
  for (let string = 0; string < view.chart.strings; string++) {
    context.globalAlpha = 0.42;
    context.fillStyle = STRING_COLORS[string];
    context.fillRect(0, yOf(view, string) - 1, view.width, 2);
  }
  context.globalAlpha = 1;
}

export function drawBeats(view, now, from, to) {
  const { beats, beatTimes } = view.chart;
  const { context } = view;
  const bottom = view.top + view.lane * view.chart.strings;
  for (let i = countBelow(beatTimes, from); i < beats.length && beatTimes[i] < to; i++) {
    const x = xOf(view, beatTimes[i], now);
    const downbeat = beats[i].measure >= 0;
    context.fillStyle = downbeat ? view.colors.bar : view.colors.beat;
    context.fillRect(x - (downbeat ? 1 : 0.5), view.top, downbeat ? 2 : 1, bottom - view.top);
  }
}

export function drawSections(view, now, from, to) {
  const { sections, sectionTimes } = view.chart;
  const { context } = view;
  const next = countBelow(sectionTimes, now + INSTANT);
  context.font = view.fonts.label;
  context.textAlign = "left";
  let limit = view.width;
  for (let i = countBelow(sectionTimes, to) - 1; i >= next; i--) {
    const x = xOf(view, sectionTimes[i], now);
    context.fillStyle = view.colors.accent;
    context.globalAlpha = 0.4; // Not to be taken for the line of now.
    context.fillRect(x - 1, view.top - 20, 2, view.lane * view.chart.strings + 20);
    context.globalAlpha = 1;
    context.fillText(sections[i].label, x + 7, view.top - 13);
    limit = x;
  }
  if (next > 0 && from < limit) {
    context.fillStyle = view.colors.muted;
    context.save();
    context.beginPath();
    context.rect(0, 0, Math.max(0, limit - 10), view.top);
    context.clip();
    context.fillText(sections[next - 1].label, 12, view.top - 13);
    context.restore();
  }
}

/** The line lies below the notes, so that the fret that is sounding can be read. */
export function drawNowLine(view) {
  const { context } = view;
  const height = view.lane * view.chart.strings;
  context.fillStyle = view.colors.accent;
  context.globalAlpha = 0.14;
  context.fillRect(view.nowX - view.head / 2 - 4, view.top, view.head + 8, height);
  context.globalAlpha = 1;
  context.fillRect(view.nowX - 1, view.top - 6, 2, height + 12);
}

/** Draws the strings' notes at the left, and where the fretting hand is. */
export function drawLabels(view, now) {
  const { anchors, anchorTimes, strings, stringNames } = view.chart;
  const { context } = view;
  context.font = view.fonts.label;
  context.textAlign = "center";
  for (let string = 0; string < strings; string++) {
    context.fillStyle = view.colors.ground;
    context.beginPath();
    context.roundRect(5, yOf(view, string) - 10, 24, 20, 6);
    context.fill();
    context.fillStyle = STRING_COLORS[string];
    context.fillText(stringNames[string], 17, yOf(view, string) + 0.5);
  }
  const anchor = countBelow(anchorTimes, now + INSTANT) - 1;
  if (anchor >= 0) {
    context.textAlign = "right";
    context.fillStyle = view.colors.muted;
    context.fillText(anchors[anchor].label, view.width - 12, Math.max(8, view.top - 32));
  }
}
