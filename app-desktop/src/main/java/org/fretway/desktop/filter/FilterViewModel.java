package org.fretway.desktop.filter;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.fretway.Fretway;
import org.fretway.desktop.model.LatestAnswer;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.text.Texts;
import org.fretway.library.Facets;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongFilter;
import org.fretway.library.SongFilter.MarkedBy;

/**
 * What the songs are filtered by, what else they could be, and how many would be left then. Counts
 * are asked for in the background, and only while somebody sees them. Used on the user-interface
 * executor.
 */
public final class FilterViewModel implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(FilterViewModel.class);
  private final Fretway fretway;
  private final WindowAccess access;
  private final ObjectProperty<SongFilter> filter;
  private final ObservableValue<LibraryQuery> query;
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<FilterState> state =
      new ReadOnlyObjectWrapper<>(new FilterState.Loading());
  private final ReadOnlyObjectWrapper<FilterChoices> choices;
  private final ReadOnlyObjectWrapper<List<Condition>> conditions =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Long>> viewer =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final LatestAnswer<LibraryQuery, Counted> counting;
  private final LatestAnswer<Boolean, Optional<Long>> whoLooks;
  private final List<AutoCloseable> listening;
  private final Subscription subscriptions;
  private Facets facets = FilterChoices.NO_FACETS;
  private KnownParts known = KnownParts.NONE;

  /** Counts, and for whom. */
  private record Counted(Facets facets, Optional<Long> viewer) {}

  /**
   * Creates the model.
   *
   * @param filter what the songs are filtered by, which this reads and sets
   * @param query what is asked of the library, with that filter
   * @param background runs what waits for the database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public FilterViewModel(
      Fretway fretway,
      ObjectProperty<SongFilter> filter,
      ObservableValue<LibraryQuery> query,
      Executor background,
      Executor ui) {
    this.fretway = fretway;
    this.access = new WindowAccess(fretway.windowUser());
    this.filter = filter;
    this.query = query;
    choices = new ReadOnlyObjectWrapper<>(choicesNow());
    counting =
        new LatestAnswer<>(
            background, ui, this::count, (asked, answer) -> show(answer), this::fail);
    whoLooks =
        new LatestAnswer<>(
            background, ui, asked -> access.viewer(), (asked, it) -> showTo(it), asked -> {});
    subscriptions =
        Subscription.combine(
            filter.subscribe(this::filterChanged),
            query.subscribe((before, now) -> recount()),
            shown.subscribe((before, now) -> recount()));
    listening =
        List.of(
            fretway.library().onChange(() -> ui.execute(this::libraryChanged)),
            fretway.windowUser().onChange(() -> ui.execute(() -> whoLooks.ask(true))));
    whoLooks.ask(true);
  }

  /** Whether somebody sees the counts. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  /** Whether the counts are there. */
  public ReadOnlyObjectProperty<FilterState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What can be asked for, with counts. */
  public ReadOnlyObjectProperty<FilterChoices> choicesProperty() {
    return choices.getReadOnlyProperty();
  }

  /** What is asked for. */
  public ReadOnlyObjectProperty<List<Condition>> conditionsProperty() {
    return conditions.getReadOnlyProperty();
  }

  /** Whose favourites can be asked for; empty for nobody's. */
  public ReadOnlyObjectProperty<Optional<Long>> viewerProperty() {
    return viewer.getReadOnlyProperty();
  }

  /** Asks for a family of songs, besides those that are asked for, or no longer. */
  public void setFormat(String name, boolean chosen) {
    filter.set(FilterChanges.format(filter.get(), name, chosen));
  }

  /** Asks for a tuning, besides those that are asked for, or no longer. */
  public void setTuning(String name, boolean chosen) {
    filter.set(FilterChanges.tuning(filter.get(), name, chosen));
  }

  /** Asks for an arrangement, for its absence, or for neither. */
  public void setArrangement(String name, Wanted wanted) {
    filter.set(FilterChanges.arrangement(filter.get(), name, wanted));
  }

  /** Asks for a stem, for its absence, or for neither. */
  public void setStem(String name, Wanted wanted) {
    filter.set(FilterChanges.stem(filter.get(), name, wanted));
  }

  /** Asks for sung words, for their absence, or for neither. */
  public void setLyrics(Wanted wanted) {
    filter.set(filter.get().withLyrics(wanted.asked()));
  }

  /** Asks for the viewer's favourites, for all but those, or for either; nothing without viewer. */
  public void setFavorites(Wanted wanted) {
    viewer
        .get()
        .ifPresent(
            who ->
                filter.set(
                    filter
                        .get()
                        .withFavorites(wanted.asked().map(marked -> new MarkedBy(who, marked)))));
  }

  /** Takes one condition away. */
  public void remove(Condition condition) {
    filter.set(condition.without().apply(filter.get()));
  }

  /** Takes all conditions away. */
  public void clear() {
    filter.set(SongFilter.NONE);
  }

  /** Counts again, such as after that failed. */
  public void recount() {
    if (shown.get()) {
      // Counts depend on neither page nor order.
      counting.ask(LibraryQuery.all().withText(query.getValue().text()).withFilter(filterAsked()));
    }
  }

  private SongFilter filterAsked() {
    return query.getValue().filter();
  }

  /** Returns whether the counts in sight are up to date. */
  public boolean isSettled() {
    return counting.isIdle() && whoLooks.isIdle();
  }

  @Override
  public void close() {
    subscriptions.unsubscribe();
    Listening.end(listening);
  }

  private Counted count(LibraryQuery asked) {
    Optional<Long> who = access.viewer();
    return new Counted(fretway.library().facets(asked, who), who);
  }

  private void show(Counted counted) {
    facets = counted.facets();
    known = known.with(facets);
    showTo(counted.viewer());
    state.set(new FilterState.Counted(facets.total()));
    choices.set(choicesNow());
  }

  private void fail(LibraryQuery asked) {
    state.set(new FilterState.Failed(TEXTS.get("failed")));
  }

  private void showTo(Optional<Long> who) {
    if (!viewer.get().equals(who)) {
      viewer.set(who);
      dropMarksOfOthers();
      choices.set(choicesNow());
      recount();
    }
  }

  /** What one marked is nobody else's business. */
  private void dropMarksOfOthers() {
    SongFilter now = filter.get();
    if (now.favorites()
        .filter(by -> !viewer.get().equals(Optional.of(by.profileId())))
        .isPresent()) {
      filter.set(now.withFavorites(Optional.empty()));
    }
  }

  private void filterChanged(SongFilter now) {
    conditions.set(Condition.of(now));
    choices.set(choicesNow());
  }

  private void libraryChanged() {
    known = KnownParts.NONE.with(facets);
    recount();
  }

  private FilterChoices choicesNow() {
    return FilterChoices.of(facets, filter.get(), known, viewer.get().isPresent());
  }
}
