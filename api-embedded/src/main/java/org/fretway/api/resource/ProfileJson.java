package org.fretway.api.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.fretway.api.http.Json;
import org.fretway.profile.Profile;

/**
 * The JSON form of a profile.
 *
 * @param createdAt instant in ISO 8601, UTC
 */
record ProfileJson(
    long id,
    String name,
    int avatarId,
    boolean locked,
    Optional<String> recoveryPhraseHint,
    Optional<ObjectNode> profileSettings,
    String createdAt) {
  static ProfileJson of(Profile profile) {
    return new ProfileJson(
        profile.id(),
        profile.name(),
        profile.avatarId(),
        profile.locked(),
        profile.recoveryPhraseHint(),
        profile.profileSettings().map(Json::object),
        profile.createdAt().toString());
  }
}
