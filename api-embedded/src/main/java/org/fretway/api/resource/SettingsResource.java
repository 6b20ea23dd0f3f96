package org.fretway.api.resource;

import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.List;
import org.fretway.api.http.Answer;
import org.fretway.api.http.Attachment;
import org.fretway.api.http.Body;
import org.fretway.api.http.Call;
import org.fretway.api.http.Field;
import org.fretway.api.http.Route;
import org.fretway.api.http.Shape;
import org.fretway.bundle.ImportReport;
import org.fretway.bundle.SettingsBundle;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.Permission;
import org.fretway.settings.EffectiveSettings;
import org.fretway.settings.PublicSetting;
import org.fretway.settings.PublicSettings;
import org.fretway.settings.SettingsChange;

/** The settings of the whole program, and the file that they are carried in. */
final class SettingsResource {
  private static final String FILE_NAME = "fretway-settings.zip";
  private static final Body CHANGES =
      Body.json(
          text(PublicSetting.DLC_DIR, "Absolute path of the folder of songs on the server."),
          text(
              PublicSetting.PSARC_PLATFORM,
              "\"pc\" or \"mac\": what archives are taken for that leave it open."),
          text(
              PublicSetting.DEFAULT_ARRANGEMENT,
              "Name of the arrangement that opens unless another is asked for."),
          Field.integer(
                  PublicSetting.AV_OFFSET_MS.key(),
                  "How much later than the sound the picture is shown, in milliseconds.",
                  -PublicSetting.MAX_OFFSET_MS,
                  PublicSetting.MAX_OFFSET_MS)
              .nullable()
              .optional(),
          text(
              PublicSetting.DEMUCS_SERVER_URL,
              "URL of the server that separates songs into stems."),
          Field.list(
                  PublicSetting.LIBRARY_FOLDERS.key(),
                  "Absolute paths of further folders of songs on the server.",
                  "string",
                  PublicSetting.MAX_LIBRARY_FOLDERS)
              .nullable()
              .optional(),
          yesOrNo(
              PublicSetting.SCAN_AT_START, "Whether songs are looked for at the program's start."),
          yesOrNo(
              PublicSetting.WATCH_FOLDERS,
              "Whether songs come in as soon as they are in a folder."),
          Field.integer(
                  PublicSetting.SCAN_EVERY_MINUTES.key(),
                  "After how many minutes songs are looked for again; 0 for never.",
                  0,
                  PublicSetting.MAX_MINUTES)
              .nullable()
              .optional());

  private final PublicSettings settings;
  private final SettingsBundle bundle;

  SettingsResource(PublicSettings settings, SettingsBundle bundle) {
    this.settings = settings;
    this.bundle = bundle;
  }

  private static Field text(PublicSetting setting, String description) {
    return Field.text(setting.key(), description).nullable().optional();
  }

  private static Field yesOrNo(PublicSetting setting, String description) {
    return Field.yesOrNo(setting.key(), description).nullable().optional();
  }

  /** Returns the lines of the route table that are answered here. */
  List<Route> routes() {
    return List.of(
        Route.get("/api/settings", "Tells the settings that hold.")
            .answers(Shape.of(EffectiveSettings.class))
            .by(this::read),
        Route.post("/api/settings", "Changes the settings that are sent; null sets one back.")
            .needs(Permission.MANAGE_SETTINGS)
            .takes(CHANGES)
            .answers(StatusCodes.OK, Shape.of(EffectiveSettings.class))
            .by(this::change),
        Route.get("/api/settings/export", "Sends the settings and those of plugins as a file.")
            .signedIn()
            .answers(Answer.file(StatusCodes.OK, Attachment.ZIP))
            .by(this::export),
        Route.post("/api/settings/import", "Takes such a file, all of it or nothing.")
            .needs(Permission.MANAGE_SETTINGS)
            .takes(Body.form(Field.file("file", "A settings bundle.")))
            .answers(StatusCodes.OK, Shape.of(ImportReport.class))
            .by(this::importBundle));
  }

  void read(Call call) {
    call.json(settings.read());
  }

  void change(Call call) throws InvalidInputException {
    call.json(settings.change(call.requireSignIn(), SettingsChange.of(call.body().json())));
  }

  void export(Call call) throws Exception {
    var actor = call.requireSignIn();
    call.attachment(FILE_NAME, out -> bundle.writeTo(actor, out));
  }

  void importBundle(Call call) throws IOException, InvalidInputException {
    UploadedBundle uploaded = new UploadedBundle();
    call.multipart(uploaded, UploadedBundle.MAX_FORM_BYTES);
    call.json(bundle.importFrom(call.requireSignIn(), uploaded.content()));
  }
}
