/** The controls below the highway, and the link back to the songs. */

import { clockTime, element, icon, ICONS } from "./dom.js";

export const STEP_SECONDS = 5;
/** The slider counts in tenths of a second. */
export const SLIDER_STEPS = 10;

/**
 * Builds the controls of a song of that many seconds. Returns their node, and the parts of it that
 * change while the song runs.
 */
export function buildControls(sections, duration, { toggle, step, seek }) {
  const parts = {
    note: element("p", { className: "player-note", role: "status" }),
    elapsed: element("span", { className: "time" }, "0:00"),
    slider: element("input", {
      type: "range",
      className: "slider",
      min: "0",
      max: String(Math.round(duration * SLIDER_STEPS)),
      value: "0",
      "aria-label": "Position in the song",
    }),
    play: button("Play", ICONS.play, toggle),
  };
  parts.play.classList.add("play");
  parts.slider.addEventListener("input", () => seek(Number(parts.slider.value) / SLIDER_STEPS));
  const position = element(
    "div",
    { className: "position" },
    parts.elapsed,
    element("div", { className: "track" }, sectionMarks(sections, duration), parts.slider),
    element("span", { className: "time" }, clockTime(duration)),
  );
  const buttons = element(
    "div",
    { className: "buttons" },
    button("From the start", ICONS.restart, () => seek(0)),
    button(`Back ${STEP_SECONDS} seconds`, ICONS.rewind, () => step(-STEP_SECONDS)),
    parts.play,
    button(`Forward ${STEP_SECONDS} seconds`, ICONS.forward, () => step(STEP_SECONDS)),
  );
  return { node: element("div", { className: "controls" }, parts.note, position, buttons), parts };
}

export function backLink() {
  return element(
    "a",
    { className: "control back", href: "#/", "aria-label": "Back to the songs" },
    icon(ICONS.back),
  );
}

function button(label, path, run) {
  const node = element(
    "button",
    { type: "button", className: "control", "aria-label": label },
    icon(path),
  );
  node.addEventListener("click", run);
  return node;
}

function sectionMarks(sections, duration) {
  const marks = element("div", { className: "section-marks", "aria-hidden": "true" });
  for (const section of sections) {
    const mark = element("i", {});
    mark.style.setProperty("left", `${(section.time / duration) * 100}%`);
    marks.append(mark);
  }
  return marks;
}
