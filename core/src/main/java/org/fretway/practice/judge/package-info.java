/**
 * Judging what was heard against what the chart asks: pure rules, data in and results out. Neither
 * sound nor screen is known here.
 */
@NullMarked
package org.fretway.practice.judge;

import org.jspecify.annotations.NullMarked;
