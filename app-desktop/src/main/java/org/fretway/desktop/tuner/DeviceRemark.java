package org.fretway.desktop.tuner;

import java.util.Optional;
import org.fretway.desktop.text.Texts;

/** Says what is wrong with the device that hears, anew only when that has changed. */
final class DeviceRemark {
  private static final Texts TEXTS = Texts.of(DeviceRemark.class);

  /** Even a quiet input has some noise, so a longer nothing, in seconds, is not even an input. */
  private static final double DEAD_SECONDS = 4;

  private Optional<String> seenDevice = Optional.empty();
  private Optional<String> seenNotice = Optional.empty();
  private boolean saidDead;
  private boolean wasThere;
  private double silentSince = Double.NaN;
  private String sentence = "";

  /** Returns the sentence for a device that can't even be opened. */
  static String none() {
    return TEXTS.get("device.none");
  }

  /**
   * Looks at the device; allocates nothing while all is as before.
   *
   * @param seconds since any beginning
   * @return a sentence, empty if nothing is wrong
   */
  String look(TunerInput input, double seconds) {
    Optional<String> device = input.device();
    Optional<String> notice = input.notice();
    if (input.level() > 0 || device.isEmpty() || Double.isNaN(silentSince)) {
      silentSince = seconds;
    }
    boolean dead = seconds - silentSince > DEAD_SECONDS;
    if (!device.equals(seenDevice) || !notice.equals(seenNotice) || dead != saidDead) {
      seenDevice = device;
      seenNotice = notice;
      saidDead = dead;
      wasThere |= device.isPresent();
      sentence = device.map(name -> there(name, notice, dead)).orElseGet(() -> gone(notice));
    }
    return sentence;
  }

  private static String there(String name, Optional<String> notice, boolean dead) {
    return dead ? TEXTS.get("device.dead", name) : notice.orElse("");
  }

  /** Without a notice, it is being opened still. */
  private String gone(Optional<String> notice) {
    if (notice.isEmpty()) {
      return "";
    }
    return wasThere ? TEXTS.get("device.lost") : none();
  }
}
