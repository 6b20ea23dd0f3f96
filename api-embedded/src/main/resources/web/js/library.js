/** The list of songs: searched while typing, loaded page by page while scrolling. */

import { findSongs } from "./api.js";
import { clockTime, cover, element, message, STATE_BADGES } from "./dom.js";

const PAGE_SIZE = 60;
const TYPING_PAUSE_MS = 180;
/** How far below the screen the next page is fetched. */
const FETCH_AHEAD = "800px";
const PLACEHOLDERS = 12;

export class LibraryView {
  #search;
  #sort;
  #songs;
  #message;
  #more;
  #count;
  #text = "";
  #page = 0;
  #shown = 0;
  #total = Infinity;
  #request = null;
  #typing = 0;
  #started = false;

  constructor(root) {
    this.#search = root.querySelector("#search");
    this.#sort = root.querySelector("#sort");
    this.#songs = root.querySelector("#songs");
    this.#message = root.querySelector("#library-message");
    this.#more = root.querySelector("#more");
    this.#count = root.querySelector("#song-count");
    this.#search.addEventListener("input", () => this.#typed());
    this.#sort.addEventListener("change", () => this.#restart());
    root.querySelector("#search-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#search.blur();
    });
    addEventListener("keydown", (event) => {
      if (event.key === "/" && !root.hidden && document.activeElement !== this.#search) {
        event.preventDefault();
        this.#search.focus();
      }
    });
    new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          this.#loadMore();
        }
      },
      { rootMargin: FETCH_AHEAD },
    ).observe(this.#more);
  }

  /** Shows what the address asks for; a list that is there already stays as it is. */
  show(hash) {
    const text = new URLSearchParams(hash.split("?")[1] ?? "").get("q") ?? "";
    if (!this.#started || text !== this.#text) {
      this.#started = true;
      this.#search.value = text;
      this.#restart();
    }
  }

  #typed() {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      const text = this.#search.value.trim();
      if (text !== this.#text) {
        history.replaceState(null, "", text ? `#/?${new URLSearchParams({ q: text })}` : "#/");
        this.#restart();
      }
    }, TYPING_PAUSE_MS);
  }

  #restart() {
    this.#text = this.#search.value.trim();
    this.#page = 0;
    this.#shown = 0;
    this.#total = Infinity;
    this.#request?.abort();
    this.#request = null;
    this.#loadMore();
  }

  async #loadMore() {
    if (this.#request || this.#shown >= this.#total || !this.#started) {
      return;
    }
    const request = new AbortController();
    this.#request = request;
    this.#message.replaceChildren();
    if (this.#page === 0 && !this.#songs.hasChildNodes()) {
      this.#songs.replaceChildren(...Array.from({ length: PLACEHOLDERS }, placeholder));
    }
    this.#songs.setAttribute("aria-busy", "true");
    try {
      const query = { text: this.#text, sort: this.#sort.value, page: this.#page, size: PAGE_SIZE };
      this.#add(await findSongs(query, request.signal));
    } catch (error) {
      if (error.name !== "AbortError") {
        this.#fail(error);
      }
      return;
    } finally {
      if (this.#request === request) {
        this.#request = null;
        this.#songs.removeAttribute("aria-busy");
      }
    }
    if (this.#more.getBoundingClientRect().top < innerHeight) {
      this.#loadMore();
    }
  }

  #add(result) {
    const rows = result.songs.map(songRow);
    if (this.#page === 0) {
      this.#songs.replaceChildren(...rows);
    } else {
      this.#songs.append(...rows);
    }
    this.#page++;
    this.#shown += rows.length;
    this.#total = rows.length === 0 ? this.#shown : result.total;
    this.#count.textContent = this.#total === 0 ? "" : countOf(this.#total);
    if (this.#total === 0) {
      this.#message.replaceChildren(this.#text ? this.#nothingFound() : noSongs());
    }
  }

  #nothingFound() {
    return message("No match", `No song, artist or album matches “${this.#text}”.`, {
      label: "Show all songs",
      run: () => {
        this.#search.value = "";
        history.replaceState(null, "", "#/");
        this.#restart();
        this.#search.focus();
      },
    });
  }

  #fail(error) {
    if (this.#page === 0) {
      this.#songs.replaceChildren();
      this.#count.textContent = "";
    }
    this.#message.replaceChildren(
      message("That didn't work", error.message, { label: "Try again", run: () => this.#loadMore() }),
    );
  }
}

function noSongs() {
  return message(
    "No songs yet",
    "Choose your folder of songs in Fretway on the computer. They appear here once they are scanned.",
  );
}

function countOf(total) {
  return total === 1 ? "1 song" : `${total.toLocaleString()} songs`;
}

function placeholder() {
  return element("li", { className: "song placeholder", "aria-hidden": "true" }, element("span", { className: "cover song-cover" }), element("span", { className: "song-text" }));
}

/** Says in two words what a song lacks, and in full to who asks. */
function badge(song) {
  return element(
    "span",
    { className: "song-badge", title: song.stateMessage ?? "" },
    STATE_BADGES[song.state],
  );
}

function songRow(song) {
  const parts = song.arrangements.map((arrangement) => arrangement.name);
  const lacks = STATE_BADGES[song.state];
  const link = element(
    "a",
    { className: "song-link", href: `#/song/${encodeURIComponent(song.trackId)}` },
    cover(song, "song-cover"),
    element(
      "span",
      { className: "song-text" },
      element("span", { className: "song-title" }, song.title),
      element("span", { className: "song-artist" }, song.artist),
      element(
        "span",
        { className: "song-facts" },
        lacks ? badge(song) : [...new Set(parts), song.tuningName].filter(Boolean).join(" · "),
      ),
    ),
    element("span", { className: "song-duration" }, clockTime(song.duration)),
  );
  return element("li", { className: "song" }, link);
}
