package org.fretway.profile;

/**
 * A filter of the library that got a name.
 *
 * @param id of the filter
 * @param name as shown; not unique
 * @param filter a JSON object, whose meaning belongs to who saved it
 */
public record SavedFilter(long id, String name, String filter) {}
