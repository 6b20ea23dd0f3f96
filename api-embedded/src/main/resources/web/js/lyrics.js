/** Draws the line that is sung, syllable by syllable, and the line after it. */

import { countBelow } from "./chart.js";

/** Seconds before its first syllable that a line appears. */
const LINE_AHEAD = 4;
/** Seconds that a line stays after its last syllable. */
const LINE_STAYS = 0.3;
/** Seconds before its first syllable that a line appears below the one that is sung. */
const NEXT_LINE_AHEAD = 8;

export function measureLyrics(view) {
  const { context } = view;
  context.font = view.fonts.lyric;
  for (const line of view.chart.lines) {
    line.starts = new Float64Array(line.syllables.length);
    line.width = 0;
    line.syllables.forEach((syllable, i) => {
      line.starts[i] = line.width;
      line.width += context.measureText(syllable.text).width;
    });
    line.text = line.syllables.map((syllable) => syllable.text).join("");
  }
}

export function drawLyrics(view, now) {
  const { lines } = view.chart;
  const index = lineAt(view, now);
  if (index < 0) {
    return;
  }
  const line = lines[index];
  const { context } = view;
  const y = view.lyricsTop + 14;
  context.font = view.fonts.lyric;
  context.textAlign = "left";
  const fit = Math.min(1, (view.width - 24) / line.width);
  context.save();
  context.translate((view.width - line.width * fit) / 2, y);
  context.scale(fit, fit);
  for (let i = 0; i < line.syllables.length; i++) {
    context.fillStyle = line.syllables[i].t <= now ? view.colors.accent : view.colors.text;
    context.fillText(line.syllables[i].text, line.starts[i], 0);
  }
  context.restore();
  const next = lines[index + 1];
  if (next && next.start - now < NEXT_LINE_AHEAD && y + 26 < view.height) {
    context.font = view.fonts.nextLyric;
    context.textAlign = "center";
    context.fillStyle = view.colors.muted;
    context.fillText(next.text, view.width / 2, y + 26, view.width - 24);
  }
}

/** The line that is sung, or the next one if it begins soon, or -1. */
function lineAt(view, now) {
  const { lines, lineEnds } = view.chart;
  const index = countBelow(lineEnds, now - LINE_STAYS);
  return index < lines.length && lines[index].start - now < LINE_AHEAD ? index : -1;
}
