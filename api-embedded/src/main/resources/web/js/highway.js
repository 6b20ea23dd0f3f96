/**
 * Draws a chart on a canvas at any moment. Everything that does not change while the song runs is
 * computed when the chart, the size or the colours do.
 */

import { drawBeats, drawBoard, drawLabels, drawNowLine, drawSections } from "./board.js";
import { layOut } from "./lanes.js";
import { drawLyrics, measureLyrics } from "./lyrics.js";
import { drawChords, drawNotes } from "./notes.js";

const COLORS = ["ground", "board", "beat", "bar", "chord", "text", "muted", "accent"];
/** Seconds drawn beyond the right edge, so that a head comes in whole. */
const MARGIN = 0.2;

export class Highway {
  #canvas;
  #context;
  #chart = null;
  /** What the painters read: geometry, fonts, colours, chart and context. */
  #view = null;

  constructor(canvas) {
    this.#canvas = canvas;
    this.#context = canvas.getContext("2d", { alpha: false });
    new ResizeObserver(() => this.#prepare()).observe(canvas);
    for (const wish of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"]) {
      matchMedia(wish).addEventListener("change", () => this.#prepare());
    }
  }

  setChart(chart) {
    this.#chart = chart;
    this.#prepare();
  }

  #prepare() {
    const { width, height } = this.#canvas.getBoundingClientRect();
    if (!this.#chart || width === 0 || height === 0) {
      this.#view = null;
      return;
    }
    const ratio = devicePixelRatio || 1;
    this.#canvas.width = Math.round(width * ratio);
    this.#canvas.height = Math.round(height * ratio);
    this.#context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#context.textBaseline = "middle";
    this.#context.lineJoin = "round";
    const style = getComputedStyle(this.#canvas);
    const geometry = layOut(this.#chart, width, height);
    this.#view = {
      ...geometry,
      fonts: fontsFor(geometry, style.fontFamily),
      colors: Object.fromEntries(COLORS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])),
      chart: this.#chart,
      context: this.#context,
    };
    measureLyrics(this.#view);
  }

  /** Draws the moment of that song time, in seconds. */
  draw(now) {
    const view = this.#view;
    if (!view) {
      return;
    }
    const from = now - view.nowX / view.perSecond;
    const to = now + (view.width - view.nowX) / view.perSecond + MARGIN;
    drawBoard(view);
    drawBeats(view, now, from, to);
    drawSections(view, now, from, to);
    drawNowLine(view);
    drawChords(view, now, from, to);
    drawNotes(view, now, from, to);
    drawLabels(view, now);
    drawLyrics(view, now);
  }
}

function fontsFor({ head, compact }, family) {
  return {
    fret: `700 ${Math.round(head * 0.58)}px ${family}`,
    mark: `600 ${Math.max(9, Math.round(head * 0.36))}px ${family}`,
    chord: `650 ${compact ? 12 : 14}px ${family}`,
    label: `600 12px ${family}`,
    lyric: `600 ${compact ? 15 : 19}px ${family}`,
    nextLyric: `500 ${compact ? 12 : 14}px ${family}`,
  };
}
