package org.fretway.desktop.shell;

import java.util.Optional;
import org.fretway.Fretway;
import org.fretway.desktop.server.LibraryServer;
import org.fretway.desktop.server.Sharing;
import org.fretway.profile.Actor;

/**
 * What a picture shows of the network: what the user chose last, with addresses that are examples,
 * since no server runs while a picture is taken, and a picture may be shown to others.
 */
final class PicturedSharing implements Sharing {
  private static final String OWN_ADDRESS = "http://127.0.0.1:8085";
  private static final String EXAMPLE_ADDRESS = "http://192.168.1.20:8085";

  private final Fretway fretway;

  PicturedSharing(Fretway fretway) {
    this.fretway = fretway;
  }

  @Override
  public Status status() {
    boolean on = LibraryServer.isChosen(fretway);
    return new Status(on, false, Optional.of(on ? EXAMPLE_ADDRESS : OWN_ADDRESS), Optional.empty());
  }

  @Override
  public void share(Actor actor, boolean on) {
    throw new UnsupportedOperationException("nobody is there to switch anything in a picture");
  }

  @Override
  public AutoCloseable onChange(Runnable listener) {
    return () -> {};
  }
}
