package org.fretway.desktop.tuner;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.fretway.audio.pitch.NoteName;
import org.fretway.audio.pitch.Pitch;
import org.fretway.audio.pitch.ReferencePitch;
import org.fretway.audio.pitch.ReferenceTone;
import org.fretway.audio.pitch.Tuner;
import org.fretway.chart.Chart;
import org.fretway.chart.OpenStrings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tunes the instrument for the song that is open: which string is heard, how far it is off, and
 * which are done. It listens between {@link #open} and {@link #leave}. Used on the user-interface
 * executor.
 */
public final class TunerViewModel implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TunerViewModel.class);

  private final TunerInput.Opener opener;
  private final ReferenceTone tone;
  private final TunerMemory memory;
  private final Executor background;
  private final Executor ui;
  private final Tuner tuner = new Tuner();
  private final Pitch pitch = new Pitch();

  private final ReadOnlyObjectWrapper<List<TunedString>> strings =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper string = new ReadOnlyIntegerWrapper(Tuner.NONE);
  private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(Tuner.NONE);
  private final ReadOnlyDoubleWrapper cents = new ReadOnlyDoubleWrapper();
  private final ReadOnlyDoubleWrapper level = new ReadOnlyDoubleWrapper();
  private final ReadOnlyBooleanWrapper hearing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper inTune = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper allDone = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper capo = new ReadOnlyIntegerWrapper();
  private final BooleanProperty capoOn = new SimpleBooleanProperty(this, "capoOn");
  private final IntegerProperty reference =
      new SimpleIntegerProperty(this, "reference", (int) ReferencePitch.CONCERT.a4());

  private OpenStrings open = new OpenStrings(List.of());
  private double semitones;
  private @Nullable TunerInput input;
  private DeviceRemark deviceRemark = new DeviceRemark();

  /** Counts the inputs asked for; only the last one is used. */
  private int question;

  /**
   * Creates the model; it does not listen yet.
   *
   * @param tone plays notes to tune by
   * @param memory keeps what the scale is tuned to
   * @param background runs what waits for device or database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public TunerViewModel(
      TunerInput.Opener opener,
      ReferenceTone tone,
      TunerMemory memory,
      Executor background,
      Executor ui) {
    this.opener = opener;
    this.tone = tone;
    this.memory = memory;
    this.background = background;
    this.ui = ui;
    capoOn.subscribe(this::tune);
    reference.subscribe(this::tune);
    reference.addListener((property, before, now) -> memory.keep(now.intValue()));
  }

  /** Tunes for an arrangement from now on. */
  public void show(Chart chart) {
    open = OpenStrings.of(chart);
    capo.set(Math.max(0, chart.capo()));
    if (capo.get() == 0) {
      capoOn.set(false);
    }
    tune();
  }

  /** Follows the song to another pitch, in semitones; parts are cents. */
  public void transpose(double by) {
    if (by != semitones) {
      semitones = by;
      tune();
    }
  }

  private void tune() {
    ReferencePitch scale = new ReferencePitch(reference.get());
    List<Double> notes = open.raised(semitones + (capoOn.get() ? capo.get() : 0)).notes();
    List<TunedString> all =
        IntStream.range(0, notes.size())
            .mapToObj(
                i ->
                    new TunedString(
                        notes.size() - i, NoteName.of(notes.get(i)), scale.frequency(notes.get(i))))
            .toList();
    if (!all.equals(strings.get())) {
      tuner.tuneTo(all.stream().mapToDouble(TunedString::frequency).toArray());
      strings.set(all);
      tell();
    }
  }

  /** Begins to listen, with no string done. */
  public void open() {
    int asked = ++question;
    tuner.begin();
    deviceRemark = new DeviceRemark();
    remark.set("");
    tell();
    background.execute(
        () -> {
          try {
            int kept = memory.read();
            TunerInput opened = opener.open();
            ui.execute(() -> use(asked, kept, opened));
          } catch (RuntimeException e) {
            LOG.warn("The tuner can't listen", e);
            ui.execute(() -> fail(asked));
          }
        });
  }

  private void use(int asked, int kept, TunerInput opened) {
    if (asked != question) {
      background.execute(opened::close); // It was left meanwhile.
      return;
    }
    input = opened;
    reference.set(kept);
  }

  private void fail(int asked) {
    if (asked == question) {
      remark.set(DeviceRemark.none());
    }
  }

  /** Ends listening. */
  public void leave() {
    question++;
    TunerInput opened = input;
    input = null;
    tone.stop();
    level.set(0);
    if (opened != null) {
      background.execute(opened::close);
    }
  }

  /**
   * Looks what is heard; to be called with every pulse.
   *
   * @param seconds since any beginning
   */
  public void refresh(double seconds) {
    TunerInput opened = input;
    if (opened == null) {
      return;
    }
    level.set(opened.level());
    remark.set(deviceRemark.look(opened, seconds));
    opened.read(pitch);
    if (tone.isSounding() || opened.device().isEmpty()) {
      pitch.clear(); // The microphone hears the loudspeaker, too.
    }
    tuner.hear(pitch, seconds);
    tell();
  }

  private void tell() {
    chosen.set(tuner.chosen());
    string.set(tuner.string());
    cents.set(tuner.cents());
    hearing.set(tuner.hearing());
    inTune.set(tuner.inTune());
    int bits = 0;
    for (int i = 0; i < strings.get().size(); i++) {
      bits |= tuner.isDone(i) ? 1 << i : 0;
    }
    done.set(bits);
    allDone.set(tuner.allDone());
  }

  /**
   * Chooses a string to be tuned; the one that is chosen is given up again.
   *
   * @param index counted from 0 = lowest
   */
  public void choose(int index) {
    if (index >= 0 && index < strings.get().size()) {
      tuner.choose(index == tuner.chosen() ? Tuner.NONE : index);
      tell();
    }
  }

  /** Finds the string by what is heard, from now on. */
  public void findString() {
    tuner.choose(Tuner.NONE);
    tell();
  }

  /** Plays the note of the string that is shown, the lowest where none is; or goes silent. */
  public void playNote() {
    List<TunedString> all = strings.get();
    if (tone.isSounding()) {
      tone.stop();
    } else if (!all.isEmpty()) {
      tone.play(all.get(Math.max(0, string.get())).frequency());
    }
  }

  /** The strings to be tuned, from the lowest. */
  public ReadOnlyObjectProperty<List<TunedString>> stringsProperty() {
    return strings.getReadOnlyProperty();
  }

  /** Index of the string that is heard, or was last, or is chosen; {@link Tuner#NONE} = none. */
  public ReadOnlyIntegerProperty stringProperty() {
    return string.getReadOnlyProperty();
  }

  /** Index of the string that was chosen; {@link Tuner#NONE} = it is found by what is heard. */
  public ReadOnlyIntegerProperty chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** How far the string is off, in cents; more than 0 = sharp. */
  public ReadOnlyDoubleProperty centsProperty() {
    return cents.getReadOnlyProperty();
  }

  /** Level of the input, 0 = silence to 1 = full scale. */
  public ReadOnlyDoubleProperty levelProperty() {
    return level.getReadOnlyProperty();
  }

  /** Whether a string is heard. */
  public ReadOnlyBooleanProperty hearingProperty() {
    return hearing.getReadOnlyProperty();
  }

  /** Whether the string that is heard is in tune. */
  public ReadOnlyBooleanProperty inTuneProperty() {
    return inTune.getReadOnlyProperty();
  }

  /** Which strings are done: a bit each, the lowest string's first. */
  public ReadOnlyIntegerProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  /** Whether all strings are done. */
  public ReadOnlyBooleanProperty allDoneProperty() {
    return allDone.getReadOnlyProperty();
  }

  /** Why nothing is heard, or not as it should be, in a sentence; mostly empty. */
  public ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  /** Fret of the song's capo; 0 = none. */
  public ReadOnlyIntegerProperty capoProperty() {
    return capo.getReadOnlyProperty();
  }

  /** Whether the capo is on the instrument while it is tuned. */
  public BooleanProperty capoOnProperty() {
    return capoOn;
  }

  /**
   * What the A is tuned to in Hz, from {@link ReferencePitch#LOWEST} to {@link
   * ReferencePitch#HIGHEST}; kept with the profile.
   */
  public IntegerProperty referenceProperty() {
    return reference;
  }

  @Override
  public void close() {
    leave();
    tone.close();
  }
}
