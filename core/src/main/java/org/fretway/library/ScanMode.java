package org.fretway.library;

/** How much a scan reads. */
public enum ScanMode {
  /** Files that are new or have another time or size than before. */
  INCREMENTAL,
  /** Every file. */
  FULL
}
