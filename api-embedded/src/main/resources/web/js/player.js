/** One song: its highway, its sound, and the controls of both. */

import { audioUrl, getHighway, getTrack } from "./api.js";
import { compile } from "./chart.js";
import { SongClock } from "./clock.js";
import { backLink, buildControls, SLIDER_STEPS, STEP_SECONDS } from "./controls.js";
import { clockTime, cover, element, icon, ICONS, message, STATE_BADGES } from "./dom.js";
import { Highway } from "./highway.js";

/** How often the position is shown anew, per second of song. */
const SHOWN_STEPS = 4;

export class PlayerView {
  #root;
  #audio = new Audio();
  #clock = new SongClock(this.#audio);
  #canvas = element("canvas", { className: "highway", role: "img" });
  #highway = new Highway(this.#canvas);
  #parts = {};
  #loading = null;
  #frame = 0;
  #shownStep = -1;
  #shownPlaying = null;

  constructor(root) {
    this.#root = root;
    this.#audio.preload = "auto";
    this.#audio.addEventListener("error", () => this.#soundFailed());
    this.#audio.addEventListener("waiting", () => this.#tell("Preparing the sound…"));
    this.#audio.addEventListener("canplay", () => this.#tell(""));
    this.#canvas.addEventListener("click", () => this.#toggle());
    this.#root.append(this.#audio);
    addEventListener("keydown", (event) => this.#key(event));
  }

  async open(trackId) {
    this.close();
    const loading = new AbortController();
    this.#loading = loading;
    this.#showOnly(element("p", { className: "player-loading", role: "status" }, "Loading the song…"));
    try {
      const track = await getTrack(trackId, loading.signal);
      if (track.arrangements.length === 0 && track.stateMessage) {
        this.#lacking(track);
      } else {
        this.#build(track, await getHighway(trackId, undefined, loading.signal));
      }
    } catch (error) {
      if (error.name !== "AbortError") {
        this.#fail(error, trackId);
      }
    }
  }

  close() {
    this.#loading?.abort();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#parts = {};
    this.#clock.pause();
    this.#audio.removeAttribute("src");
    this.#audio.load(); // Without a source this only ends the download.
  }

  #showOnly(...nodes) {
    this.#root.replaceChildren(backLink(), ...nodes, this.#audio);
  }

  #fail(error, trackId) {
    this.#showOnly(
      message("This song can't be opened", error.message, { label: "Try again", run: () => this.open(trackId) }),
    );
  }

  /** In the place of a song that has no chart until the user gives something. */
  #lacking(track) {
    document.title = `${track.title} – ${track.artist} – Fretway`;
    const box = message(track.title, track.stateMessage);
    box.prepend(element("span", { className: "song-badge" }, STATE_BADGES[track.state] ?? "Not ready"));
    this.#showOnly(box);
  }

  #build(track, highway) {
    document.title = `${track.title} – ${track.artist} – Fretway`;
    const duration = Math.max(1, highway.song.duration);
    this.#clock.reset(duration);
    this.#shownStep = -1;
    this.#shownPlaying = null;
    this.#canvas.setAttribute("aria-label", `Note highway of ${track.title}`);
    const controls = buildControls(highway.sections ?? [], duration, {
      toggle: () => this.#toggle(),
      step: (seconds) => this.#step(seconds),
      seek: (seconds) => this.#clock.seek(seconds),
    });
    this.#parts = controls.parts;
    this.#root.replaceChildren(
      this.#header(track, highway),
      this.#canvas,
      controls.node,
      this.#audio,
    );
    this.#highway.setChart(compile(highway));
    if (track.hasAudio) {
      this.#audio.src = audioUrl(track.trackId);
    } else {
      this.#soundFailed(track.stateMessage);
    }
    this.#frame = requestAnimationFrame((time) => this.#tick(time));
  }

  #header(track, highway) {
    return element(
      "header",
      { className: "player-bar" },
      backLink(),
      cover(track, "player-cover"),
      element(
        "div",
        { className: "player-names" },
        element("h1", {}, track.title),
        element("p", {}, [track.artist, track.album, track.year].filter(Boolean).join(" · ")),
      ),
      ...(highway.song.arrangements.length > 1 ? [this.#arrangements(track, highway)] : []),
    );
  }

  #arrangements(track, highway) {
    const picker = element("fieldset", { className: "arrangements" }, element("legend", {}, "Arrangement"));
    const chosen = highway.song.arrangementName;
    let found = false;
    for (const { index, name } of highway.song.arrangements) {
      const radio = element("input", { type: "radio", name: "arrangement", value: String(index) });
      radio.checked = !found && name === chosen;
      found ||= radio.checked;
      radio.addEventListener("change", () => this.#choose(track.trackId, index));
      picker.append(element("label", {}, radio, element("span", {}, name)));
    }
    return picker;
  }

  async #choose(trackId, index) {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    try {
      this.#highway.setChart(compile(await getHighway(trackId, index, loading.signal)));
      this.#tell("");
    } catch (error) {
      if (error.name !== "AbortError") {
        this.#tell(error.message);
      }
    }
  }

  #step(seconds) {
    this.#clock.seek(this.#clock.at(performance.now()) + seconds);
  }

  async #toggle() {
    if (this.#clock.playing) {
      this.#clock.pause();
      return;
    }
    try {
      await this.#clock.play();
    } catch (error) {
      if (error.name === "NotAllowedError") {
        this.#tell("The browser wants a tap on Play first.");
      } // Other failures reach the element's error event.
    }
  }

  #soundFailed(reason = "This song has no sound that can be played here.") {
    if (this.#parts.note && !this.#clock.silent) {
      const wasPlaying = this.#clock.playing;
      this.#clock.becomeSilent();
      this.#tell(`${reason} The highway runs silently.`);
      if (wasPlaying) {
        this.#clock.play();
      }
    }
  }

  #tell(text) {
    if (this.#parts.note && !(this.#clock.silent && text === "")) {
      this.#parts.note.textContent = text;
    }
  }

  #key(event) {
    const inField = event.target instanceof HTMLElement && event.target.matches("input, select, button, a");
    if (this.#root.hidden || !this.#parts.play || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const onRadioOrSlider = event.target instanceof HTMLInputElement;
    if (event.key === " " && !(inField && !onRadioOrSlider)) {
      this.#toggle();
    } else if (event.key === "ArrowLeft" && !onRadioOrSlider) {
      this.#step(-STEP_SECONDS);
    } else if (event.key === "ArrowRight" && !onRadioOrSlider) {
      this.#step(STEP_SECONDS);
    } else if (event.key === "Home" && !onRadioOrSlider) {
      this.#clock.seek(0);
    } else if (event.key === "Escape") {
      location.hash = "#/";
    } else {
      return;
    }
    event.preventDefault();
  }

  #tick(time) {
    const now = this.#clock.at(time);
    this.#highway.draw(now);
    this.#showPosition(now);
    this.#frame = requestAnimationFrame((next) => this.#tick(next));
  }

  /** Touches the page only when what it shows changes. */
  #showPosition(now) {
    const { elapsed, slider, play } = this.#parts;
    const step = Math.floor(now * SHOWN_STEPS);
    if (step !== this.#shownStep) {
      this.#shownStep = step;
      elapsed.textContent = clockTime(now);
      slider.value = String(Math.round(now * SLIDER_STEPS));
      slider.style.setProperty("--played", `${(now / this.#clock.duration) * 100}%`);
      slider.setAttribute("aria-valuetext", clockTime(now));
    }
    const playing = this.#clock.playing;
    if (playing !== this.#shownPlaying) {
      this.#shownPlaying = playing;
      play.replaceChildren(icon(playing ? ICONS.pause : ICONS.play));
      play.setAttribute("aria-label", playing ? "Pause" : "Play");
    }
  }
}
