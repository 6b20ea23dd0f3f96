package org.fretway.api;

/**
 * One thing that the API reference says, and how it is seen to be so.
 *
 * @param first the first line of the reference that says it
 * @param last the last one
 * @param request what is asked, such as "POST /api/auth/login"
 * @param states what has to come of it, in a few words
 * @param check sees to it, against the running server
 */
record Proof(int first, int last, String request, String states, Check check) {
  /** Fails unless the server does what is stated. */
  @FunctionalInterface
  interface Check {
    void run(Reader api) throws Exception;
  }

  static Proof line(int line, String request, String states, Check check) {
    return new Proof(line, line, request, states, check);
  }

  static Proof lines(int first, int last, String request, String states, Check check) {
    return new Proof(first, last, request, states, check);
  }
}
