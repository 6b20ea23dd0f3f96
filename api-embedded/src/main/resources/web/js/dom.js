/** Small helpers around the DOM. Text only ever goes in as text. */

/**
 * Makes an element. Properties are set as DOM properties, names with a dash as attributes; children
 * are nodes or strings.
 */
export function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes("-") || name === "role") {
      node.setAttribute(name, value);
    } else {
      node[name] = value;
    }
  }
  node.append(...children);
  return node;
}

const SVG = "http://www.w3.org/2000/svg";

/** Makes an icon of one path in a box of 24 by 24. */
export function icon(path) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const shape = document.createElementNS(SVG, "path");
  shape.setAttribute("d", path);
  svg.append(shape);
  return svg;
}

export const ICONS = {
  back: "M15.4 5 8.4 12l7 7 1.6-1.6L11.6 12 17 6.6z",
  play: "M7 4.5v15a1 1 0 0 0 1.5.9l12-7.5a1 1 0 0 0 0-1.8l-12-7.5A1 1 0 0 0 7 4.5z",
  pause: "M6 4h4.5v16H6zM13.5 4H18v16h-4.5z",
  restart: "M5 5h2.5v14H5zM20 5.8v12.4a.8.8 0 0 1-1.3.6L10 12.6a.8.8 0 0 1 0-1.2l8.7-6.2a.8.8 0 0 1 1.3.6z",
  rewind: "M12 6v12l-8.5-6zM21 6v12l-8.5-6z",
  forward: "M12 6v12l8.5-6zM3 6v12l8.5-6z",
};

/** A cover with a lettered tile behind it, which shows where a song has no picture. */
export function cover(song, className) {
  const tile = element("span", { className: `cover ${className}`, "aria-hidden": "true" });
  tile.style.setProperty("--hue", String(hueOf(`${song.artist}${song.album ?? ""}`)));
  tile.append(element("span", { className: "cover-letter" }, (song.title || "?").slice(0, 1).toUpperCase()));
  const picture = element("img", {
    alt: "",
    loading: "lazy",
    decoding: "async",
    src: `/api/tracks/${encodeURIComponent(song.trackId)}/cover`,
  });
  picture.addEventListener("load", () => tile.classList.add("cover-loaded"));
  picture.addEventListener("error", () => picture.remove());
  tile.append(picture);
  return tile;
}

function hueOf(text) {
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    hash = (hash * 31 + text.charCodeAt(i)) >>> 0;
  }
  return hash % 360;
}

/** A message in the place of content, with an optional way on. */
export function message(title, detail, action) {
  const box = element(
    "div",
    { className: "message" },
    element("h2", {}, title),
    element("p", {}, detail),
  );
  if (action) {
    const button = element("button", { type: "button", className: "button" }, action.label);
    button.addEventListener("click", action.run);
    box.append(button);
  }
  return box;
}

/** Writes seconds as minutes and seconds, such as 3:07. */
export function clockTime(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** What a song is marked with that can't be played in full yet. */
export const STATE_BADGES = { needs_keys: "Needs keys", needs_codebooks: "Needs codebooks" };
