package org.fretway.api;

import java.util.List;

/** What the reference can be read in several ways, and which one was taken. */
final class Decisions {
  static final List<String> ALL =
      List.of(
          "`{token}` is random text of 43 characters, not a UUID: more of it can't be guessed.",
          "A guest reads what the reference does not mark with \"Auth required\", except what"
              + " belongs to one profile: loops and scores need a sign-in (401), and another"
              + " profile's are for ADMIN (403).",
          "`profileId` may be left out wherever it is sent: it is the caller's own then.",
          "`GET /api/tracks/:trackId/loops` and its `POST` share a path; the times of a loop are"
              + " `start_time` and `end_time` where they are sent, `startTime` and `endTime` where"
              + " they are answered.",
          "`GET /api/plugins/providers` and `GET /api/plugins/permissions/available` come before"
              + " `GET /api/plugins/:id`: no plugin is called \"providers\".",
          "Nothing is at a path with a slash behind it; paths are written in lower case, and ids as"
              + " they are.",
          "`POST` that makes something answers 201 with it; one that changes something answers 200"
              + " with what it is now; scans answer 202 with `{\"started\": true}`, or false where"
              + " one was running already.",
          "`POST /api/setup/init` answers 409 once there is a profile.",
          "A locked profile answers 401 with the code `profile_locked`, whatever the PIN; recovery"
              + " has a lock of its own, `recovery_locked`.",
          "`MANAGE_PROFILES` can be given, but the reference asks for ADMIN wherever profiles are"
              + " changed.",
          "`/audio` sends OGG (Vorbis, Opus or FLAC in it) where the song has it, and FLAC, WAV or"
              + " MP3 where the song has that; a mix of several stems is a WAV.",
          "`DELETE /api/tracks/:trackId` removes a file of Fretway's own folder; one in the user's"
              + " folder stays, and is not read again until it changes or is imported.",
          "\"Song records with no corresponding Track\" are tracks whose file is gone; those whose"
              + " folder can't be reached at the moment stay.",
          "`count` of `/api/covers` is 1 to 200; `size` of a cover is 64, 128, 256 or 512; a value"
              + " out of range is 400 everywhere.",
          "`GET /api/settings` tells the values that hold, those that were never set by their"
              + " default; a program that Fretway would run (`vgmstreamPath`) is never told, and"
              + " never set from the network.",
          "Settings beyond those of the reference: `libraryFolders` (further folders of songs),"
              + " `scanAtStart`, `watchFolders` and `scanEveryMinutes`.",
          "`DELETE /api/rescan` ends a scan and answers `{\"cancelled\": true}`, or false where"
              + " none was running; the status is `idle` then, and the next scan goes on where it"
              + " was.",
          "A plugin that was switched off stays `active` until the next start; `enabled` and"
              + " `restartNeeded` tell what comes.");

  private Decisions() {}
}
