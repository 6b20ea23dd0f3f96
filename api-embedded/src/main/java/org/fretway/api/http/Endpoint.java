package org.fretway.api.http;

/** Answers one kind of request. Runs on a virtual thread, so it may block. */
@FunctionalInterface
public interface Endpoint {
  /**
   * Sends the answer through the call.
   *
   * @throws ApiException if the answer is an error
   * @throws Exception if the server fails; the client gets status 500 and the log the rest
   */
  void answer(Call call) throws Exception;
}
