package org.fretway.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.NotFoundException;
import org.fretway.profile.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same rule holds for every call that acts for a profile. */
class ActingProfileTest {
  private static final String SONG = PracticeFixture.SONG;
  private static final long NOBODY = 4711;

  @TempDir Path temp;
  private PracticeFixture practice;

  @BeforeEach
  void open() throws Exception {
    practice = new PracticeFixture(temp);
  }

  @AfterEach
  void close() {
    practice.close();
  }

  /** Everything that acts for a profile. */
  private enum Deed {
    TOGGLE {
      @Override
      void by(PracticeFixture practice, Actor actor, Optional<Long> profile) throws Exception {
        practice.favorites().toggle(actor, profile, SONG);
      }
    },
    RECORD {
      @Override
      void by(PracticeFixture practice, Actor actor, Optional<Long> profile) throws Exception {
        practice.scores().record(actor, profile, SONG, 1);
      }
    },
    READ_SCORES {
      @Override
      void by(PracticeFixture practice, Actor actor, Optional<Long> profile) throws Exception {
        practice.scores().of(actor, profile, List.of(SONG));
      }
    },
    ADD_LOOP {
      @Override
      void by(PracticeFixture practice, Actor actor, Optional<Long> profile) throws Exception {
        practice.loops().create(actor, profile, SONG, Optional.empty(), 1, 2);
      }
    },
    LIST_LOOPS {
      @Override
      void by(PracticeFixture practice, Actor actor, Optional<Long> profile) throws Exception {
        practice.loops().list(actor, profile, SONG);
      }
    };

    abstract void by(PracticeFixture practice, Actor actor, Optional<Long> profile)
        throws Exception;
  }

  @ParameterizedTest
  @EnumSource
  void a_profile_acts_for_itself_whether_it_says_so_or_not(Deed deed) throws Exception {
    deed.by(practice, PracticeFixture.actor(practice.alice), Optional.empty());
    deed.by(practice, PracticeFixture.actor(practice.alice), Optional.of(practice.alice));
  }

  @ParameterizedTest
  @EnumSource
  void a_profile_does_not_act_for_another_not_even_for_one_that_is_not_there(Deed deed) {
    Actor manager =
        new Actor(
            Optional.of(practice.alice),
            Set.of(Permission.MANAGE_PROFILES, Permission.EDIT_TRACKS));
    for (long other : new long[] {practice.bob, NOBODY, 0, -1}) {
      assertThatExceptionOfType(ForbiddenException.class)
          .isThrownBy(() -> deed.by(practice, manager, Optional.of(other)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_administrator_acts_for_others_that_are_there(Deed deed) throws Exception {
    deed.by(practice, practice.admin(), Optional.of(practice.bob));
    deed.by(practice, Actor.LOCAL_OWNER, Optional.of(practice.bob));

    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> deed.by(practice, practice.admin(), Optional.of(NOBODY)))
        .satisfies(error -> assertThat(error.code()).isEqualTo("profile_not_found"));
  }

  @ParameterizedTest
  @EnumSource
  void who_has_no_profile_must_say_for_which(Deed deed) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> deed.by(practice, Actor.LOCAL_OWNER, Optional.empty()))
        .satisfies(error -> assertThat(error.field()).isEqualTo("profileId"));
  }

  @ParameterizedTest
  @EnumSource
  void a_guest_acts_for_nobody(Deed deed) {
    for (Optional<Long> profile : List.of(Optional.<Long>empty(), Optional.of(practice.alice))) {
      assertThatExceptionOfType(ForbiddenException.class)
          .isThrownBy(() -> deed.by(practice, Actor.ANONYMOUS, profile));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_profile_that_was_deleted_meanwhile_is_not_found(Deed deed) throws Exception {
    practice.run("delete from profile where id = " + practice.alice);

    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(
            () -> deed.by(practice, PracticeFixture.actor(practice.alice), Optional.empty()))
        .satisfies(error -> assertThat(error.code()).isEqualTo("profile_not_found"));
  }

  @Test
  void what_belongs_to_a_profile_goes_with_it() throws Exception {
    for (Deed deed : Deed.values()) {
      deed.by(practice, PracticeFixture.actor(practice.alice), Optional.empty());
      deed.by(practice, PracticeFixture.actor(practice.bob), Optional.empty());
    }

    practice.run("delete from profile where id = " + practice.alice);

    for (String table : List.of("favorite", "practice_loop", "score")) {
      assertThat(practice.count(table)).as(table).isEqualTo(1);
    }
  }

  @Test
  void what_belongs_to_a_track_goes_with_it() throws Exception {
    Actor alice = PracticeFixture.actor(practice.alice);
    for (Deed deed : Deed.values()) {
      deed.by(practice, alice, Optional.empty());
    }
    practice.favorites().toggle(alice, Optional.empty(), PracticeFixture.OTHER_SONG);

    practice.run("delete from track where id = '" + SONG + "'");

    assertThat(practice.count("favorite")).isEqualTo(1);
    assertThat(practice.count("practice_loop")).isZero();
    assertThat(practice.count("score")).isZero();
  }

  @Test
  void a_track_whose_file_is_gone_keeps_what_belongs_to_it() throws Exception {
    for (Deed deed : Deed.values()) {
      deed.by(practice, PracticeFixture.actor(practice.alice), Optional.empty());
    }

    practice.run("update track set missing = true where id = '" + SONG + "'");

    for (String table : List.of("favorite", "practice_loop", "score")) {
      assertThat(practice.count(table)).as(table).isEqualTo(1);
    }
  }
}
