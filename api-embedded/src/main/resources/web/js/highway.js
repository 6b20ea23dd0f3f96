/**
 * Draws a chart as lanes, one a string, that run from right to left through the line of "now".
 * Everything that does not change while the song runs is computed when the chart or the size does.
 */

import { countBelow, FLAG } from "./chart.js";

/** From the lowest string; the same as in the desktop app. */
const STRING_COLORS = [
  "#f0424f",
  "#f2b90f",
  "#2f9cf5",
  "#f5831f",
  "#3cc45b",
  "#a765f0",
  "#1fc2b8",
  "#f06fb3",
];
const HEAD_INK = "#10121a";
/** Seconds that a struck note without sustain takes to fade. */
const FADE = 0.35;
/** Seconds that a note flashes for when it is struck. */
const FLASH = 0.14;
const MAX_LYRIC_AHEAD = 4;

export class Highway {
  #canvas;
  #context;
  #chart = null;
  #width = 0;
  #height = 0;
  #colors = {};
  /** Geometry in CSS pixels. */
  #top = 0;
  #lane = 0;
  #nowX = 0;
  #perSecond = 0;
  #head = 0;
  #fonts = {};
  #lyricsTop = 0;

  constructor(canvas) {
    this.#canvas = canvas;
    this.#context = canvas.getContext("2d", { alpha: false });
    new ResizeObserver(() => this.#layOut()).observe(canvas);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#layOut());
    matchMedia("(prefers-contrast: more)").addEventListener("change", () => this.#layOut());
  }

  setChart(chart) {
    this.#chart = chart;
    this.#layOut();
  }

  #layOut() {
    const box = this.#canvas.getBoundingClientRect();
    if (!this.#chart || box.width === 0) {
      return;
    }
    const ratio = devicePixelRatio || 1;
    this.#width = box.width;
    this.#height = box.height;
    this.#canvas.width = Math.round(box.width * ratio);
    this.#canvas.height = Math.round(box.height * ratio);
    this.#context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#context.textBaseline = "middle";
    this.#context.lineJoin = "round";
    this.#colors = readColors(this.#canvas);
    this.#placeLanes();
    this.#measureLyrics();
  }

  #placeLanes() {
    const compact = this.#height < 260;
    const hasLyrics = this.#chart.lines.length > 0;
    const header = compact ? 30 : 44;
    const footer = hasLyrics ? (compact ? 40 : 68) : 20;
    const free = this.#height - header - footer;
    this.#lane = Math.min(58, free / this.#chart.strings);
    const used = this.#lane * this.#chart.strings;
    this.#top = header + Math.max(0, (free - used) / 2);
    this.#lyricsTop = hasLyrics ? Math.min(this.#height - footer, this.#top + used + 14) : this.#height;
    this.#head = Math.min(34, this.#lane * 0.74);
    this.#nowX = Math.max(58, Math.min(190, this.#width * 0.18));
    this.#perSecond = Math.max(105, Math.min(230, this.#width / 4.4));
    const family = getComputedStyle(this.#canvas).fontFamily;
    this.#fonts = {
      fret: `700 ${Math.round(this.#head * 0.58)}px ${family}`,
      mark: `600 ${Math.max(9, Math.round(this.#head * 0.36))}px ${family}`,
      chord: `650 ${compact ? 12 : 14}px ${family}`,
      label: `600 12px ${family}`,
      small: `500 11px ${family}`,
      lyric: `600 ${compact ? 15 : 19}px ${family}`,
      nextLyric: `500 ${compact ? 12 : 14}px ${family}`,
    };
  }

  #measureLyrics() {
    const context = this.#context;
    context.font = this.#fonts.lyric;
    for (const line of this.#chart.lines) {
      line.starts = new Float64Array(line.syllables.length);
      line.width = 0;
      line.syllables.forEach((syllable, i) => {
        line.starts[i] = line.width;
        line.width += context.measureText(syllable.text).width;
      });
      line.text = line.syllables.map((syllable) => syllable.text).join("");
    }
  }

  /** Draws the moment of that song time, in seconds. */
  draw(now) {
    const chart = this.#chart;
    if (!chart || this.#width === 0) {
      return;
    }
    const from = now - this.#nowX / this.#perSecond;
    const to = now + (this.#width - this.#nowX) / this.#perSecond + 0.2;
    this.#drawBoard();
    this.#drawBeats(now, from, to);
    this.#drawSections(now, from, to);
    this.#drawChords(now, from, to);
    this.#drawNotes(now, from, to);
    this.#drawNowLine(now);
    this.#drawLyrics(now);
  }

  #x(time, now) {
    return this.#nowX + (time - now) * this.#perSecond;
  }

  /** The lowest string is the lowest lane, as in tablature. */
  #y(string) {
    return this.#top + (this.#chart.strings - 1 - string + 0.5) * this.#lane;
  }

  #drawBoard() {
    const context = this.#context;
    context.globalAlpha = 1;
    context.fillStyle = this.#colors.ground;
    context.fillRect(0, 0, this.#width, this.#height);
    context.fillStyle = this.#colors.board;
    context.fillRect(0, this.#top, this.#width, this.#lane * this.#chart.strings);
    for (let string = 0; string < this.#chart.strings; string++) {
      context.globalAlpha = 0.42;
      context.fillStyle = STRING_COLORS[string];
      context.fillRect(0, this.#y(string) - 1, this.#width, 2);
    }
    context.globalAlpha = 1;
  }

  #drawBeats(now, from, to) {
    const { beats, beatTimes } = this.#chart;
    const context = this.#context;
    const bottom = this.#top + this.#lane * this.#chart.strings;
    context.font = this.#fonts.small;
    context.textAlign = "left";
    for (let i = countBelow(beatTimes, from); i < beats.length && beatTimes[i] < to; i++) {
      const x = this.#x(beatTimes[i], now);
      const downbeat = beats[i].measure >= 0;
      context.fillStyle = downbeat ? this.#colors.bar : this.#colors.beat;
      context.fillRect(x - (downbeat ? 1 : 0.5), this.#top, downbeat ? 2 : 1, bottom - this.#top);
    }
  }

  #drawSections(now, from, to) {
    const { sections, sectionTimes } = this.#chart;
    const context = this.#context;
    const next = countBelow(sectionTimes, now + 1e-6);
    context.font = this.#fonts.label;
    context.textAlign = "left";
    let limit = this.#width;
    for (let i = countBelow(sectionTimes, to) - 1; i >= next; i--) {
      const x = this.#x(sectionTimes[i], now);
      context.fillStyle = this.#colors.accent;
      context.fillRect(x - 1, this.#top - 20, 2, this.#lane * this.#chart.strings + 20);
      context.fillText(sections[i].label, x + 7, this.#top - 13);
      limit = x;
    }
    if (next > 0 && from < limit) {
      context.fillStyle = this.#colors.muted;
      context.save();
      context.beginPath();
      context.rect(0, 0, Math.max(0, limit - 10), this.#top);
      context.clip();
      context.fillText(sections[next - 1].label, 12, this.#top - 13);
      context.restore();
    }
  }

  #drawChords(now, from, to) {
    const { chords, chordTimes } = this.#chart;
    const context = this.#context;
    const half = this.#head / 2 + 4;
    context.font = this.#fonts.chord;
    context.textAlign = "center";
    for (let i = countBelow(chordTimes, Math.max(from, now - FADE)); i < chords.length && chordTimes[i] < to; i++) {
      const chord = chords[i];
      const x = this.#x(chord.t, now);
      const top = this.#y(chord.high) - half;
      const height = this.#y(chord.low) + half - top;
      context.globalAlpha = chord.t < now ? Math.max(0, 1 - (now - chord.t) / FADE) : 1;
      context.fillStyle = this.#colors.chord;
      context.beginPath();
      context.roundRect(x - half, top, half * 2, height, 9);
      context.fill();
      if (chord.repeat) {
        context.fillStyle = this.#colors.text;
        context.globalAlpha *= 0.75;
        context.fillRect(x - 2, top + 5, 4, height - 10);
      } else if (chord.name) {
        context.fillStyle = this.#colors.text;
        context.fillText(chord.name, x, top - 9);
      }
    }
    context.globalAlpha = 1;
  }

  #drawNotes(now, from, to) {
    const { notes } = this.#chart;
    const first = countBelow(notes.latestEnd, Math.max(from, now - FADE));
    const end = countBelow(notes.time, to);
    for (let i = first; i < end; i++) {
      if (notes.end[i] > notes.time[i] && notes.end[i] >= now) {
        this.#drawSustain(i, now);
      }
    }
    // From the last to the first, so that the next note to play lies on top.
    for (let i = end - 1; i >= first; i--) {
      if (notes.end[i] >= now - FADE && (notes.flags[i] & FLAG.HIDDEN_HEAD) === 0) {
        this.#drawHead(i, now);
      }
    }
    this.#context.globalAlpha = 1;
  }

  #drawSustain(i, now) {
    const { notes } = this.#chart;
    const context = this.#context;
    const y = this.#y(notes.string[i]);
    const left = Math.max(this.#nowX, this.#x(notes.time[i], now));
    const right = this.#x(notes.end[i], now);
    const thickness = this.#head * 0.36;
    context.globalAlpha = notes.time[i] <= now ? 0.95 : 0.6;
    context.fillStyle = STRING_COLORS[notes.string[i]];
    context.strokeStyle = STRING_COLORS[notes.string[i]];
    if (notes.flags[i] & FLAG.VIBRATO) {
      this.#drawWave(left, right, y, thickness, 14);
    } else if (notes.flags[i] & FLAG.TREMOLO) {
      this.#drawWave(left, right, y, thickness, 6);
    } else {
      context.beginPath();
      context.roundRect(left, y - thickness / 2, Math.max(1, right - left), thickness, thickness / 2);
      context.fill();
    }
    if (notes.tail[i] !== "") {
      context.globalAlpha = 1;
      context.fillStyle = this.#colors.text;
      context.font = this.#fonts.mark;
      context.textAlign = "left";
      context.fillText(notes.tail[i], right + 3, y);
    }
  }

  #drawWave(left, right, y, height, step) {
    const context = this.#context;
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

  #drawHead(i, now) {
    const { notes } = this.#chart;
    const context = this.#context;
    const since = now - notes.time[i];
    const sounding = since >= 0 && notes.end[i] >= now;
    const x = sounding ? this.#nowX : this.#x(notes.time[i], now);
    const y = this.#y(notes.string[i]);
    const flags = notes.flags[i];
    const flash = since >= 0 && since < FLASH ? 1 - since / FLASH : 0;
    const half = (this.#head / 2) * (1 + flash * 0.18);
    context.globalAlpha = since > 0 && !sounding ? Math.max(0, 1 - (now - notes.end[i]) / FADE) : 1;
    context.fillStyle = STRING_COLORS[notes.string[i]];
    this.#traceHead(x, y, half, flags);
    context.fill();
    if (flash > 0) {
      context.fillStyle = "#fff";
      context.globalAlpha = flash * 0.6;
      context.fill();
      context.globalAlpha = 1;
    }
    context.lineWidth = flags & FLAG.ACCENT ? 3 : 1.5;
    context.strokeStyle = flags & FLAG.ACCENT ? this.#colors.text : this.#colors.board;
    context.stroke();
    context.fillStyle = HEAD_INK;
    context.font = this.#fonts.fret;
    context.textAlign = "center";
    context.fillText(notes.fret[i], x, y + 1);
    if (notes.mark[i] !== "") {
      context.fillStyle = this.#colors.text;
      context.font = this.#fonts.mark;
      context.fillText(notes.mark[i], x + half, y - half - 1);
    }
  }

  #traceHead(x, y, half, flags) {
    const context = this.#context;
    context.beginPath();
    if (flags & FLAG.HARMONIC) {
      context.moveTo(x, y - half * 1.2);
      context.lineTo(x + half * 1.2, y);
      context.lineTo(x, y + half * 1.2);
      context.lineTo(x - half * 1.2, y);
      context.closePath();
    } else {
      context.roundRect(x - half, y - half, half * 2, half * 2, half * 0.55);
    }
  }

  #drawNowLine(now) {
    const { anchors, anchorTimes, strings, stringNames } = this.#chart;
    const context = this.#context;
    const height = this.#lane * strings;
    context.fillStyle = this.#colors.accent;
    context.globalAlpha = 0.14;
    context.fillRect(this.#nowX - this.#head / 2 - 4, this.#top, this.#head + 8, height);
    context.globalAlpha = 0.95;
    context.fillRect(this.#nowX - 1, this.#top - 6, 2, height + 12);
    context.globalAlpha = 1;
    context.font = this.#fonts.label;
    context.textAlign = "center";
    for (let string = 0; string < strings; string++) {
      context.fillStyle = this.#colors.ground;
      context.beginPath();
      context.roundRect(5, this.#y(string) - 10, 24, 20, 6);
      context.fill();
      context.fillStyle = STRING_COLORS[string];
      context.fillText(stringNames[string], 17, this.#y(string) + 0.5);
    }
    const anchor = countBelow(anchorTimes, now + 1e-6) - 1;
    if (anchor >= 0) {
      context.textAlign = "right";
      context.fillStyle = this.#colors.muted;
      context.font = this.#fonts.label;
      context.fillText(anchors[anchor].label, this.#width - 12, Math.max(10, this.#top - 32));
    }
  }

  #drawLyrics(now) {
    const { lines } = this.#chart;
    const index = this.#lineAt(now);
    if (index < 0) {
      return;
    }
    const line = lines[index];
    const context = this.#context;
    const y = this.#lyricsTop + 14;
    context.font = this.#fonts.lyric;
    context.textAlign = "left";
    const fit = Math.min(1, (this.#width - 24) / line.width);
    context.save();
    context.translate((this.#width - line.width * fit) / 2, y);
    context.scale(fit, fit);
    for (let i = 0; i < line.syllables.length; i++) {
      context.fillStyle = line.syllables[i].t <= now ? this.#colors.accent : this.#colors.text;
      context.fillText(line.syllables[i].text, line.starts[i], 0);
    }
    context.restore();
    const next = lines[index + 1];
    if (next && next.start - now < MAX_LYRIC_AHEAD * 2 && y + 26 < this.#height) {
      context.font = this.#fonts.nextLyric;
      context.textAlign = "center";
      context.fillStyle = this.#colors.muted;
      context.fillText(next.text, this.#width / 2, y + 26, this.#width - 24);
    }
  }

  /** The line that is sung, or the next one if it begins soon, or -1. */
  #lineAt(now) {
    const { lines } = this.#chart;
    for (let i = 0; i < lines.length; i++) {
      if (now <= lines[i].end + 0.3) {
        return lines[i].start - now < MAX_LYRIC_AHEAD ? i : -1;
      }
    }
    return -1;
  }
}

function readColors(node) {
  const style = getComputedStyle(node);
  const read = (name) => style.getPropertyValue(name).trim();
  return {
    ground: read("--ground"),
    board: read("--board"),
    beat: read("--beat"),
    bar: read("--bar"),
    chord: read("--chord"),
    text: read("--text"),
    muted: read("--muted"),
    accent: read("--accent"),
  };
}
