package org.fretway.demo;

import java.util.List;

/**
 * One player's part.
 *
 * @param id of arrangement and stem, such as "lead"
 * @param name as shown
 * @param instrument that it is played on
 * @param strokes in order of time
 */
record Part(String id, String name, Instrument instrument, List<Stroke> strokes) {}
