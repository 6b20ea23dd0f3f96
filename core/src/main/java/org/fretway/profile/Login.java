package org.fretway.profile;

/**
 * A session and whose it is.
 *
 * @param session the sign-in
 * @param profile who signed in
 */
public record Login(Session session, Profile profile) {}
