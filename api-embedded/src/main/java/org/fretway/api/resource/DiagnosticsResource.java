package org.fretway.api.resource;

import com.fasterxml.jackson.databind.JsonNode;
import io.undertow.util.StatusCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fretway.api.http.Answer;
import org.fretway.api.http.ApiException;
import org.fretway.api.http.Attachment;
import org.fretway.api.http.Body;
import org.fretway.api.http.Call;
import org.fretway.api.http.Field;
import org.fretway.api.http.Json;
import org.fretway.api.http.Route;
import org.fretway.diagnostics.ClientReport;
import org.fretway.diagnostics.Diagnostics;
import org.fretway.profile.InvalidInputException;

/** What helps to find out why something does not work. */
final class DiagnosticsResource {
  private static final String FILE_NAME = "diagnostics.zip";
  private static final String CONSOLE = "console";
  private static final String WEBGL = "webgl";

  private final Diagnostics diagnostics;

  DiagnosticsResource(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Returns the lines of the route table that are answered here. */
  List<Route> routes() {
    return List.of(
        Route.post("/api/diagnostics/export", "Sends logs and figures, without what is private.")
            .signedIn()
            .takes(
                Body.json(
                        Field.any(CONSOLE, "What the client's console shows: a text, or several.")
                            .optional(),
                        Field.any(WEBGL, "What the client's graphics can do.").optional())
                    .upTo(Json.MAX_LARGE_BODY_BYTES)
                    .optional())
            .answers(Answer.file(StatusCodes.OK, Attachment.ZIP))
            .by(this::export));
  }

  void export(Call call) throws Exception {
    var actor = call.requireSignIn();
    ClientReport client = report(call.body().json());
    call.attachment(FILE_NAME, out -> diagnostics.write(actor, client, out));
  }

  private static ClientReport report(JsonNode body) throws InvalidInputException {
    return ClientReport.of(console(body.path(CONSOLE)), Optional.ofNullable(body.get(WEBGL)));
  }

  private static List<String> console(JsonNode given) {
    List<String> lines = new ArrayList<>();
    if (given.isTextual()) {
      lines.add(given.textValue());
    } else if (given.isArray()) {
      given.forEach(line -> lines.add(line.isTextual() ? line.textValue() : notText()));
    } else if (!given.isMissingNode()) {
      notText();
    }
    return lines;
  }

  private static String notText() {
    throw ApiException.badValue(CONSOLE, "\"console\" must be a string or an array of strings.");
  }
}
