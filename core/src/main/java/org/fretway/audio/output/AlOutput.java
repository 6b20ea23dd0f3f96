package org.fretway.audio.output;

import org.lwjgl.openal.ALCCapabilities;

/** What a voice needs of the OpenAL device that it plays on. */
interface AlOutput {
  /** Returns the frames a second that the device plays. */
  int sampleRate();

  /** Returns how many frames of the device a voice is to queue ahead of it. */
  int queueFrames();

  /** Returns OpenAL's handle of the context. */
  long context();

  /** Returns what the device can do. */
  ALCCapabilities capabilities();
}
