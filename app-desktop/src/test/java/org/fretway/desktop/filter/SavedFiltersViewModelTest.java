package org.fretway.desktop.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.model.Teller;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongFilter;
import org.fretway.profile.Actor;
import org.fretway.profile.SavedFilters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedFiltersViewModelTest {
  private static final LibraryQuery ZEBRAS = LibraryQuery.all().withText("zebra");
  private static final LibraryQuery LOW =
      LibraryQuery.all().withFilter(SongFilter.NONE.withTunings(Set.of("Drop D")));

  private final ExecutorService ui = Executors.newSingleThreadExecutor();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final List<String> failed = new CopyOnWriteArrayList<>();
  private final List<Runnable> undos = new CopyOnWriteArrayList<>();
  private @TempDir Path folder;
  private LibraryFixture library;
  private SavedFiltersViewModel model;

  /** What is looked for; used on the user-interface executor. */
  private LibraryQuery shown = ZEBRAS;

  @BeforeEach
  void open() throws Exception {
    library = new LibraryFixture(folder);
    model =
        CompletableFuture.supplyAsync(
                () ->
                    new SavedFiltersViewModel(
                        library.fretway(), new Shown(), new Told(), background, ui),
                ui)
            .join();
    await().until(model::isLoaded);
  }

  @AfterEach
  void close() {
    model.close();
    background.close();
    ui.close();
    library.close();
  }

  @Test
  void what_is_looked_for_gets_a_name_and_is_looked_for_again() {
    save("Stripes");
    ui.execute(() -> shown = LOW);
    assertThat(onUi(() -> model.isShown(filters().getFirst()))).isFalse();

    ui.execute(() -> model.apply(filters().getFirst()));

    assertThat(onUi(() -> shown)).isEqualTo(ZEBRAS);
    assertThat(onUi(() -> model.isShown(filters().getFirst()))).isTrue();
  }

  @Test
  void a_name_that_there_is_gets_the_new_meaning_and_undo_gives_the_old_one_back() {
    save("Stripes");
    ui.execute(() -> shown = LOW);

    ui.execute(() -> model.save(" STRIPES "));

    await().until(() -> queries(), List.of(LOW)::equals);
    await().until(() -> undos.size() == 2);
    ui.execute(undos.getLast());
    await().until(() -> queries(), List.of(ZEBRAS)::equals);
  }

  @Test
  void a_filter_is_renamed_and_undo_gives_the_old_name_back() {
    save("Stripes");

    ui.execute(() -> model.rename(filters().getFirst(), "Zebras"));
    await().until(() -> names(), List.of("Zebras")::equals);
    await().until(() -> undos.size() == 2);
    ui.execute(undos.getLast());

    await().until(() -> names(), List.of("Stripes")::equals);
  }

  @Test
  void a_deleted_filter_comes_back_with_undo() {
    save("Stripes");

    ui.execute(() -> model.delete(filters().getFirst()));
    await().until(() -> names().isEmpty());
    await().until(() -> done.contains("“Stripes” is deleted."));
    ui.execute(undos.getLast());

    await().until(() -> queries(), List.of(ZEBRAS)::equals);
    assertThat(names()).containsExactly("Stripes");
  }

  @Test
  void a_filter_that_is_gone_meanwhile_is_said_and_leaves_the_list() {
    save("Stripes");
    NamedQuery gone = filters().getFirst();
    library.fretway().savedFilters().delete(Actor.LOCAL_OWNER, gone.id());

    ui.execute(() -> model.rename(gone, "Zebras"));

    await().until(() -> failed, List.of("That filter is not there any more.")::equals);
    assertThat(names()).isEmpty();
  }

  @Test
  void a_name_that_can_not_be_taken_and_one_filter_too_many_are_said() throws Exception {
    ui.execute(() -> model.save("two\nlines"));
    await().until(() -> failed, List.of("The name must not have control characters.")::equals);

    for (int i = 0; i < SavedFilters.MAX_FILTERS; i++) {
      library.fretway().savedFilters().create(Actor.LOCAL_OWNER, "Filter " + i, "{}");
    }
    ui.execute(() -> model.save("One more"));

    await().until(() -> failed.size() == 2);
    assertThat(failed.getLast()).contains("at most 100 saved filters");
  }

  @Test
  void each_profile_has_its_own() throws Exception {
    save("Stripes");
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
    library.fretway().windowUser().signOut();

    await().until(() -> names().isEmpty());
    library.fretway().windowUser().signIn("Ada", "1234");

    await().until(() -> names(), List.of("Stripes")::equals);
  }

  private void save(String name) {
    ui.execute(() -> model.save(name));
    await().until(() -> names(), List.of(name)::equals);
    await().until(() -> !undos.isEmpty());
  }

  private List<NamedQuery> filters() {
    return model.stateProperty().get().known();
  }

  private List<String> names() {
    return onUi(() -> filters().stream().map(NamedQuery::name).toList());
  }

  private List<LibraryQuery> queries() {
    return onUi(() -> filters().stream().map(NamedQuery::query).toList());
  }

  private <T> T onUi(Supplier<T> question) {
    return CompletableFuture.supplyAsync(question, ui).join();
  }

  /** Stands for the library screen. */
  private final class Shown implements SavedFiltersViewModel.Shown {
    @Override
    public LibraryQuery get() {
      return shown;
    }

    @Override
    public void set(LibraryQuery query) {
      shown = query;
    }
  }

  /** Keeps what the user was told. */
  private final class Told implements Teller {
    @Override
    public void refused(String why) {
      failed.add(why);
    }

    @Override
    public void failed(String sentence) {
      failed.add(sentence);
    }

    @Override
    public void done(String sentence, Runnable undo) {
      done.add(sentence);
      undos.add(undo);
    }
  }
}
