package org.fretway.desktop.sidebar;

import javafx.beans.property.ReadOnlyBooleanProperty;

/** What the sidebar can't do by itself. */
public interface SidebarActions {
  /** Whether the songs are shown, and not another list in their place. */
  ReadOnlyBooleanProperty songsShownProperty();

  /** Shows the songs and gives them the keyboard. */
  void showSongs();

  /** Tells why something can't be shown, and leads to where that can be remedied. */
  void refused(String why);
}
