package org.fretway.desktop.take;

import org.fretway.practice.judge.JudgementResult;

/**
 * A strike of a take as it is listed.
 *
 * @param time when it was to be played, in seconds of song time
 * @param section where that is; empty if the song has no sections
 * @param asked what was to be played; empty if the chart is another by now
 * @param result what became of it
 */
public record ReviewedStrike(double time, String section, String asked, JudgementResult result) {}
