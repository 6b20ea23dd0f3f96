package org.fretway.desktop.highway.draw;

import javafx.scene.paint.Color;

/**
 * The colours of the highway, apart from those of the strings.
 *
 * @param light whether they are for a light window
 * @param groundTop background at the top
 * @param groundBottom background at the bottom
 * @param lane every other lane, laid over the background
 * @param beat a beat
 * @param measure the start of a measure
 * @param strike the strike line
 * @param text what matters
 * @param quiet what is only at hand
 * @param accent the syllable being sung, the position of the hand
 * @param chord frame and name of a chord
 * @param chordGround the inside of a chord's frame
 * @param wire fret wires
 * @param inlay inlays of the fretboard
 * @param openHead the inside of hollow heads
 * @param mutedHead heads of damped strings
 */
public record HighwayTheme(
    boolean light,
    Color groundTop,
    Color groundBottom,
    Color lane,
    Color beat,
    Color measure,
    Color strike,
    Color text,
    Color quiet,
    Color accent,
    Color chord,
    Color chordGround,
    Color wire,
    Color inlay,
    Color openHead,
    Color mutedHead) {
  /** For a dark window. */
  public static final HighwayTheme DARK =
      new HighwayTheme(
          false,
          Color.web("#161b2a"),
          Color.web("#0b0e17"),
          Color.web("#ffffff", 0.028),
          Color.web("#ffffff", 0.055),
          Color.web("#ffffff", 0.17),
          Color.web("#e8f4ff"),
          Color.web("#f2f5fa"),
          Color.web("#8590a6"),
          Color.web("#5cc8ff"),
          Color.web("#9fb4d8"),
          Color.web("#7f9fd8", 0.13),
          Color.web("#8d8a86", 0.75),
          Color.web("#d9d2c5", 0.30),
          Color.web("#10141f"),
          Color.web("#59616f"));

  /** For a light window. */
  public static final HighwayTheme LIGHT =
      new HighwayTheme(
          true,
          Color.web("#f8fafc"),
          Color.web("#e6ebf2"),
          Color.web("#1b2a4a", 0.035),
          Color.web("#1b2a4a", 0.08),
          Color.web("#1b2a4a", 0.26),
          Color.web("#24406e"),
          Color.web("#1a2233"),
          Color.web("#5d687c"),
          Color.web("#0a6fd1"),
          Color.web("#45597d"),
          Color.web("#4a6da8", 0.12),
          Color.web("#f4efe7", 0.9),
          Color.web("#fff8ec", 0.65),
          Color.web("#ffffff"),
          Color.web("#8b93a1"));
}
