package org.fretway.desktop.details;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.library.CoverLoader;
import org.fretway.desktop.library.SongCover;
import org.fretway.desktop.model.CoreWords;
import org.fretway.desktop.text.Texts;
import org.fretway.library.ArrangementSummary;
import org.fretway.library.SongMeta;
import org.fretway.library.TrackState;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** All that is known of one song, from its cover down to the name of its file. */
final class SongPane extends VBox {
  private static final Texts TEXTS = Texts.of(SongPane.class);
  private static final double COVER_PX = 268;

  private final DetailsActions actions;
  private final Preview preview;
  private final SongCover cover;
  private final Label title = label("details-title");
  private final Label artist = label("details-artist");
  private final Label album = label("text-muted");
  private final IconButton favorite;
  private final Button listen = new Button(TEXTS.get("song.preview"));
  private final HBox lack = new HBox();
  private final Label lackText = label("details-lack-text");
  private final VBox arrangements = new VBox();
  private final FlowPane stems = new FlowPane();
  private final VBox stemSection;
  private final VBox facts = new VBox();
  private final ProgressIndicator waiting = new ProgressIndicator();
  private @Nullable SongDetails shown;

  SongPane(CoverLoader covers, Preview preview, DetailsActions actions) {
    this.actions = actions;
    this.preview = preview;
    getStyleClass().add("details-song");
    cover = new SongCover(covers, COVER_PX);
    favorite =
        new IconButton(
            Feather.STAR, TEXTS.get("song.favourite"), () -> actions.toggleFavorite(song()));
    Wrapping.of(title);
    Wrapping.of(artist);
    Wrapping.of(album);
    VBox names = new VBox(title, artist, album);
    names.getStyleClass().add("details-names");
    HBox.setHgrow(names, Priority.ALWAYS);
    HBox head = new HBox(names, favorite);
    stemSection = section(TEXTS.get("song.stems"), stems);
    stems.getStyleClass().add("details-chips");
    arrangements.getStyleClass().add("details-arrangements");
    facts.getStyleClass().add("details-facts");
    waiting.getStyleClass().add("details-waiting");
    getChildren()
        .addAll(
            cover,
            head,
            mainButtons(),
            moreButtons(),
            lackBox(),
            section(TEXTS.get("song.arrangements"), arrangements),
            stemSection,
            section(TEXTS.get("song.about"), facts),
            waiting);
    preview.playingProperty().subscribe(this::showListening);
  }

  private SongMeta song() {
    if (shown == null) {
      throw new IllegalStateException("there is no song yet");
    }
    return shown.song();
  }

  private List<String> id() {
    return List.of(song().trackId());
  }

  private Node mainButtons() {
    Button play = new Button(TEXTS.get("song.play"), new FontIcon(Feather.PLAY));
    play.getStyleClass().add("accent");
    play.setOnAction(event -> actions.play(song()));
    listen.setTooltip(new Tooltip(TEXTS.get("song.preview.purpose")));
    listen.setOnAction(event -> preview.toggle(song().trackId()));
    for (Button button : List.of(play, listen)) {
      button.setMaxWidth(Double.MAX_VALUE);
      button.setPrefWidth(1);
      HBox.setHgrow(button, Priority.ALWAYS);
    }
    HBox row = new HBox(play, listen);
    row.getStyleClass().add("details-buttons");
    return row;
  }

  private Node moreButtons() {
    IconButton playlist = new IconButton(Feather.LIST, TEXTS.get("toPlaylist"), () -> {});
    playlist.setOnAction(event -> actions.addToPlaylist(id(), playlist));
    HBox row =
        new HBox(
            new IconButton(Feather.PLUS, TEXTS.get("toQueue"), () -> actions.addToQueue(id())),
            playlist,
            new IconButton(
                Feather.TRENDING_UP, TEXTS.get("song.plays"), () -> actions.showPlays(song())),
            new IconButton(Feather.EDIT_2, TEXTS.get("song.edit"), () -> actions.edit(id())),
            new IconButton(
                Feather.PACKAGE, TEXTS.get("song.convert"), () -> actions.convert(song())),
            new IconButton(Feather.TRASH_2, TEXTS.get("song.delete"), () -> actions.delete(id())));
    row.getStyleClass().add("details-more");
    return row;
  }

  private Node lackBox() {
    Wrapping.of(lackText);
    Button settings = new Button(TEXTS.get("song.settings"));
    settings.setMinWidth(Region.USE_PREF_SIZE);
    settings.setOnAction(event -> actions.openSettings());
    HBox.setHgrow(lackText, Priority.ALWAYS);
    lack.getChildren().addAll(new FontIcon(Feather.KEY), lackText, settings);
    lack.getStyleClass().add("details-lack");
    return lack;
  }

  private static VBox section(String name, Node content) {
    Label head = new Label(name);
    head.getStyleClass().add("details-head");
    VBox section = new VBox(head, content);
    section.getStyleClass().add("details-section");
    return section;
  }

  private static Label label(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** Shows a song. */
  void show(SongDetails details) {
    shown = details;
    SongMeta song = details.song();
    cover.show(Optional.of(song));
    title.setText(song.title());
    artist.setText(song.artist());
    album.setText(DetailWords.albumAndYear(song));
    Presence.set(album, !album.getText().isEmpty());
    favorite.pseudoClassStateChanged(
        javafx.css.PseudoClass.getPseudoClass("marked"), song.favorite());
    favorite.says(
        song.favorite() ? TEXTS.get("song.favourite.unmark") : TEXTS.get("song.favourite.mark"));
    lackText.setText(song.stateMessage().map(CoreWords::of).orElse(""));
    Presence.set(lack, song.state() != TrackState.READY);
    showArrangements(song);
    stems.getChildren().setAll(song.stemIds().stream().map(SongPane::chip).toList());
    Presence.set(stemSection, !song.stemIds().isEmpty());
    facts.getChildren().setAll(DetailWords.facts(details).stream().map(SongPane::fact).toList());
    Presence.set(waiting, details.more().isEmpty());
    showListening(preview.playingProperty().get());
  }

  private void showArrangements(SongMeta song) {
    if (song.arrangements().isEmpty()) {
      arrangements.getChildren().setAll(new Label(TEXTS.get("song.arrangements.none")));
      return;
    }
    arrangements
        .getChildren()
        .setAll(song.arrangements().stream().map(it -> arrangement(song, it)).toList());
  }

  private Node arrangement(SongMeta song, ArrangementSummary arrangement) {
    Label name = new Label(arrangement.name());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label notes = new Label(TEXTS.get("song.arrangement.notes", arrangement.notes()));
    notes.getStyleClass().add("text-muted");
    notes.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(new FontIcon(Feather.PLAY), name, gap, notes);
    line.getStyleClass().add("details-arrangement-line");
    Button button = new Button(null, line);
    button.getStyleClass().addAll("flat", "details-arrangement");
    button.setMaxWidth(Double.MAX_VALUE);
    line.prefWidthProperty().bind(button.widthProperty().subtract(20));
    button.setAccessibleText(
        TEXTS.get("song.arrangement.spoken", arrangement.name(), arrangement.notes()));
    button.setTooltip(new Tooltip(TEXTS.get("song.arrangement.play")));
    button.setOnAction(event -> actions.play(song, arrangement.index()));
    return button;
  }

  private static Node chip(String text) {
    Label chip = new Label(text);
    chip.getStyleClass().add("details-chip");
    return chip;
  }

  private static Node fact(DetailWords.Fact fact) {
    Label what = new Label(fact.what());
    what.getStyleClass().add("details-fact-name");
    what.setMinWidth(Region.USE_PREF_SIZE);
    Label value = new Label(fact.value());
    Wrapping.of(value);
    value.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(value, Priority.ALWAYS);
    HBox line = new HBox(what, value);
    line.getStyleClass().add("details-fact");
    return line;
  }

  private void showListening(Optional<String> playing) {
    boolean on = shown != null && playing.equals(Optional.of(song().trackId()));
    listen.setGraphic(new FontIcon(on ? Feather.SQUARE : Feather.HEADPHONES));
    listen.setText(on ? TEXTS.get("song.stop") : TEXTS.get("song.preview"));
    listen.setDisable(shown != null && song().stemCount() == 0);
  }
}
