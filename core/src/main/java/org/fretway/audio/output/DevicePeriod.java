package org.fretway.audio.output;

import java.io.IOException;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lwjgl.system.JNI;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks OpenAL Soft for short periods where the user wants little sound to be kept ready. It takes
 * their length from nowhere but a configuration file, and reads that once, when the first device is
 * opened; an environment variable names the file. Elsewhere than on Linux and macOS, and where the
 * user has set that variable, nothing is asked for.
 */
final class DevicePeriod {
  private static final Logger LOG = LoggerFactory.getLogger(DevicePeriod.class);
  private static final String VARIABLE = "ALSOFT_CONF";

  /** With more than this, the usual periods of 11 ms do. */
  private static final int SHORT_MILLIS = 20;

  /** OpenAL Soft counts periods in frames, of whatever rate the device has; most have this one. */
  private static final int FRAMES_PER_MILLI = 48;

  private final Optional<Path> file;

  private DevicePeriod(Optional<Path> file) {
    this.file = file;
  }

  /**
   * Asks for periods of half of what is to be kept ready.
   *
   * @return to be given up when the device is open
   */
  static DevicePeriod ask(int bufferMillis) {
    boolean set = System.getenv(VARIABLE) != null;
    Optional<MemorySegment> setenv = Linker.nativeLinker().defaultLookup().find("setenv");
    if (bufferMillis > SHORT_MILLIS || set || setenv.isEmpty()) {
      return new DevicePeriod(Optional.empty());
    }
    try {
      Path file = Files.createTempFile("fretway-sound", ".conf");
      Files.writeString(
          file, "[general]\nperiod_size = %d\n".formatted(bufferMillis / 2 * FRAMES_PER_MILLI));
      setVariable(setenv.get().address(), file.toString());
      return new DevicePeriod(Optional.of(file));
    } catch (IOException e) {
      LOG.warn("The sound device keeps its usual periods.", e);
      return new DevicePeriod(Optional.empty());
    }
  }

  private static void setVariable(long setenv, String value) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      JNI.invokePPI(
          MemoryUtil.memAddress(stack.UTF8(VARIABLE)),
          MemoryUtil.memAddress(stack.UTF8(value)),
          1,
          setenv);
    }
  }

  /** Leaves nothing behind. */
  void giveUp() {
    try {
      if (file.isPresent()) {
        Files.deleteIfExists(file.get());
      }
    } catch (IOException e) {
      LOG.debug("The file {} stays.", file, e);
    }
  }
}
