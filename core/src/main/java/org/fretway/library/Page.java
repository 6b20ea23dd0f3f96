package org.fretway.library;

import java.util.List;

/**
 * One page of a result.
 *
 * @param items what is on the page
 * @param total how many there are on all pages
 * @param page index of the page, from 0
 * @param size how many fit on a page
 */
public record Page<T>(List<T> items, long total, int page, int size) {
  /** Copies the items. */
  public Page {
    items = List.copyOf(items);
  }
}
