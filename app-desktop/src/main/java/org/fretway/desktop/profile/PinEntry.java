package org.fretway.desktop.profile;

import java.util.Arrays;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** The digits of a PIN while it is typed. Only how many there are can be seen. */
final class PinEntry {
  /** How many digits a PIN has at the least. */
  static final int MIN_DIGITS = 4;

  /** How many it has at the most. */
  static final int MAX_DIGITS = 12;

  private final char[] digits = new char[MAX_DIGITS];
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

  /** How many digits there are. */
  ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** Adds a digit, from 0 to 9; one that is too many is left out. */
  void add(int digit) {
    if (count.get() < MAX_DIGITS) {
      digits[count.get()] = (char) ('0' + digit);
      count.set(count.get() + 1);
    }
  }

  /** Takes the last digit back. */
  void back() {
    if (count.get() > 0) {
      digits[count.get() - 1] = 0;
      count.set(count.get() - 1);
    }
  }

  /** Returns the digits and forgets them. */
  String take() {
    String pin = new String(digits, 0, count.get());
    clear();
    return pin;
  }

  /** Forgets all digits. */
  void clear() {
    Arrays.fill(digits, (char) 0);
    count.set(0);
  }

  /** Leaves the digits out, so that they never reach a log. */
  @Override
  public String toString() {
    return "PinEntry[" + count.get() + " digits]";
  }
}
