package org.fretway.desktop.listen;

import java.io.IOException;
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
import org.fretway.desktop.text.Texts;
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
  private final Judging judging;
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
  private Optional<JudgedPlay> shown = Optional.empty();
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
   * @param judging makes judges
   * @param memory keeps what the user wants
   * @param background runs what waits for the device, one task at a time and in order
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public ListenViewModel(
      ListenInput.Opener opener,
      SongMoments song,
      Judging judging,
      ListenMemory memory,
      Executor background,
      Executor ui) {
    this.opener = opener;
    this.song = song;
    this.judging = judging;
    this.memory = memory;
    this.background = background;
    this.ui = ui;
    tolerance.subscribe((before, now) -> judgeAnew());
    tolerance.subscribe((before, now) -> keep());
    marks.subscribe((before, now) -> keep());
    waits.subscribe((before, now) -> keep());
    memory.begin(this::restore);
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

  /**
   * Turns to another chart.
   *
   * @param strikes what is shown, at its mastery
   * @param arrangement its name
   * @param index of the arrangement in the track
   * @param mastery how much of it is shown, in percent
   */
  public void show(Strikes strikes, String arrangement, int index, int mastery) {
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
      judged.set(shown);
      follow();
    }
  }

  private void follow() {
    ListenInput opened = input;
    Optional<JudgedPlay> now = judged.get();
    if (opened != null && now.isPresent()) {
      JudgedPlay play = now.get();
      HeardSound sound =
          new HeardSound(judging.begin(play.strikes(), play.tolerance(), play.results()));
      heard = sound;
      background.execute(() -> opened.follow(play.strikes(), sound));
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
    judged.set(shown);
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
    input = null;
    heard = HeardSound.NOTHING;
    on.set(false);
    judged.set(Optional.empty());
    remark.set("");
    level.set(0);
    reading.clear();
    if (opened != null) {
      background.execute(opened::close);
    }
  }

  /**
   * Looks what is heard; to be called with every pulse. Allocates nothing while all is as before.
   *
   * @param nanos of any clock
   */
  public void refresh(long nanos) {
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

  @Override
  public void close() {
    stop();
    memory.close();
  }
}
