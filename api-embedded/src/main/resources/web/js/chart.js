/**
 * Turns a chart as the server sends it into arrays that are quick to draw from: everything in order
 * of time, found by binary search, and nothing to be computed or allocated while it moves.
 */

export const FLAG = {
  HARMONIC: 1,
  MUTED: 2,
  PALM: 4,
  VIBRATO: 8,
  TREMOLO: 16,
  ACCENT: 32,
  HIDDEN_HEAD: 64,
};

const MAX_FRET = 36;
const FRET_TEXT = Array.from({ length: MAX_FRET + 1 }, (_, fret) => String(fret));
const LYRIC_LINE_CHARS = 40;
const LYRIC_PAUSE = 3;

export function compile(highway) {
  const strings = highway.song.tuning.length;
  const templates = highway.chordTemplates ?? [];
  const loose = (highway.notes ?? []).map((note) => ({ ...note, hidden: false }));
  const chords = (highway.chords ?? [])
    .map((chord) => compileChord(chord, templates, strings))
    .filter((chord) => chord.low <= chord.high);
  const notes = [...loose, ...chords.flatMap((chord) => chord.notes)]
    .filter((note) => note.s >= 0 && note.s < strings)
    .sort((a, b) => a.t - b.t || a.s - b.s);
  return {
    strings,
    stringNames: stringNames(highway.song.tuning),
    notes: compileNotes(notes),
    tightGap: tightGap(notes),
    chords,
    chordTimes: times(chords),
    beats: highway.beats ?? [],
    beatTimes: times(highway.beats ?? [], "time"),
    sections: (highway.sections ?? []).map((section) => ({ time: section.time, label: sectionLabel(section) })),
    sectionTimes: times(highway.sections ?? [], "time"),
    anchors: (highway.anchors ?? []).map((anchor) => handLabel(anchor)),
    anchorTimes: times(highway.anchors ?? [], "time"),
    ...timedLines(highway.lyrics ?? []),
  };
}

/** Returns how many of the sorted values are less than x. */
export function countBelow(sorted, x) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < x) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function times(items, field = "t") {
  return Float64Array.from(items, (item) => item[field]);
}

function compileChord(chord, templates, strings) {
  const template = templates[chord.id];
  const given = chord.notes?.length ? chord.notes : notesOf(template);
  const notes = given.map((note) => ({ ...note, t: chord.t, hidden: chord.hd === true }));
  const played = notes.map((note) => note.s).filter((string) => string >= 0 && string < strings);
  return {
    t: chord.t,
    notes,
    low: Math.min(...played),
    high: Math.max(...played),
    repeat: chord.hd === true,
    name: template ? template.displayName || template.name || "" : "",
  };
}

function notesOf(template) {
  return (template?.frets ?? []).map((f, s) => ({ s, f, sus: 0 })).filter((note) => note.f >= 0);
}

function compileNotes(notes) {
  const count = notes.length;
  const compiled = {
    count,
    time: new Float64Array(count),
    end: new Float64Array(count),
    /** The latest end of this note and all before it, so that long notes are not lost on the left. */
    latestEnd: new Float64Array(count),
    /** Seconds to the nearest other note of the string. */
    room: new Float64Array(count).fill(Infinity),
    string: new Uint8Array(count),
    flags: new Uint16Array(count),
    fret: new Array(count),
    mark: new Array(count),
    tail: new Array(count),
  };
  let latest = -Infinity;
  const before = new Map();
  notes.forEach((note, i) => {
    const neighbour = before.get(note.s);
    if (neighbour !== undefined) {
      const gap = note.t - compiled.time[neighbour];
      compiled.room[neighbour] = Math.min(compiled.room[neighbour], gap);
      compiled.room[i] = gap;
    }
    before.set(note.s, i);
    compiled.time[i] = note.t;
    compiled.end[i] = note.t + (note.sus ?? 0);
    latest = Math.max(latest, compiled.end[i]);
    compiled.latestEnd[i] = latest;
    compiled.string[i] = note.s;
    compiled.flags[i] = flagsOf(note);
    compiled.fret[i] = note.fhm ? "×" : (FRET_TEXT[note.f ?? 0] ?? "");
    compiled.mark[i] = markOf(note);
    compiled.tail[i] = tailOf(note);
  });
  return compiled;
}

/** Returns how close notes of one string follow each other where the chart is dense, in seconds. */
function tightGap(notes) {
  const last = new Map();
  const gaps = [];
  for (const { s, t } of notes) {
    const gap = t - (last.get(s) ?? -Infinity);
    if (gap > 0.02 && Number.isFinite(gap)) {
      gaps.push(gap);
    }
    last.set(s, t);
  }
  gaps.sort((a, b) => a - b);
  return gaps.length === 0 ? 1 : gaps[Math.floor(gaps.length * 0.15)];
}

function flagsOf(note) {
  return (
    (note.harm || note.pharm ? FLAG.HARMONIC : 0) |
    (note.fhm ? FLAG.MUTED : 0) |
    (note.mute ? FLAG.PALM : 0) |
    (note.vib ? FLAG.VIBRATO : 0) |
    (note.trem ? FLAG.TREMOLO : 0) |
    (note.acc ? FLAG.ACCENT : 0) |
    (note.hidden ? FLAG.HIDDEN_HEAD : 0)
  );
}

/** What stands above the head. */
function markOf(note) {
  if (note.bn > 0) {
    return `↑${bendText(note.bn)}`;
  }
  const marks = [
    [note.ho, "H"],
    [note.po, "P"],
    [note.tap, "T"],
    [note.slap, "S"],
    [note.pluck, "P"],
    [note.pharm, "PH"],
    [note.mute, "PM"],
  ];
  return marks.find(([is]) => is)?.[1] ?? "";
}

function bendText(semitones) {
  const quarters = Math.round(semitones * 2);
  const whole = Math.floor(quarters / 4);
  return `${whole || quarters % 4 === 0 ? whole : ""}${["", "¼", "½", "¾"][quarters % 4]}`;
}

/** What stands at the end of the sustain. */
function tailOf(note) {
  if (note.sl >= 0) {
    return `${note.sl >= note.f ? "↗" : "↘"}${note.sl}`;
  }
  return note.sl2 >= 0 ? (note.sl2 >= note.f ? "↗" : "↘") : "";
}

function sectionLabel(section) {
  const words = section.name.replace(/[_-]+/g, " ").trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function handLabel(anchor) {
  const last = anchor.fret + Math.max(1, anchor.width) - 1;
  return { time: anchor.time, label: `Frets ${anchor.fret}–${last}` };
}

const PITCHES = ["C", "C♯", "D", "D♯", "E", "F", "F♯", "G", "G♯", "A", "A♯", "B"];
/** Pitch classes of the strings in standard tuning by their number, from the lowest. */
const STANDARD = {
  4: [4, 9, 2, 7],
  5: [11, 4, 9, 2, 7],
  6: [4, 9, 2, 7, 11, 4],
  7: [11, 4, 9, 2, 7, 11, 4],
  8: [6, 11, 4, 9, 2, 7, 11, 4],
};

function stringNames(tuning) {
  const standard = STANDARD[tuning.length] ?? [];
  return tuning.map((offset, string) => PITCHES[(((standard[string] ?? 0) + offset) % 12 + 12) % 12]);
}

function timedLines(lyrics) {
  const lines = compileLyrics(lyrics);
  return { lines, lineEnds: times(lines, "end") };
}

function compileLyrics(lyrics) {
  const lines = [];
  let line = null;
  let chars = 0;
  let ended = true;
  for (const { t, d, w } of lyrics) {
    const late = line !== null && t - line.end > LYRIC_PAUSE;
    const wordBegins = line === null || !line.syllables.at(-1).joins;
    if (ended || late || (wordBegins && chars > LYRIC_LINE_CHARS)) {
      line = { start: t, end: t, syllables: [], starts: null, width: 0 };
      lines.push(line);
      chars = 0;
    }
    const joins = w.endsWith("-");
    ended = w.endsWith("+");
    const text = (joins || ended ? w.slice(0, -1) : w) + (joins || ended ? "" : " ");
    line.syllables.push({ t, text, joins });
    line.end = Math.max(line.end, t + d);
    chars += text.length;
  }
  return lines;
}
