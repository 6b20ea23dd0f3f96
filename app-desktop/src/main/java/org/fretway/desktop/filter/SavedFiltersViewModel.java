package org.fretway.desktop.filter;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.Fretway;
import org.fretway.desktop.form.Inquiry;
import org.fretway.desktop.library.QueryJson;
import org.fretway.desktop.model.CoreWords;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.text.Texts;
import org.fretway.library.LibraryQuery;
import org.fretway.library.TextFold;
import org.fretway.profile.ConflictException;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.NotFoundException;
import org.fretway.profile.SavedFilter;
import org.fretway.profile.SavedFilters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The filters that whoever sits at the window gave a name: saving what is shown and coming back to
 * it; every change can be taken back. Used on the user-interface executor.
 */
public final class SavedFiltersViewModel implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(SavedFiltersViewModel.class);
  private static final Logger LOG = LoggerFactory.getLogger(SavedFiltersViewModel.class);

  private final SavedFilters saved;
  private final WindowAccess access;
  private final Executor background;
  private final Executor ui;
  private final Shown shown;
  private final Teller teller;
  private final ReadOnlyObjectWrapper<SavedFiltersState> state =
      new ReadOnlyObjectWrapper<>(new SavedFiltersState.Loading());
  private final Inquiry inquiry;
  private final List<AutoCloseable> listening;

  /** What is looked for in the library, to be read and set. */
  public interface Shown {
    /** Returns it. */
    LibraryQuery get();

    /** Looks for something else. */
    void set(LibraryQuery query);
  }

  /** Changes what is saved, and returns what came of it. */
  @FunctionalInterface
  private interface Change {
    Done make() throws InvalidInputException;
  }

  /**
   * What came of a change.
   *
   * @param sentence says it; empty for nothing to say
   * @param undo takes it back
   */
  private record Done(String sentence, Change undo) {
    static final Done BACK = new Done("", () -> Done.BACK);
  }

  /**
   * Creates the model and asks for the filters.
   *
   * @param teller told what came of changes
   * @param background runs what waits for the database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public SavedFiltersViewModel(
      Fretway fretway, Shown shown, Teller teller, Executor background, Executor ui) {
    this.saved = fretway.savedFilters();
    this.access = new WindowAccess(fretway.windowUser());
    this.shown = shown;
    this.teller = teller;
    this.background = background;
    this.ui = ui;
    inquiry = new Inquiry(background, ui, this::list, this::fail);
    listening = List.of(fretway.windowUser().onChange(inquiry::make));
    inquiry.make();
  }

  /** The filters. */
  public ReadOnlyObjectProperty<SavedFiltersState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Reads the filters again. */
  public void refresh() {
    inquiry.make();
  }

  /** Looks for what a filter says. */
  public void apply(NamedQuery filter) {
    shown.set(filter.query());
  }

  /** Returns whether a filter is what is looked for now. */
  public boolean isShown(NamedQuery filter) {
    return withoutPage(shown.get()).equals(withoutPage(filter.query()));
  }

  private static LibraryQuery withoutPage(LibraryQuery query) {
    return query.withPage(0, LibraryQuery.DEFAULT_SIZE);
  }

  /** Returns the filter that a name belongs to already, however it is written. */
  public Optional<NamedQuery> named(String name) {
    String folded = TextFold.fold(name);
    return state.get().known().stream()
        .filter(it -> TextFold.fold(it.name()).equals(folded))
        .findFirst();
  }

  /** Gives a name to what is looked for now; one that there is gets the new meaning. */
  public void save(String name) {
    Optional<NamedQuery> there = named(name);
    if (there.isPresent()) {
      overwrite(there.get());
      return;
    }
    String json = QueryJson.write(shown.get());
    change(
        () -> {
          SavedFilter made = access.call(actor -> saved.create(actor, name, json));
          return new Done(TEXTS.get("saved.saved", made.name()), () -> remove(made.id()));
        });
  }

  /** Gives a filter another name. */
  public void rename(NamedQuery filter, String name) {
    if (name.strip().equals(filter.name())) {
      return;
    }
    change(
        () -> {
          SavedFilter renamed = access.call(actor -> saved.rename(actor, filter.id(), name));
          return new Done(
              TEXTS.get("saved.renamed", filter.name(), renamed.name()),
              () -> {
                access.run(actor -> saved.rename(actor, filter.id(), filter.name()));
                return Done.BACK;
              });
        });
  }

  /** Lets a filter mean what is looked for now. */
  public void overwrite(NamedQuery filter) {
    String json = QueryJson.write(shown.get());
    change(
        () -> {
          replace(filter, json);
          return new Done(
              TEXTS.get("saved.replaced", filter.name()),
              () -> replace(filter, QueryJson.write(filter.query())));
        });
  }

  private Done replace(NamedQuery filter, String json) throws InvalidInputException {
    access.run(actor -> saved.replace(actor, filter.id(), json));
    return Done.BACK;
  }

  /** Deletes a filter. */
  public void delete(NamedQuery filter) {
    change(() -> remove(filter.id()));
  }

  private Done remove(long id) {
    SavedFilter was = access.call(actor -> saved.delete(actor, id));
    return new Done(
        TEXTS.get("saved.deleted", was.name()),
        () -> {
          access.run(actor -> saved.create(actor, was.name(), was.filter()));
          return Done.BACK;
        });
  }

  /** Returns whether the first answer is there. */
  public boolean isLoaded() {
    return !(state.get() instanceof SavedFiltersState.Loading);
  }

  @Override
  public void close() {
    Listening.end(listening);
  }

  private void change(Change change) {
    background.execute(
        () -> {
          Runnable told = made(change);
          inquiry.makeNow();
          ui.execute(told);
        });
  }

  private Runnable made(Change change) {
    try {
      Done done = change.make();
      return done.sentence().isEmpty()
          ? () -> {}
          : () -> teller.done(done.sentence(), () -> change(done.undo()));
    } catch (ForbiddenException e) {
      return () -> teller.refused(String.valueOf(e.getMessage()));
    } catch (InvalidInputException | ConflictException e) {
      return () -> teller.failed(CoreWords.of(e));
    } catch (NotFoundException e) {
      return () -> teller.failed(TEXTS.get("saved.gone"));
    } catch (RuntimeException e) {
      LOG.error("A saved filter could not be changed", e);
      return () -> teller.failed(Texts.COMMON.get("failed"));
    }
  }

  private Runnable list() {
    Optional<Long> viewer = access.viewer();
    List<NamedQuery> filters =
        access.call(saved::list).stream().map(it -> NamedQuery.of(it, viewer)).toList();
    return () -> state.set(new SavedFiltersState.Listed(filters));
  }

  private void fail() {
    state.set(new SavedFiltersState.Failed(TEXTS.get("saved.failed")));
  }
}
