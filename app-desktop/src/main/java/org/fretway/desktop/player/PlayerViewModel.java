package org.fretway.desktop.player;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.fretway.Fretway;
import org.fretway.audio.AudioEngine;
import org.fretway.audio.PlaybackClock;
import org.fretway.audio.PlayedMoment;
import org.fretway.audio.SongMoments;
import org.fretway.audio.SongPlayer;
import org.fretway.audio.StemInput;
import org.fretway.chart.Passage;
import org.fretway.desktop.display.LyricLanguage;
import org.fretway.desktop.listen.JudgedPlay;
import org.fretway.desktop.listen.WaitHold;
import org.fretway.desktop.mastery.MasteryMemory;
import org.fretway.desktop.mastery.MasteryViewModel;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.practice.PracticeViewModel;
import org.fretway.desktop.results.JudgedSong;
import org.fretway.desktop.results.PlayReport;
import org.fretway.desktop.results.ResultsViewModel;
import org.fretway.desktop.take.ReviewSong;
import org.fretway.desktop.take.SongSound;
import org.fretway.desktop.text.Texts;
import org.fretway.desktop.tuner.LastTuning;
import org.fretway.library.ArrangementSummary;
import org.fretway.library.Courtesy;
import org.fretway.library.Track;
import org.fretway.practice.judge.Tolerance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the player shows and can do, without controls. Loading runs on one executor; everything
 * else, and every change of a property, happens on the other, which is the JavaFX thread in the
 * program.
 */
public final class PlayerViewModel
    implements AutoCloseable, PlaybackClock, SongMoments, SongSound, WaitHold.Brake {
  private static final Texts TEXTS = Texts.of(PlayerViewModel.class);

  /** How far one press of an arrow key goes, in seconds. */
  public static final double SKIP = 5;

  private static final Logger LOG = LoggerFactory.getLogger(PlayerViewModel.class);

  /** Where the player stands. */
  public enum State {
    /** The song is on its way. */
    LOADING,
    /** The song can be played. */
    READY,
    /** The song could not be loaded; {@link #failureProperty} says why. */
    FAILED
  }

  private final SongLoader loader;
  private final PlayerWishes wishes;
  private final MomentTeller moments;
  private final PracticeViewModel practice;
  private final ArrangementChoice arrangement;
  private final MasteryViewModel mastery;
  private final PlayRequest request;
  private final String trackId;
  private final Hearing hearing;
  private final Courtesy courtesy;
  private final Executor background;
  private final Executor ui;
  private final AudioEngine audio;
  private final LastTuning lastTuning;
  private Optional<String> engineNotice;

  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper ended = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper tuningFirst = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper position = new ReadOnlyDoubleWrapper();
  private final ReadOnlyObjectWrapper<List<StemVolume>> stems =
      new ReadOnlyObjectWrapper<>(List.of());

  private SectionWalk sections = SectionWalk.NONE;

  /** Whether a take is heard with the song. */
  private boolean besideTake;

  /** Counts the sounds asked for after the first; only the last one is heard. */
  private int soundQuestion;

  private volatile @Nullable LoadedSong song;
  private boolean closed;

  /**
   * Creates the model; {@link #load} brings the song.
   *
   * @param fretway has the song
   * @param request which song, and from where
   * @param followers told what the player does
   * @param history told what was listened to, and where the song was left
   * @param lastTuning what songs before were tuned to
   * @param teller told what came of what the user did
   * @param background runs what takes time
   * @param ui runs what changes properties
   */
  public PlayerViewModel(
      Fretway fretway,
      AudioEngine audio,
      PlayRequest request,
      Followers followers,
      PlayHistory history,
      LastTuning lastTuning,
      Teller teller,
      Executor background,
      Executor ui) {
    this.wishes = new PlayerWishes(fretway, audio.output(), background);
    this.request = request;
    this.trackId = request.trackId();
    this.mastery =
        new MasteryViewModel(trackId, new MasteryMemory(fretway, background, ui), background, ui);
    this.loader =
        new SongLoader(
            fretway.library(),
            audio,
            wishes::arrangement,
            wishes::gain,
            wishes::lyricLanguage,
            mastery::prepare);
    this.moments = new MomentTeller(followers, trackId);
    this.practice = new PracticeViewModel(fretway, trackId, this::seek, teller, background, ui);
    this.arrangement = new ArrangementChoice(loader, background, ui, this::turnTo, notice::set);
    this.hearing = new Hearing(fretway, trackId, history, teller, background, ui);
    this.courtesy = fretway.scanner().courtesy();
    this.background = background;
    this.ui = ui;
    this.audio = audio;
    this.lastTuning = lastTuning;
    this.engineNotice = audio.notice();
  }

  /** Loads the song, again after a failure, and starts it. */
  public void load() {
    state.set(State.LOADING);
    background.execute(
        () -> {
          try {
            boolean tuneFirst = wishes.tuneFirst();
            LoadedSong loaded = loader.load(request);
            ui.execute(() -> show(loaded, tuneFirst));
          } catch (IOException | RuntimeException e) {
            LOG.warn("Cannot load the track {}", trackId, e);
            ui.execute(() -> fail(e));
          }
        });
  }

  private void show(LoadedSong loaded, boolean tuneFirst) {
    if (closed) {
      loaded.sound().close();
      return;
    }
    song = loaded;
    hearing.open(loaded.sound().duration());
    showNotice(loaded);
    stems.set(volumes(loaded.sound()));
    practice.open(loaded.sound());
    boolean tunes = tuneFirst && lastTuning.isOther(loaded.arrangement().chart());
    arrangement.show(loaded.arrangement());
    state.set(State.READY);
    request.songTime().ifPresent(loaded.sound()::seek);
    tuningFirst.set(tunes);
    if (!tunes) {
      loaded.sound().play();
    }
    readClock();
    tell();
  }

  private static List<StemVolume> volumes(SongPlayer sound) {
    List<String> names = sound.stemIds();
    return IntStream.range(0, names.size())
        .mapToObj(i -> new StemVolume(sound.mixer(), i, names.get(i)))
        .toList();
  }

  @Override
  public void reload(List<StemInput> beside, Optional<Place> place, Runnable then) {
    LoadedSong now = song;
    if (now == null) {
      return;
    }
    int asked = ++soundQuestion;
    background.execute(
        () -> {
          try {
            SongPlayer sound = loader.sound(now.track(), beside);
            ui.execute(() -> replace(asked, sound, !beside.isEmpty(), place, then));
          } catch (IOException | RuntimeException e) {
            LOG.warn("Cannot load the sound of the track {} again", trackId, e);
            ui.execute(() -> notice.set(TEXTS.get("sound.failed", String.valueOf(e.getMessage()))));
          }
        });
  }

  private void replace(
      int asked, SongPlayer sound, boolean withTake, Optional<Place> place, Runnable then) {
    LoadedSong now = song;
    if (now == null || asked != soundQuestion) {
      background.execute(sound::close); // Left, or other sound was asked for meanwhile.
      return;
    }
    besideTake = withTake;
    SongPlayer before = now.sound();
    boolean plays = place.isPresent() || before.playing();
    double songTime = place.map(Place::songTime).orElseGet(before::songTime);
    before.pause();
    background.execute(before::close);
    LoadedSong loaded = new LoadedSong(now.track(), sound, now.arrangement());
    song = loaded;
    List<StemVolume> volumes = volumes(sound);
    List<StemVolume> known = stems.get();
    IntStream.range(0, Math.min(known.size(), volumes.size()))
        .forEach(i -> volumes.get(i).follow(known.get(i)));
    stems.set(volumes);
    practice.reopen(sound, arrangement.shownProperty().get().orElse(now.arrangement()).chart());
    place.ifPresent(it -> practice.speed().set(100 * it.rate()));
    sound.seek(Math.max(0, songTime));
    showNotice(loaded);
    then.run();
    if (plays) {
      sound.play();
    }
    readClock();
    tell();
  }

  @Override
  public void momentAt(long nanos, PlayedMoment moment) {
    LoadedSong now = song;
    if (now == null) {
      moment.playing = false;
    } else {
      now.sound().momentAt(nanos, moment);
    }
  }

  private void showNotice(LoadedSong loaded) {
    engineNotice = audio.notice();
    List<String> sentences = new ArrayList<>();
    engineNotice.ifPresent(sentences::add);
    loaded.track().stateMessage().ifPresent(sentences::add);
    sentences.addAll(loaded.sound().warnings());
    int leftOut = loaded.arrangement().prepared().highway().leftOut();
    if (leftOut > 0) {
      sentences.add(TEXTS.count("chart.leftOut", leftOut));
    }
    notice.set(String.join(" ", sentences));
  }

  private void fail(Exception error) {
    String message = error.getMessage();
    failure.set(message == null || message.isBlank() ? TEXTS.get("song.failed") : message);
    state.set(State.FAILED);
  }

  /** Reads the clock into the properties; to be called with every pulse. */
  public void refresh() {
    readClock();
    LoadedSong now = song;
    if (now != null) {
      practice.refresh(position.get());
      moments.look(now.sound(), arrangement.index());
      if (!audio.notice().equals(engineNotice)) {
        showNotice(now); // The sound device went away or came back.
      }
    }
  }

  private void readClock() {
    LoadedSong now = song;
    if (now != null) {
      position.set(now.sound().songTime());
      playing.set(now.sound().playing());
      if (playing.get()) {
        boolean looping = practice.loop().loopingProperty().get();
        hearing.runs(position.get(), now.sound().rate(), looping);
        if (besideTake) {
          hearing.countsNot(); // It is the take that plays.
        }
        courtesy.somebodyIsAtWork(); // The highway is to run evenly.
      } else {
        hearing.rests();
      }
      if (now.sound().ended() && !ended.get()) {
        hearing.ended(now.sound().duration(), sections.all());
      } else if (ended.get() && !now.sound().ended()) {
        hearing.beginsAnew();
      }
      ended.set(now.sound().ended());
    }
  }

  /** Tells others where the player is; between two such moments it goes on evenly. */
  private void tell() {
    LoadedSong now = song;
    if (now != null) {
      moments.tell(now.sound(), arrangement.index());
    }
  }

  /** Plays or pauses; after the end, plays from the start. */
  public void playPause() {
    LoadedSong now = song;
    if (now == null) {
      return;
    }
    if (now.sound().playing()) {
      now.sound().pause();
    } else {
      now.sound().play();
    }
    refresh();
  }

  /** Pauses. */
  public void pause() {
    LoadedSong now = song;
    if (now != null) {
      now.sound().pause();
      refresh();
    }
  }

  @Override
  public void hold() {
    LoadedSong now = song;
    if (now != null) {
      now.sound().hold();
      hearing.countsNot();
      readClock();
    }
  }

  @Override
  public void goOn() {
    LoadedSong now = song;
    if (now != null) {
      now.sound().goOn();
      readClock();
    }
  }

  /**
   * Goes to a moment of the song, playing or paused as before.
   *
   * @param songTime in seconds; clamped to the song
   */
  public void seek(double songTime) {
    LoadedSong now = song;
    if (now != null) {
      now.sound().seek(Math.clamp(songTime, 0, now.sound().duration()));
      readClock();
      practice.refresh(position.get());
      tell();
    }
  }

  /** Goes to the start of the loop, or of the song where there is none. */
  public void restart() {
    double start = practice.loop().startProperty().get();
    seek(Double.isNaN(start) ? 0 : start);
  }

  /** Goes on or back by some seconds. */
  public void skip(double seconds) {
    seek(songTime() + seconds);
  }

  /** Goes to the start of the section, or of the one before if it has only just begun. */
  public void goToPreviousSection() {
    seek(sections.previous(songTime()));
  }

  /** Goes to the start of the next section, if there is one. */
  public void goToNextSection() {
    sections.next(songTime()).ifPresent(this::seek);
  }

  /** Returns what has been heard of the song since it was opened, or since its end. */
  PlayReport report() {
    return hearing.report(sections.all());
  }

  /** Returns what is judged of the song now; empty if nothing is. From any thread. */
  Optional<JudgedSong> judged() {
    return hearing.judged();
  }

  /** Turns to what is judged of the song from now on; empty if nothing is. */
  void judges(Optional<JudgedPlay> play) {
    hearing.judges(play, arrangement.shownProperty().get());
  }

  /** Returns what the review of takes needs of the song. */
  ReviewSong reviewed() {
    return new ReviewSong(
        () -> arrangement.shownProperty().get().map(this::reviewed),
        () -> sections.all(),
        () -> judged().map(JudgedSong::tolerance).orElse(Tolerance.USUAL),
        this::playFrom);
  }

  private ReviewSong.ShownChart reviewed(LoadedArrangement shown) {
    String name =
        arrangements().stream()
            .filter(it -> it.index() == shown.index())
            .map(ArrangementSummary::name)
            .findFirst()
            .orElse("");
    return new ReviewSong.ShownChart(name, shown.chart(), mastery.percentProperty().get());
  }

  private void playFrom(double songTime) {
    seek(songTime);
    play();
  }

  /** Returns what is told of that at the end. */
  ResultsViewModel results() {
    return hearing.results();
  }

  /** Plays the song from its start. */
  void again() {
    seek(0);
    play();
  }

  /** Repeats a section, from its start. */
  void practise(Passage section) {
    practice.loop().play(section);
    play();
  }

  private void play() {
    LoadedSong now = song;
    if (now != null) {
      now.sound().play();
      refresh();
    }
  }

  /**
   * Shows another arrangement, while the song plays on.
   *
   * @param index in the track
   */
  public void showArrangement(int index) {
    track().ifPresent(track -> arrangement.show(track, index));
  }

  /**
   * Shows the words in another language, while the song plays on.
   *
   * @param language tag, or {@link LyricLanguage#OF_THE_SONG}
   */
  void showLyrics(String language) {
    if (wishes.setLyricLanguage(language)) {
      showArrangement(arrangement.index());
    }
  }

  /**
   * Shows the arrangement so many places after the present one, around the ends.
   *
   * @param places negative = before
   */
  public void showNextArrangement(int places) {
    track().ifPresent(track -> arrangement.showNext(track, places));
  }

  private void turnTo(LoadedArrangement next) {
    sections = SectionWalk.of(next.chart(), duration());
    lastTuning.now(next.chart());
    mastery.show(next.prepared());
    practice.show(next.chart(), duration());
    if (state.get() == State.READY) {
      tell();
    }
  }

  /** Returns the arrangements of the loaded song, in its order. */
  public List<ArrangementSummary> arrangements() {
    LoadedSong now = song;
    return now == null ? List.of() : now.track().arrangements();
  }

  /** Returns the loaded song's record. */
  public Optional<Track> track() {
    return Optional.ofNullable(song).map(LoadedSong::track);
  }

  /** Returns how long the loaded song is, in seconds; 0 before. */
  public double duration() {
    LoadedSong now = song;
    return now == null ? 0 : now.sound().duration();
  }

  /** Returns the moment of the song that is shown, in seconds; the sound may be ahead of it. */
  double pictureTime() {
    LoadedSong now = song;
    // The delay is as long at any speed, so that less of a slowed song goes by in it.
    return now == null ? 0 : now.sound().songTime() - wishes.pictureDelay() * now.sound().rate();
  }

  /** Returns whether the bars around the highway go away in a window too. */
  boolean hidesBarsInWindow() {
    return wishes.hidesBarsInWindow();
  }

  @Override
  public double songTime() {
    LoadedSong now = song;
    return now == null ? 0 : now.sound().songTime();
  }

  /** Returns how fast the song is, 1 = as recorded. */
  double rate() {
    LoadedSong now = song;
    return now == null ? 1 : now.sound().rate();
  }

  /** Returns what helps to practise the song. */
  public PracticeViewModel practice() {
    return practice;
  }

  /** Returns how much of the chart is shown. */
  public MasteryViewModel mastery() {
    return mastery;
  }

  /** Where the player stands. */
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Why the song could not be loaded, in one sentence. */
  public ReadOnlyStringProperty failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /** What the player should know, such as that there is no sound device; mostly empty. */
  public ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Whether the song is running. */
  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** Whether the song has run to its end, as of the last {@link #refresh}. */
  public ReadOnlyBooleanProperty endedProperty() {
    return ended.getReadOnlyProperty();
  }

  /** Whether the song waits until the instrument is tuned for it. */
  public ReadOnlyBooleanProperty tuningFirstProperty() {
    return tuningFirst.getReadOnlyProperty();
  }

  /** The moment being heard, in seconds, as of the last {@link #refresh}. */
  public ReadOnlyDoubleProperty positionProperty() {
    return position.getReadOnlyProperty();
  }

  /** The arrangement that is shown. */
  ReadOnlyObjectProperty<Optional<LoadedArrangement>> arrangementProperty() {
    return arrangement.shownProperty();
  }

  /** How loud each stem is. */
  public ReadOnlyObjectProperty<List<StemVolume>> stemsProperty() {
    return stems.getReadOnlyProperty();
  }

  /** Stops the song and frees its sound; a song still on its way is freed when it arrives. */
  @Override
  public void close() {
    wishes.close();
    practice.close();
    closed = true;
    LoadedSong now = song;
    song = null;
    if (now != null) {
      moments.left();
      if (!ended.get()) {
        hearing.left(now.sound().songTime());
      }
      now.sound().close();
    }
  }
}
