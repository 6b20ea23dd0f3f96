package org.fretway.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * What a profile has only once for a track is stored under both.
 *
 * @param trackId of which song
 * @param profileId whose it is
 */
@Embeddable
record PracticeKey(
    @Column(name = "track_id") String trackId, @Column(name = "profile_id") long profileId)
    implements Serializable {}
