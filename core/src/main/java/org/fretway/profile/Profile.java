package org.fretway.profile;

import java.time.Instant;
import java.util.Optional;

/**
 * A person who uses the library. Nothing derived from a PIN or phrase is in here.
 *
 * @param id of the profile
 * @param name as shown; unique without regard to case and diacritics
 * @param avatarId number of the picture, from 0 to 63
 * @param locked whether wrong PINs keep it locked at this moment
 * @param recoveryPhraseHint a reminder chosen by the person
 * @param profileSettings what clients keep for the person, as the text of a JSON object
 * @param createdAt when it was made
 */
public record Profile(
    long id,
    String name,
    int avatarId,
    boolean locked,
    Optional<String> recoveryPhraseHint,
    Optional<String> profileSettings,
    Instant createdAt) {}
