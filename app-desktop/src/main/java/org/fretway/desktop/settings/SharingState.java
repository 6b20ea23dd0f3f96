package org.fretway.desktop.settings;

/**
 * What the network section of the settings shows.
 *
 * @param on whether the library is shared
 * @param changeable whether the user can switch that
 * @param profileMissing whether a profile must be made before it can be shared
 * @param failed whether the server could not be started
 * @param address of the server, as a URL; empty while none runs
 */
public record SharingState(
    boolean on, boolean changeable, boolean profileMissing, boolean failed, String address) {
  /** Before anything is known. */
  static final SharingState UNKNOWN = new SharingState(false, false, false, false, "");

  /** Returns the state while the server moves, when it has no address. */
  SharingState movingTo(boolean wanted) {
    return new SharingState(wanted, changeable, profileMissing, failed, "");
  }
}
