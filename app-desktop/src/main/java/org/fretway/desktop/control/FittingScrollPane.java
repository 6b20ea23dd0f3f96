package org.fretway.desktop.control;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * A scroll pane that is as wide as it may be and as high as what is in it, up to a part of the
 * height of the pane around it. By itself a scroll pane takes the height of texts that do not wrap.
 */
public final class FittingScrollPane extends ScrollPane {
  private final Region content;
  private final Region around;
  private final double part;

  /**
   * Creates the pane.
   *
   * @param around whose height limits it
   * @param part how much of that height it may take
   */
  public FittingScrollPane(Region content, Region around, double part) {
    super(content);
    this.content = content;
    this.around = around;
    this.part = part;
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinHeight(USE_PREF_SIZE);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
    double wanted = content.prefHeight(inner) + snappedTopInset() + snappedBottomInset();
    return Math.min(Math.ceil(wanted), Math.floor(around.getHeight() * part));
  }
}
