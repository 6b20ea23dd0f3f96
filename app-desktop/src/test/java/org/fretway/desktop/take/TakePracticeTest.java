package org.fretway.desktop.take;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.DoublePredicate;
import org.fretway.audio.Placement;
import org.fretway.audio.StemInput;
import org.fretway.chart.Chart;
import org.fretway.chart.ChartFixture;
import org.fretway.chart.Note;
import org.fretway.chart.Passage;
import org.fretway.chart.Strikes;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.model.ToldFixture;
import org.fretway.desktop.model.UiThread;
import org.fretway.desktop.results.JudgedSong;
import org.fretway.desktop.take.ReviewViewModel.State;
import org.fretway.library.LibraryQuery;
import org.fretway.practice.Take;
import org.fretway.practice.judge.Judgements;
import org.fretway.practice.judge.Reason;
import org.fretway.practice.judge.Tolerance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes of a song at half speed, without a device. */
class TakePracticeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final double RATE = 0.5;

  /** The take of these tests is heard from 10 to 11 seconds. */
  private static final Chart CHART =
      ChartFixture.of(
          "Lead",
          List.of(
              Note.plain(9.8, 0, 1, 0),
              Note.plain(10.2, 1, 7, 0),
              Note.plain(10.4, 2, 5, 0),
              Note.plain(10.4, 3, 5, 0),
              Note.plain(10.8, 4, 3, 0),
              Note.plain(11.2, 5, 0, 0)),
          List.of());

  @TempDir Path folder;

  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final UiThread ui = new UiThread();
  private final ToldFixture told = new ToldFixture();
  private final TakeInputFixture input = new TakeInputFixture();
  private final List<List<StemInput>> loaded = new ArrayList<>();
  private final List<SongSound.Place> places = new ArrayList<>();
  private final List<Double> played = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Boolean> goOn = new CompletableFuture<>();
  private volatile Optional<JudgedSong> judged = Optional.empty();
  private LibraryFixture library;
  private TakePractice model;

  @BeforeEach
  void open() throws Exception {
    library = new LibraryFixture(folder).add("Anna", "Alpha").scan();
    String trackId =
        library.fretway().library().find(LibraryQuery.all()).items().getFirst().trackId();
    model =
        ui.call(
            () ->
                TakePractice.of(
                    library.fretway(),
                    trackId,
                    TakeInputFixture.song(RATE),
                    (beside, place, then) -> {
                      loaded.add(beside);
                      place.ifPresent(places::add);
                      then.run();
                    },
                    input,
                    () -> judged,
                    new ReviewSong(
                        () -> Optional.of(new ReviewSong.ShownChart("Lead", CHART, 100)),
                        () -> List.of(new Passage("Verse", 0, 30)),
                        () -> Tolerance.USUAL,
                        played::add),
                    (take, strikes, tolerance, progress) -> judge(strikes, progress),
                    told,
                    background,
                    ui));
  }

  @AfterEach
  void close() {
    ui.run(model::close);
    background.close();
    ui.close();
    library.close();
  }

  private void signIn() throws Exception {
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
  }

  private boolean isOn() {
    return ui.call(() -> model.record().onProperty().get());
  }

  private String remark() {
    return ui.call(() -> model.record().remarkProperty().get());
  }

  private List<Take> takes() {
    return ui.call(() -> model.takes().listProperty().get());
  }

  private void record(double from, double seconds) {
    ui.run(model.record()::toggle);
    await().atMost(PATIENCE).until(input::isOpen);
    await().atMost(PATIENCE).until(this::looked);
    input.hum(from, seconds);
    ui.run(model.record()::toggle);
  }

  /** Returns whether the input is used, which shows its level. */
  private boolean looked() {
    List<Double> levels = new ArrayList<>();
    ui.run(() -> model.refresh(levels::add));
    return levels.equals(List.of(0.25));
  }

  private Take recorded() throws Exception {
    signIn();
    record(20, 2);
    await().atMost(PATIENCE).until(() -> takes().size() == 1);
    return takes().getFirst();
  }

  @Test
  void what_is_played_while_recording_is_on_becomes_a_take_in_its_place() throws Exception {
    Take take = recorded();

    assertThat(take.name()).isEqualTo("Take 1");
    assertThat(take.startTime()).isEqualTo(10, within(0.001));
    assertThat(take.rate()).isEqualTo(RATE);
    assertThat(take.seconds()).isEqualTo(2);
    assertThat(take.file()).exists();
    assertThat(input.closes()).isOne();
    assertThat(isOn()).isFalse();
  }

  @Test
  void without_a_profile_nothing_is_recorded_and_the_way_to_one_is_told() {
    ui.run(model.record()::toggle);

    await().atMost(PATIENCE).until(() -> !isOn());
    assertThat(remark()).startsWith("Takes are kept with a profile.");
    assertThat(input.isOpen()).isFalse();
    await()
        .atMost(PATIENCE)
        .until(() -> ui.call(() -> model.takes().remarkProperty().get()).contains("a profile"));
  }

  @Test
  void without_a_device_recording_goes_off_and_says_why() throws Exception {
    signIn();
    input.fail("No recording device was found.");
    ui.run(model.record()::toggle);

    await().atMost(PATIENCE).until(() -> !isOn());
    assertThat(remark()).isEqualTo("No recording device was found.");
  }

  @Test
  void what_the_input_lacks_is_told_while_it_records_and_no_longer() throws Exception {
    signIn();
    input.notice("Your takes may be late.");
    ui.run(model.record()::toggle);

    await().atMost(PATIENCE).until(() -> remark().equals("Your takes may be late."));
    assertThat(isOn()).isTrue();
    ui.run(model.record()::toggle);
    assertThat(remark()).isEmpty();
  }

  @Test
  void an_input_that_opens_after_recording_was_turned_off_is_closed() throws Exception {
    signIn();
    ui.run(
        () -> {
          model.record().toggle();
          model.record().toggle();
        });

    await().atMost(PATIENCE).until(() -> input.closes() == 1);
    assertThat(isOn()).isFalse();
  }

  @Test
  void leaving_the_player_keeps_what_was_recorded() throws Exception {
    signIn();
    ui.run(model.record()::toggle);
    await().atMost(PATIENCE).until(this::looked);
    input.hum(0, 2);
    ui.run(model::close);

    await().atMost(PATIENCE).until(() -> takes().size() == 1);
    assertThat(input.isOpen()).isFalse();
  }

  @Test
  void a_take_is_listened_to_in_its_place_at_its_speed() throws Exception {
    Take take = recorded();
    ui.run(() -> model.listening().listen(take));

    await().atMost(PATIENCE).until(() -> heard(take));
    StemInput stem = loaded.getFirst().getFirst();
    assertThat(stem.placement()).isEqualTo(new Placement(take.startTime(), RATE));
    assertThat(places.getFirst().songTime()).isEqualTo(take.startTime() - 1);
    assertThat(places.getFirst().rate()).isEqualTo(RATE);

    assertThat(ui.<Boolean>call(model.listening()::leave)).isTrue();
    assertThat(loaded.getLast()).isEmpty();
    assertThat(heard(take)).isFalse();
    assertThat(ui.<Boolean>call(model.listening()::leave)).isFalse();
  }

  private boolean heard(Take take) {
    return ui.call(() -> model.listening().heardProperty().get())
        .filter(it -> it.id() == take.id())
        .isPresent();
  }

  @Test
  void listening_ends_recording() throws Exception {
    Take take = recorded();
    ui.run(model.record()::toggle);
    await().atMost(PATIENCE).until(this::looked);
    ui.run(() -> model.listening().listen(take));

    assertThat(isOn()).isFalse();
  }

  private static Judgements results(Strikes strikes) {
    Judgements results = new Judgements(strikes.count());
    results.set(0, Reason.NONE, 0, 0, 1, 0);
    results.set(1, Reason.LATE, 0.12, -5, 2, 0);
    results.set(2, Reason.NONE, 0.01, Double.NaN, 12, 0);
    results.set(3, Reason.NOT_PLAYED, Double.NaN, Double.NaN, 0, 0);
    return results;
  }

  private Judgements judge(Strikes strikes, DoublePredicate progress) {
    boolean wanted = progress.test(0.5);
    goOn.join();
    return wanted && progress.test(1) ? results(strikes) : new Judgements(strikes.count());
  }

  private State reviewed() {
    return ui.call(() -> model.review().stateProperty().get());
  }

  private List<ReviewedStrike> listed() {
    return ui.call(() -> model.review().strikesProperty().get());
  }

  private Take judgedTake() throws Exception {
    Strikes strikes = Strikes.of(CHART);
    judged =
        Optional.of(new JudgedSong(strikes, results(strikes), Tolerance.USUAL, "Lead", 100, 5));
    Take take = recorded();
    ui.run(() -> model.listening().listen(take));
    await().atMost(PATIENCE).until(() -> reviewed() == State.JUDGED);
    return take;
  }

  @Test
  void what_was_judged_while_a_take_was_recorded_is_listed_and_marked_when_it_is_heard()
      throws Exception {
    judgedTake();

    assertThat(listed()).extracting(ReviewedStrike::time).containsExactly(10.2, 10.4, 10.8);
    assertThat(listed()).extracting(ReviewedStrike::section).containsOnly("Verse");
    assertThat(listed())
        .extracting(ReviewedStrike::asked)
        .containsExactly("string 5, fret 7", "chord x x 5 5 x x", "string 2, fret 3");
    assertThat(ReviewWords.result(listed().getFirst().result()))
        .isEqualTo("too late · 120 ms late · 5 cents flat");
    assertThat(ui.<String>call(() -> model.review().summaryProperty().get()))
        .isEqualTo("1 of 3 hit");
    Judgements marks = ui.call(() -> model.review().marksProperty().get().orElseThrow());
    assertThat(marks.isJudged(0)).isFalse();
    assertThat(marks.reason(1)).isEqualTo(Reason.LATE);
    assertThat(marks.isHit(2)).isTrue();
  }

  @Test
  void a_strike_is_played_from_just_before_it_and_one_goes_from_miss_to_miss() throws Exception {
    judgedTake();
    ui.run(() -> model.review().play(1));
    assertThat(played.getLast()).isEqualTo(10.4 - 1.5);

    assertThat(ui.<Boolean>call(() -> model.review().goToMiss(true))).isTrue();
    assertThat(played.getLast()).isEqualTo(10.8 - 1.5);
    assertThat(ui.<Boolean>call(() -> model.review().goToMiss(true))).isFalse();
    assertThat(ui.<Boolean>call(() -> model.review().goToMiss(false))).isTrue();
    assertThat(played.getLast()).isEqualTo(10.2 - 1.5);
  }

  @Test
  void only_misses_are_listed_if_that_is_wanted() throws Exception {
    judgedTake();
    ui.run(() -> model.review().missesOnlyProperty().set(true));

    assertThat(listed()).hasSize(2).noneMatch(it -> it.result().hit());
  }

  @Test
  void nothing_is_reviewed_any_more_when_the_song_is_heard_alone() throws Exception {
    judgedTake();
    ui.run(model.listening()::leave);

    assertThat(reviewed()).isEqualTo(State.NOTHING);
    assertThat(listed()).isEmpty();
    assertThat(ui.<Boolean>call(() -> model.review().marksProperty().get().isPresent())).isFalse();
  }

  private Take unjudgedTake() throws Exception {
    Take take = recorded();
    ui.run(() -> model.listening().listen(take));
    await().atMost(PATIENCE).until(() -> reviewed() == State.NOT_JUDGED);
    return take;
  }

  @Test
  void a_take_that_was_not_judged_can_be_and_that_is_kept() throws Exception {
    Take take = unjudgedTake();
    ui.run(model.review()::judge);
    await()
        .atMost(PATIENCE)
        .until(() -> ui.<Double>call(() -> model.review().progressProperty().get()) == 0.5);
    goOn.complete(true);
    await().atMost(PATIENCE).until(() -> reviewed() == State.JUDGED);

    assertThat(listed()).hasSize(3);
    assertThat(
            library
                .fretway()
                .takes()
                .judgements(library.fretway().windowUser().actor(), take.id())
                .orElseThrow()
                .strikes())
        .hasSize(3);
  }

  @Test
  void judging_can_be_cancelled_and_nothing_is_kept_of_it() throws Exception {
    Take take = unjudgedTake();
    ui.run(model.review()::judge);
    assertThat(reviewed()).isEqualTo(State.JUDGING);
    ui.run(model.review()::cancel);
    goOn.complete(true);
    background.close();

    assertThat(reviewed()).isEqualTo(State.NOT_JUDGED);
    assertThat(
            library.fretway().takes().judgements(library.fretway().windowUser().actor(), take.id()))
        .isEmpty();
  }

  @Test
  void a_take_that_cannot_be_judged_is_told() throws Exception {
    unjudgedTake();
    ui.run(model.review()::judge);
    goOn.completeExceptionally(new IllegalStateException("damaged"));

    await().atMost(PATIENCE).until(() -> reviewed() == State.NOT_JUDGED);
    assertThat(told.sentences())
        .containsExactly("“Take 1” could not be judged; the log says more.");
  }

  @Test
  void a_take_whose_file_is_gone_is_told_and_the_song_stays_as_it_is() throws Exception {
    Take take = recorded();
    Files.delete(take.file());
    ui.run(() -> model.listening().listen(take));

    await().atMost(PATIENCE).until(() -> !told.sentences().isEmpty());
    assertThat(told.sentences().getFirst()).startsWith("“Take 1” can't be heard");
    assertThat(loaded).isEmpty();

    ui.run(() -> model.takes().saveAsOgg(take, folder.resolve("take.ogg")));
    await().atMost(PATIENCE).until(() -> told.sentences().size() == 2);
    assertThat(told.sentences().getLast()).startsWith("“Take 1” can't be saved: its file");
  }

  @Test
  void a_take_gets_another_name() throws Exception {
    Take take = recorded();
    ui.run(() -> model.takes().rename(take, "The good one"));

    await().atMost(PATIENCE).until(() -> takes().getFirst().name().equals("The good one"));
  }

  @Test
  void a_take_is_deleted_with_its_sound_and_no_longer_heard() throws Exception {
    Take take = recorded();
    ui.run(() -> model.listening().listen(take));
    await().atMost(PATIENCE).until(() -> heard(take));
    ui.run(() -> model.delete(take));

    await().atMost(PATIENCE).until(() -> takes().isEmpty());
    assertThat(take.file()).doesNotExist();
    assertThat(heard(take)).isFalse();
    assertThat(told.sentences()).isEmpty();
  }

  @Test
  void a_take_is_saved_as_wav_and_as_ogg() throws Exception {
    Take take = recorded();
    Path wav = folder.resolve("take.wav");
    Path ogg = folder.resolve("take.ogg");
    ui.run(() -> model.takes().saveAsWav(take, wav));
    ui.run(() -> model.takes().saveAsOgg(take, ogg));

    await().atMost(PATIENCE).until(() -> Files.exists(wav) && Files.exists(ogg));
    assertThat(wav).hasSameBinaryContentAs(take.file());
    assertThat(Files.readAllBytes(ogg)).startsWith('O', 'g', 'g', 'S');
  }

  @Test
  void a_take_that_cannot_be_written_is_told() throws Exception {
    Take take = recorded();
    ui.run(() -> model.takes().saveAsWav(take, folder.resolve("nowhere").resolve("take.wav")));

    await().atMost(PATIENCE).until(() -> !told.sentences().isEmpty());
    assertThat(told.sentences().getFirst()).startsWith("“Take 1” could not be saved as");
  }

  @Test
  void a_take_says_its_part_speed_and_time() {
    ZoneId zone = ZoneId.of("UTC");
    Take take =
        new Take(1, "Take 1", folder, 45.3, 0.75, 33, Instant.parse("2026-03-01T10:05:00Z"));

    assertThat(TakeWords.part(take)).isEqualTo("0:45–1:11 · 75 %");
    assertThat(TakeWords.when(take, ZonedDateTime.of(2026, 3, 1, 20, 0, 0, 0, zone)))
        .isEqualTo("Today 10:05");
    assertThat(TakeWords.when(take, ZonedDateTime.of(2026, 3, 2, 0, 0, 0, 0, zone)))
        .isEqualTo("1 Mar 2026 10:05");
  }

  @Test
  void a_name_becomes_a_file_name_that_every_system_allows() {
    assertThat(TakesPanel.fileName("Solo 3/4: \"slow\"?")).isEqualTo("Solo 3_4_ _slow__");
    assertThat(TakesPanel.fileName("...")).isEqualTo("Take");
  }
}
