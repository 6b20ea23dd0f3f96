package org.fretway.desktop.model;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what a user would be told. */
public final class ToldFixture implements Teller {
  private final List<String> sentences = new CopyOnWriteArrayList<>();
  private final List<Runnable> undos = new CopyOnWriteArrayList<>();

  /** Returns what was told, in order. */
  public List<String> sentences() {
    return List.copyOf(sentences);
  }

  /** Does what the last offer to undo does. */
  public void undoLast() {
    undos.getLast().run();
  }

  @Override
  public void refused(String why) {
    sentences.add(why);
  }

  @Override
  public void failed(String sentence) {
    sentences.add(sentence);
  }

  @Override
  public void done(String sentence, Runnable undo) {
    sentences.add(sentence);
    undos.add(undo);
  }
}
