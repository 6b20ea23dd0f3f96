package org.fretway.api.event;

/**
 * Something that happened, as clients are told.
 *
 * @param seq grows by one with each event of a stream
 * @param type such as "scan"
 * @param data what there is to say, to be written as JSON
 */
record Event(long seq, String type, Object data) {}
