package org.fretway.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * What the window remembers is stored under its owner and a key.
 *
 * @param owner id of the profile; 0 for nobody
 */
@Embeddable
record ViewStateKey(long owner, @Column(name = "state_key") String key) implements Serializable {}
