package org.fretway.desktop.model;

import org.fretway.desktop.text.Texts;

/**
 * What core says in English, in the language of the window: the sentences that people often meet
 * are among the texts under {@code core}, word for word; others stay as they are.
 */
public final class CoreWords {
  private static final Texts TEXTS = Texts.of(CoreWords.class);

  private CoreWords() {}

  /** Returns the sentence of an exception that was made for the user. */
  public static String of(Exception refusal) {
    return of(String.valueOf(refusal.getMessage()));
  }

  /** Returns a sentence of core. */
  public static String of(String sentence) {
    return TEXTS.translated("core.", sentence);
  }
}
