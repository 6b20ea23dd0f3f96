package org.fretway.audio.output;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwjgl.openal.ALC11;
import org.lwjgl.openal.ALUtil;
import org.lwjgl.system.MemoryUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sound devices that the system has, by the names that their drivers give them. */
public final class SoundDevices {
  private static final Logger LOG = LoggerFactory.getLogger(SoundDevices.class);

  private SoundDevices() {}

  /** Returns the devices that play, the default first. Asks the driver, so it may take a moment. */
  public static List<String> outputs() {
    return list(ALC11.ALC_ALL_DEVICES_SPECIFIER);
  }

  /** Returns the devices that record, the default first. Asks the driver likewise. */
  public static List<String> inputs() {
    return list(ALC11.ALC_CAPTURE_DEVICE_SPECIFIER);
  }

  private static List<String> list(int kind) {
    try {
      @Nullable List<String> names = ALUtil.getStringList(MemoryUtil.NULL, kind);
      return names == null ? List.of() : List.copyOf(names);
    } catch (UnsatisfiedLinkError | IllegalStateException | NoClassDefFoundError e) {
      LOG.warn("OpenAL can't be loaded on this system.", e);
      return List.of();
    }
  }
}
