/** Draws chords and notes with all that is done to them. */

import { countBelow, FLAG } from "./chart.js";
import { STRING_COLORS, xOf, yOf } from "./lanes.js";

const HEAD_INK = "#10121a";
/** Seconds that a struck note without sustain takes to fade. */
const FADE = 0.35;
/** Seconds that a note flashes for when it is struck. */
const FLASH = 0.14;
/** How much of the way to the next note of the string a head takes at most. */
const SHARE_OF_ROOM = 0.94;
/** Below this, in CSS pixels, no head is to be seen; such notes lie over each other. */
const MIN_HEAD_WIDTH = 10;
/** A mark stands beside its head if the next one is this many heads away, else above it. */
const HEADS_TO_NEXT = 1.6;
/** How far above, in CSS pixels. */
const MARK_RISE = 6;

export function drawChords(view, now, from, to) {
  const { chords, chordTimes } = view.chart;
  const { context } = view;
  const half = view.head / 2 + 4;
  context.font = view.fonts.chord;
  context.textAlign = "center";
  for (let i = countBelow(chordTimes, Math.max(from, now - FADE)); i < chords.length && chordTimes[i] < to; i++) {
    const chord = chords[i];
    const x = xOf(view, chord.t, now);
    const top = yOf(view, chord.high) - half;
    const height = yOf(view, chord.low) + half - top;
    context.globalAlpha = chord.t < now ? Math.max(0, 1 - (now - chord.t) / FADE) : 1;
    context.fillStyle = view.colors.chord;
    context.beginPath();
    context.roundRect(x - half, top, half * 2, height, 9);
    context.fill();
    if (chord.repeat) {
      context.fillStyle = view.colors.text;
      context.globalAlpha *= 0.75;
      context.fillRect(x - 2, top + 5, 4, height - 10);
    } else if (chord.name) {
      context.fillStyle = view.colors.text;
      context.fillText(chord.name, x, top - 9);
    }
  }
  context.globalAlpha = 1;
}

export function drawNotes(view, now, from, to) {
  const { notes } = view.chart;
  const first = countBelow(notes.latestEnd, Math.max(from, now - FADE));
  const end = countBelow(notes.time, to);
  for (let i = first; i < end; i++) {
    if (notes.end[i] > notes.time[i] && notes.end[i] >= now) {
      drawSustain(view, i, now);
    }
  }
  // From the last to the first, so that the next note to play lies on top.
  for (let i = end - 1; i >= first; i--) {
    if (notes.end[i] >= now - FADE && (notes.flags[i] & FLAG.HIDDEN_HEAD) === 0) {
      drawHead(view, i, now);
    }
  }
  view.context.globalAlpha = 1;
}

function drawSustain(view, i, now) {
  const { notes } = view.chart;
  const { context } = view;
  const y = yOf(view, notes.string[i]);
  const left = Math.max(view.nowX, xOf(view, notes.time[i], now));
  const right = xOf(view, notes.end[i], now);
  const thickness = view.head * 0.36;
  context.globalAlpha = notes.time[i] <= now ? 0.95 : 0.6;
  context.fillStyle = STRING_COLORS[notes.string[i]];
  context.strokeStyle = STRING_COLORS[notes.string[i]];
  if (notes.flags[i] & FLAG.VIBRATO) {
    drawWave(view, left, right, y, thickness, 14);
  } else if (notes.flags[i] & FLAG.TREMOLO) {
    drawWave(view, left, right, y, thickness, 6);
  } else {
    context.beginPath();
    context.roundRect(left, y - thickness / 2, Math.max(1, right - left), thickness, thickness / 2);
    context.fill();
  }
  if (notes.tail[i] !== "") {
    context.globalAlpha = 1;
    context.fillStyle = view.colors.text;
    context.font = view.fonts.mark;
    context.textAlign = "left";
    context.fillText(notes.tail[i], right + 3, y);
  }
}

function drawWave(view, left, right, y, height, step) {
  const { context } = view;
  context.lineWidth = Math.max(2.5, height * 0.42);
  context.beginPath();
  context.moveTo(left, y);
  let up = true;
  for (let x = left; x < right; x += step) {
    context.quadraticCurveTo(x + step / 2, y + (up ? -height : height), Math.min(x + step, right), y);
    up = !up;
  }
  context.stroke();
}

function drawHead(view, i, now) {
  const { notes } = view.chart;
  const { context } = view;
  const since = now - notes.time[i];
  const sounding = since >= 0 && notes.end[i] >= now;
  const x = sounding ? view.nowX : xOf(view, notes.time[i], now);
  const y = yOf(view, notes.string[i]);
  const flags = notes.flags[i];
  const flash = since >= 0 && since < FLASH ? 1 - since / FLASH : 0;
  const half = (view.head / 2) * (1 + flash * 0.18);
  const room = notes.room[i] * view.perSecond;
  const halfWidth = Math.min(half, Math.max(MIN_HEAD_WIDTH, room * SHARE_OF_ROOM) / 2);
  context.globalAlpha = since > 0 && !sounding ? Math.max(0, 1 - (now - notes.end[i]) / FADE) : 1;
  context.fillStyle = STRING_COLORS[notes.string[i]];
  traceHead(view, x, y, halfWidth, half, flags);
  context.fill();
  if (flash > 0) {
    context.fillStyle = "#fff";
    context.globalAlpha = flash * 0.6;
    context.fill();
    context.globalAlpha = 1;
  }
  context.lineWidth = flags & FLAG.ACCENT ? 3 : 1.5;
  context.strokeStyle = flags & FLAG.ACCENT ? view.colors.text : view.colors.board;
  context.stroke();
  context.fillStyle = HEAD_INK;
  context.font = view.fonts.fret;
  context.textAlign = "center";
  context.fillText(notes.fret[i], x, y + 1, halfWidth * 2 - 2);
  if (notes.mark[i] !== "") {
    context.fillStyle = view.colors.text;
    context.font = view.fonts.mark;
    if (room < view.head * HEADS_TO_NEXT) {
      context.fillText(notes.mark[i], x, y - half - MARK_RISE, Math.max(MIN_HEAD_WIDTH, room - 2));
    } else {
      context.fillText(notes.mark[i], x + half, y - half - 1);
    }
  }
}

function traceHead(view, x, y, halfWidth, half, flags) {
  const { context } = view;
  context.beginPath();
  if (flags & FLAG.HARMONIC) {
    context.moveTo(x, y - half * 1.2);
    context.lineTo(x + halfWidth * 1.2, y);
    context.lineTo(x, y + half * 1.2);
    context.lineTo(x - halfWidth * 1.2, y);
    context.closePath();
  } else {
    context.roundRect(x - halfWidth, y - half, halfWidth * 2, half * 2, halfWidth * 0.55);
  }
}
