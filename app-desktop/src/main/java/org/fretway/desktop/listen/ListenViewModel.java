package org.fretway.desktop.listen;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.fretway.audio.SongMoments;
import org.fretway.chart.Strikes;
import org.fretway.desktop.form.InOrder;
import org.fretway.desktop.text.Texts;
import org.fretway.practice.judge.HitTiming;
import org.fretway.practice.judge.Judge;
import org.fretway.practice.judge.Judgements;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the program listens to who plays along, and what it hears. The input is opened in the
 * background; without one the song goes on all the same. Another chart or tolerance begins with
 * nothing judged. Used on the user-interface executor.
 */
public final class ListenViewModel implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(ListenViewModel.class);
  private static final Logger LOG = LoggerFactory.getLogger(ListenViewModel.class);

  private final ListenInput.Opener opener;
  private final SongMoments song;
  private final ListenMemory memory;
  private final Executor background;
  private final Executor ui;
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(this, "on");
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper(this, "remark", "");
  private final ReadOnlyObjectWrapper<Optional<JudgedPlay>> judged =
      new ReadOnlyObjectWrapper<>(this, "judged", Optional.empty());
  private final ReadOnlyDoubleWrapper level = new ReadOnlyDoubleWrapper(this, "level");
  private final ObjectProperty<ToleranceChoice> tolerance =
      new SimpleObjectProperty<>(this, "tolerance", ToleranceChoice.USUAL);
  private final BooleanProperty marks = new SimpleBooleanProperty(this, "marks", true);
  private final BooleanProperty waits = new SimpleBooleanProperty(this, "waits");
  private final InputReading reading = new InputReading();
  private final ListenFigures figures = new ListenFigures();
  private final WaitHold waiting;
  private Optional<JudgedPlay> shown = Optional.empty();
  private List<Double> sections = List.of();
  private @Nullable Tally tally;
  private @Nullable ListenInput input;
  private HeardSound heard = HeardSound.NOTHING;
  private Optional<String> shownNotice = Optional.empty();

  /** Whether what changes is not what the user did. */
  private boolean restoring;

  /** Counts the inputs asked for; only the last one is used. */
  private int question;

  /**
   * Creates the model; nothing is heard until {@link #toggle}, or the user's habit.
   *
   * @param opener opens what is listened to
   * @param song tells what of the song is heard
   * @param brake holds the song where it waits for a note
   * @param memory keeps what the user wants
   * @param background runs what waits for the device
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public ListenViewModel(
      ListenInput.Opener opener,
      SongMoments song,
      WaitHold.Brake brake,
      ListenMemory memory,
      Executor background,
      Executor ui) {
    this.opener = opener;
    this.song = song;
    waiting = new WaitHold(brake);
    this.memory = memory;
    this.background = new InOrder(background);
    this.ui = ui;
    tolerance.subscribe((before, now) -> judgeAnew());
    tolerance.subscribe((before, now) -> keep());
    marks.subscribe((before, now) -> keep());
    waits.subscribe((before, now) -> keep());
    waits.subscribe((before, now) -> stopWaiting(now));
    memory.begin(this::restore);
  }

  private void stopWaiting(boolean waitsNow) {
    if (!waitsNow) {
      waiting.skip();
    }
  }

  private void restore(ListenHabits habits) {
    restoring = true;
    tolerance.set(habits.tolerance());
    marks.set(habits.marks());
    waits.set(habits.waits());
    if (habits.on() != on.get()) {
      turn(habits.on());
    }
    restoring = false;
  }

  private void keep() {
    if (!restoring) {
      memory.keep(new ListenHabits(on.get(), tolerance.get(), marks.get(), waits.get()));
    }
  }

  /** Whether the program listens, or is about to. */
  public ReadOnlyBooleanProperty onProperty() {
    return on.getReadOnlyProperty();
  }

  /** Why nothing is heard, or not as it should be, in sentences; mostly empty. */
  public ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  /** What is judged; empty while nobody listens, or no chart is shown. */
  public ReadOnlyObjectProperty<Optional<JudgedPlay>> judgedProperty() {
    return judged.getReadOnlyProperty();
  }

  /** Returns what is judged; empty while nobody listens, or no chart is shown. */
  public Optional<JudgedPlay> judged() {
    return judged.get();
  }

  /** How loud the input is, 0 = silence to 1 = full scale, as of the last {@link #refresh}. */
  public ReadOnlyDoubleProperty levelProperty() {
    return level.getReadOnlyProperty();
  }

  /** How exactly one has to play. */
  public ObjectProperty<ToleranceChoice> toleranceProperty() {
    return tolerance;
  }

  /** Whether results are shown on the highway. */
  public BooleanProperty marksProperty() {
    return marks;
  }

  /** Whether the song waits for each note. */
  public BooleanProperty waitsProperty() {
    return waits;
  }

  /** Returns what is read of the input. */
  public InputReading reading() {
    return reading;
  }

  /** Returns how well it goes. */
  public ListenFigures figures() {
    return figures;
  }

  /** Returns what the song waits for. */
  public WaitHold waiting() {
    return waiting;
  }

  /**
   * Turns to another chart.
   *
   * @param strikes what is shown, at its mastery
   * @param arrangement its name
   * @param index of the arrangement in the track
   * @param mastery how much of it is shown, in percent
   * @param sectionStarts when its sections begin, in order, in seconds
   */
  public void show(
      Strikes strikes, String arrangement, int index, int mastery, List<Double> sectionStarts) {
    sections = List.copyOf(sectionStarts);
    shown =
        Optional.of(
            new JudgedPlay(
                strikes,
                new Judgements(strikes.count()),
                tolerance.get().tolerance(),
                arrangement,
                index,
                mastery));
    judgeAnew();
  }

  /** Forgets what was judged and begins anew. */
  public void judgeAnew() {
    shown = shown.map(it -> it.anew(tolerance.get().tolerance()));
    if (on.get()) {
      judge();
    }
  }

  /** Begins to judge what is shown. */
  private void judge() {
    figures.clear();
    judged.set(shown);
    if (shown.isEmpty()) {
      return;
    }
    JudgedPlay play = shown.get();
    Judge judge = new Judge(play.strikes(), play.tolerance(), play.results());
    tally = new Tally(play.strikes(), play.results(), sections);
    waiting.begin(play, judge);
    heard = new HeardSound(judge);
    follow();
  }

  private void follow() {
    ListenInput opened = input;
    if (opened != null && judged.get().isPresent()) {
      Strikes strikes = judged.get().get().strikes();
      HeardSound sound = heard;
      background.execute(() -> opened.follow(strikes, sound));
    }
  }

  /** Begins to listen, or ends that, and remembers it. */
  public void toggle() {
    turn(!on.get());
    keep();
  }

  private void turn(boolean wanted) {
    if (wanted) {
      start();
    } else {
      stop();
    }
  }

  private void start() {
    int asked = ++question;
    on.set(true);
    remark.set("");
    shownNotice = Optional.empty();
    judge();
    background.execute(
        () -> {
          try {
            ListenInput opened = opener.open(song);
            ui.execute(() -> use(asked, opened));
          } catch (IOException | RuntimeException e) {
            LOG.info("Nothing can be heard of the instrument", e);
            String why = Optional.ofNullable(e.getMessage()).orElse(TEXTS.get("nothing"));
            ui.execute(() -> end(asked, why));
          }
        });
  }

  private void use(int asked, ListenInput opened) {
    if (asked == question) {
      input = opened;
      follow();
    } else {
      background.execute(opened::close); // It was turned off meanwhile.
    }
  }

  private void end(int asked, String why) {
    if (asked == question) {
      stop();
      remark.set(why);
    }
  }

  private void stop() {
    question++;
    ListenInput opened = input;
    Optional<HitTiming> timing = judged.get().map(it -> HitTiming.of(it.results()));
    input = null;
    heard = HeardSound.NOTHING;
    on.set(false);
    waiting.skip();
    tally = null;
    figures.clear();
    judged.set(Optional.empty());
    remark.set("");
    level.set(0);
    reading.clear();
    if (opened != null) {
      timing
          .filter(HitTiming::isEnough)
          .ifPresent(it -> background.execute(() -> opened.keepRemaining(it)));
      background.execute(opened::close);
    }
  }

  /**
   * Looks what is heard; to be called with every pulse. Allocates nothing while all is as before.
   *
   * @param songTime what is heard of the song, in seconds
   * @param rate its speed when it runs, 1 = as recorded
   * @param playing whether the song runs
   * @param nanos of any clock
   */
  public void refresh(double songTime, double rate, boolean playing, long nanos) {
    count(songTime, rate, playing, nanos);
    ListenInput opened = input;
    if (opened == null) {
      return;
    }
    level.set(opened.level());
    reading.look(heard.midi(), opened.takeClipped(), nanos);
    Optional<String> notice = opened.notice();
    if (!notice.equals(shownNotice)) {
      shownNotice = notice;
      remark.set(notice.orElse(""));
    }
  }

  private void count(double songTime, double rate, boolean playing, long nanos) {
    Tally counted = tally;
    if (counted == null || judged.get().isEmpty()) {
      return;
    }
    counted.look(songTime);
    figures.show(counted);
    if (waits.get()) {
      waiting.look(songTime, rate, playing, nanos);
    }
  }

  /** Returns the pass through a loop whose results are old by now; -1 while there is none. */
  public int lastPass() {
    Tally counted = tally;
    return counted == null ? -1 : counted.lastPass();
  }

  @Override
  public void close() {
    stop();
    memory.close();
  }
}
