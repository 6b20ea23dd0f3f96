package org.fretway.desktop.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongFilter;
import org.fretway.library.SongFilter.MarkedBy;
import org.fretway.profile.WindowUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterViewModelTest {
  private final ExecutorService ui = Executors.newSingleThreadExecutor();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final ObjectProperty<SongFilter> filter = new SimpleObjectProperty<>(SongFilter.NONE);
  private final ObjectProperty<LibraryQuery> query = new SimpleObjectProperty<>(LibraryQuery.all());
  private @TempDir Path folder;
  private LibraryFixture library;

  @BeforeEach
  void open() throws Exception {
    library = new LibraryFixture(folder).add("Zebra", "One").add("Antelope", "Two").scan();
    filter.subscribe((before, now) -> query.set(query.get().withFilter(now)));
  }

  @AfterEach
  void close() {
    background.close();
    ui.close();
    library.close();
  }

  @Test
  void songs_are_counted_once_somebody_looks() {
    FilterViewModel model = model();
    assertThat(state(model)).isEqualTo(new FilterState.Loading());

    show(model);

    await().until(() -> state(model), new FilterState.Counted(2)::equals);
    assertThat(choice(model, "Lead")).isEqualTo(new Choice("Lead", "Lead", 2, Wanted.EITHER));
  }

  @Test
  void a_condition_is_in_the_filter_at_once_and_its_counts_follow() {
    FilterViewModel model = model();
    show(model);
    await().until(() -> state(model), new FilterState.Counted(2)::equals);

    onUi(
        model,
        it -> {
          it.setArrangement("Lead", Wanted.LACKS);
          return true;
        });

    assertThat(filter.get().arrangementsLacks()).containsExactly("Lead");
    assertThat(choice(model, "Lead").wanted()).isEqualTo(Wanted.LACKS);
    await().until(() -> state(model), new FilterState.Counted(0)::equals);
    assertThat(choice(model, "Lead").songs()).isZero();
  }

  @Test
  void a_part_is_asked_for_in_one_way_however_it_is_written() {
    filter.set(SongFilter.NONE.withArrangements(Set.of("LEAD"), Set.of()));
    FilterViewModel model = model();

    ui.execute(() -> model.setArrangement("Lead", Wanted.LACKS));

    await().until(() -> filter.get().arrangementsLacks(), Set.of("Lead")::equals);
    assertThat(filter.get().arrangementsHas()).isEmpty();
  }

  @Test
  void what_the_library_gets_is_counted() throws Exception {
    FilterViewModel model = model();
    show(model);
    await().until(() -> state(model), new FilterState.Counted(2)::equals);

    library.add("Buffalo", "Three").scan();

    await().until(() -> state(model), new FilterState.Counted(3)::equals);
  }

  @Test
  void all_conditions_are_taken_away_at_once() {
    FilterViewModel model = model();
    ui.execute(() -> model.setStem("full", Wanted.HAS));
    ui.execute(() -> model.setTuning("E Standard", true));
    ui.execute(() -> model.setLyrics(Wanted.LACKS));
    ui.execute(() -> model.setFormat("LOOSE", true));
    assertThat(conditions(model)).hasSize(4);

    ui.execute(model::clear);

    assertThat(conditions(model)).isEmpty();
    assertThat(filter.get()).isEqualTo(SongFilter.NONE);
  }

  @Test
  void favourites_are_those_of_who_is_signed_in_and_go_with_that_one() throws Exception {
    FilterViewModel model = model();
    ui.execute(() -> model.setFavorites(Wanted.HAS));
    assertThat(conditions(model)).isEmpty();

    WindowUser user = library.fretway().windowUser();
    long ada = user.init("Ada", "1234", "correct horse").id();
    await().until(() -> onUi(model, it -> it.viewerProperty().get()), Optional.of(ada)::equals);
    ui.execute(() -> model.setFavorites(Wanted.HAS));
    await().until(() -> filter.get().favorites(), Optional.of(new MarkedBy(ada, true))::equals);

    user.signOut();

    await().until(() -> filter.get().favorites(), Optional.empty()::equals);
  }

  @Test
  void a_failure_is_said_and_the_last_counts_stay() {
    FilterViewModel model = model();
    show(model);
    await().until(() -> state(model), new FilterState.Counted(2)::equals);
    library.close();

    ui.execute(model::recount);

    await().until(() -> state(model), FilterState.Failed.class::isInstance);
    assertThat(choice(model, "Lead").songs()).isEqualTo(2);
  }

  private FilterViewModel model() {
    return CompletableFuture.supplyAsync(
            () -> new FilterViewModel(library.fretway(), filter, query, background, ui), ui)
        .join();
  }

  private void show(FilterViewModel model) {
    ui.execute(() -> model.shownProperty().set(true));
  }

  private FilterState state(FilterViewModel model) {
    return onUi(model, it -> it.stateProperty().get());
  }

  private List<Condition> conditions(FilterViewModel model) {
    return onUi(model, it -> it.conditionsProperty().get());
  }

  private Choice choice(FilterViewModel model, String name) {
    List<Choice> all = onUi(model, it -> it.choicesProperty().get().arrangements());
    return all.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  private <T> T onUi(FilterViewModel model, Function<FilterViewModel, T> question) {
    return CompletableFuture.supplyAsync(() -> question.apply(model), ui).join();
  }
}
