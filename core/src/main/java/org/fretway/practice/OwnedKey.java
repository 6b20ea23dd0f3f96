package org.fretway.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * What one has only once for a track is stored under both.
 *
 * @param trackId of which song
 * @param owner id of the profile; 0 for nobody
 */
@Embeddable
record OwnedKey(@Column(name = "track_id") String trackId, long owner) implements Serializable {}
