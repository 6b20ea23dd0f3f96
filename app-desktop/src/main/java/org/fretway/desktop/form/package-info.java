/**
 * What forms are made of: cards, rows, sentences about what came of something, and the attempts
 * behind them. What is asked, and what becomes of the answer, is the business of the screens.
 */
@NullMarked
package org.fretway.desktop.form;

import org.jspecify.annotations.NullMarked;
