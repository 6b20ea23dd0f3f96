package org.fretway.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * What a profile has only once for a track is stored under both.
 *
 * @param profileId whose it is
 * @param trackId of which song
 */
@Embeddable
record PracticeKey(
    @Column(name = "profile_id") long profileId, @Column(name = "track_id") String trackId)
    implements Serializable {}
