package org.fretway.desktop.profile;

import java.util.List;

/**
 * What is drawn on the pictures of profiles: outlines on a square of 100, in SVG's language of
 * paths.
 *
 * @param light the outline of what is light
 * @param dark the outline of what is dark, on top of it
 */
record AvatarMotif(String light, String dark) {
  /** All motifs; their order is that of the numbers of pictures. */
  static final List<AvatarMotif> ALL =
      List.of(
          // Pick
          new AvatarMotif(
              "M50 82 C38 70 22 48 24 34 C26 22 74 22 76 34 C78 48 62 70 50 82 Z",
              "M50 68 C43 60 35 48 36 40 C38 35 62 35 64 40 C65 48 57 60 50 68 Z"),
          // Note
          new AvatarMotif(
              "M42 22 L70 30 L70 44 L50 38 L50 66 A13 11 0 1 1 42 56 Z",
              "M38 62 A6 5 0 1 0 38 72 A6 5 0 1 0 38 62 Z"),
          // Notes
          new AvatarMotif(
              "M32 26 L72 20 L72 62 A11 9 0 1 1 64 54 L64 38 L40 42 L40 70 A11 9 0 1 1 32 62 Z",
              "M40 32 L64 28 L64 33 L40 37 Z"),
          // Bolt
          new AvatarMotif(
              "M58 16 L26 56 L46 56 L40 84 L74 42 L54 42 Z",
              "M54 30 L40 49 L51 49 L47 66 L60 49 L48 49 Z"),
          // Star
          new AvatarMotif(
              "M50 16 L60 38 L84 41 L66 57 L71 81 L50 69 L29 81 L34 57 L16 41 L40 38 Z",
              "M43 50 A4 5 0 1 0 43 51 Z M63 50 A4 5 0 1 0 63 51 Z M42 59 Q50 68 58 59 Q50 63 42 59"
                  + " Z"),
          // Moon
          new AvatarMotif(
              "M62 18 A34 34 0 1 0 82 62 A28 28 0 1 1 62 18 Z",
              "M44 48 A4 4 0 1 0 44 49 Z M36 64 A5 5 0 1 0 36 65 Z M54 70 A3 3 0 1 0 54 71 Z"),
          // Sun
          new AvatarMotif(
              "M50 32 A18 18 0 1 1 49.9 32 Z M46 14 L54 14 L52 27 L48 27 Z M46 86 L54 86 L52 73 L48"
                  + " 73 Z M14 46 L14 54 L27 52 L27 48 Z M86 46 L86 54 L73 52 L73 48 Z M22 28 L28"
                  + " 22 L36 32 L32 36 Z M78 28 L72 22 L64 32 L68 36 Z M22 72 L28 78 L36 68 L32 64"
                  + " Z M78 72 L72 78 L64 68 L68 64 Z",
              "M44 48 A3 4 0 1 0 44 49 Z M62 48 A3 4 0 1 0 62 49 Z M42 55 Q50 63 58 55 Q50 59 42 55"
                  + " Z"),
          // Flame
          new AvatarMotif(
              "M52 14 C56 30 76 38 74 60 C73 76 62 84 50 84 C38 84 27 76 26 62 C25 50 34 44 36 32"
                  + " C42 36 44 42 44 48 C50 40 54 28 52 14 Z",
              "M51 48 C54 56 63 60 62 70 C61 77 56 80 50 80 C44 80 39 76 39 69 C39 62 48 58 51 48"
                  + " Z"),
          // Record
          new AvatarMotif(
              "M50 16 A34 34 0 1 1 49.9 16 Z",
              "M50 38 A12 12 0 1 1 49.9 38 Z M50 47 A3 3 0 1 0 50.1 47 Z M22 46 A28 28 0 0 1 46 22"
                  + " L47 26 A24 24 0 0 0 26 47 Z M78 54 A28 28 0 0 1 54 78 L53 74 A24 24 0 0 0 74"
                  + " 53 Z"),
          // Headphones
          new AvatarMotif(
              "M20 58 C20 36 32 22 50 22 C68 22 80 36 80 58 L80 70 C80 76 76 79 70 79 L64 79 L64 54"
                  + " L72 54 C71 40 63 30 50 30 C37 30 29 40 28 54 L36 54 L36 79 L30 79 C24 79 20"
                  + " 76 20 70 Z",
              "M30 60 L33 60 L33 73 L30 73 Z M67 60 L70 60 L70 73 L67 73 Z"),
          // Cat
          new AvatarMotif(
              "M24 22 L40 34 L60 34 L76 22 L78 54 C78 70 66 80 50 80 C34 80 22 70 22 54 Z",
              "M40 54 A5 6 0 1 0 40 55 Z M70 54 A5 6 0 1 0 70 55 Z M46 64 L54 64 L50 69 Z M30 30"
                  + " L37 36 L29 40 Z M70 30 L63 36 L71 40 Z"),
          // Owl
          new AvatarMotif(
              "M26 24 L38 30 L62 30 L74 24 L76 52 C76 72 64 82 50 82 C36 82 24 72 24 52 Z",
              "M38 40 A10 10 0 1 0 38.1 40 Z M62 40 A10 10 0 1 0 62.1 40 Z M46 60 L54 60 L50 68 Z"),
          // Fox
          new AvatarMotif(
              "M20 22 L42 36 L58 36 L80 22 L80 48 L50 82 L20 48 Z",
              "M38 50 A4 5 0 1 0 38 51 Z M70 50 A4 5 0 1 0 70 51 Z M44 72 L56 72 L50 80 Z M26 30"
                  + " L36 37 L26 42 Z M74 30 L64 37 L74 42 Z"),
          // Crown
          new AvatarMotif(
              "M20 34 L36 48 L50 24 L64 48 L80 34 L74 72 L26 72 Z",
              "M32 60 L68 60 L67 66 L33 66 Z M50 40 L54 47 L50 53 L46 47 Z"),
          // Heart
          new AvatarMotif(
              "M50 80 C30 64 18 52 18 38 C18 20 42 16 50 34 C58 16 82 20 82 38 C82 52 70 64 50 80"
                  + " Z",
              "M34 46 L42 46 L46 38 L52 58 L57 46 L66 46 L66 50 L60 50 L52 70 L45 49 L44 50 L34 50"
                  + " Z"),
          // Guitar
          new AvatarMotif(
              "M78 14 L86 22 L80 28 L60 48 C64 54 62 60 58 62 C54 64 54 68 54 72 C54 84 36 90 24 78"
                  + " C12 66 16 48 30 48 C34 48 38 48 40 44 C42 40 48 38 54 42 L74 22 Z",
              "M40 58 A8 8 0 1 1 39.9 58 Z M26 70 L32 76 L29 79 L23 73 Z"));
}
