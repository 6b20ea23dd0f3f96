/**
 * The time that is being heard, smooth enough to draw by. Browsers tell an audio element's position
 * in steps; between them time goes on with the frame clock, and is drawn back gently where the two
 * part. A song without sound runs on the frame clock alone.
 */
export class SongClock {
  /** Beyond this the position has jumped: a seek or a stall, not drift. In seconds. */
  static #JUMP = 0.2;
  /** The share of the drift that is taken back in each frame. */
  static #PULL = 0.06;

  #audio;
  #time = 0;
  #frame = 0;
  #silent = false;
  #silentlyPlaying = false;
  #duration = 0;

  constructor(audio) {
    this.#audio = audio;
  }

  /** Starts from the beginning of a song of that many seconds. */
  reset(duration) {
    this.#time = 0;
    this.#duration = duration;
    this.#silent = false;
    this.#silentlyPlaying = false;
  }

  /** Goes on without the audio element, whose sound can't be had. */
  becomeSilent() {
    this.#silent = true;
  }

  get silent() {
    return this.#silent;
  }

  get playing() {
    return this.#silent ? this.#silentlyPlaying : !this.#audio.paused && !this.#audio.ended;
  }

  get duration() {
    return this.#duration;
  }

  play() {
    if (this.#time >= this.#duration - 0.05) {
      this.seek(0);
    }
    if (this.#silent) {
      this.#silentlyPlaying = true;
      return Promise.resolve();
    }
    return this.#audio.play();
  }

  pause() {
    this.#silentlyPlaying = false;
    this.#audio.pause();
  }

  seek(seconds) {
    this.#time = Math.min(Math.max(0, seconds), this.#duration);
    if (!this.#silent) {
      this.#audio.currentTime = this.#time;
    }
  }

  /** Returns the song time of the frame that the browser is about to show, in seconds. */
  at(frameMs) {
    const passed = Math.min(0.1, Math.max(0, (frameMs - this.#frame) / 1000));
    this.#frame = frameMs;
    if (this.#silent) {
      this.#runSilently(passed);
      return this.#time;
    }
    const heard = this.#audio.currentTime;
    const running = this.playing && this.#audio.readyState > 2 && !this.#audio.seeking;
    const expected = running ? this.#time + passed : this.#time;
    const drift = heard - expected;
    this.#time = !running || Math.abs(drift) > SongClock.#JUMP ? heard : expected + drift * SongClock.#PULL;
    return this.#time;
  }

  #runSilently(passed) {
    if (this.#silentlyPlaying) {
      this.#time = Math.min(this.#duration, this.#time + passed);
      this.#silentlyPlaying = this.#time < this.#duration;
    }
  }
}
