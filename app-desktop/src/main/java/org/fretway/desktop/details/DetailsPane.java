package org.fretway.desktop.details;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.library.CoverLoader;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The pane beside the songs with all that is known of the chosen one. While it has the keyboard, P
 * plays a piece of the song.
 */
public final class DetailsPane extends StackPane {
  private static final Texts TEXTS = Texts.of(DetailsPane.class);
  private static final String STYLESHEET =
      Objects.requireNonNull(DetailsPane.class.getResource("details.css")).toExternalForm();

  private final DetailsViewModel model;
  private final DetailsActions actions;
  private final Preview preview;
  private final SongPane song;
  private final ScrollPane scroll;

  /**
   * Creates the pane.
   *
   * @param preview plays a piece of a song
   */
  public DetailsPane(
      DetailsViewModel model, Preview preview, CoverLoader covers, DetailsActions actions) {
    this.model = model;
    this.actions = actions;
    this.preview = preview;
    song = new SongPane(covers, preview, actions);
    scroll = new ScrollPane(song);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("edge-to-edge", "details-scroll");
    getStylesheets().add(STYLESHEET);
    getStyleClass().add("details-pane");
    model.stateProperty().subscribe(this::show);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    // Letters are keys of this pane, and no search.
    addEventHandler(KeyEvent.KEY_TYPED, KeyEvent::consume);
  }

  private void show(DetailsState state) {
    Node shown =
        switch (state) {
          case DetailsState.Nothing() ->
              message(Feather.DISC, TEXTS.get("nothing.title"), TEXTS.get("nothing.hint"));
          case DetailsState.Several(int songs) -> several(songs);
          case DetailsState.One(SongDetails details) -> {
            song.show(details);
            yield scroll;
          }
          case DetailsState.Failed(String sentence) ->
              message(
                  Feather.ALERT_TRIANGLE,
                  TEXTS.get("failed.title"),
                  sentence,
                  button(Feather.REFRESH_CW, Texts.COMMON.get("tryAgain"), model::refresh));
        };
    if (!getChildren().equals(List.of(shown))) {
      getChildren().setAll(shown);
      scroll.setVvalue(0);
    }
  }

  private Node several(int songs) {
    Button play =
        button(Feather.PLAY, TEXTS.get("several.play"), () -> actions.playAll(actions.targets()));
    play.getStyleClass().add("accent");
    Button playlist = button(Feather.LIST, TEXTS.get("toPlaylist"), () -> {});
    playlist.setOnAction(event -> actions.addToPlaylist(actions.targets(), playlist));
    return message(
        Feather.LAYERS,
        TEXTS.get("several.title", songs),
        TEXTS.get("several.hint"),
        play,
        button(Feather.PLUS, TEXTS.get("toQueue"), () -> actions.addToQueue(actions.targets())),
        playlist,
        button(Feather.EDIT_2, TEXTS.get("several.edit"), () -> actions.edit(actions.targets())),
        button(
            Feather.TRASH_2, Texts.COMMON.get("delete"), () -> actions.delete(actions.targets())));
  }

  private static Button button(Ikon icon, String says, Runnable action) {
    Button button = new Button(says, new FontIcon(icon));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private static Node message(Ikon icon, String headline, String sentence, Node... buttons) {
    FontIcon picture = new FontIcon(icon);
    picture.getStyleClass().add("details-message-icon");
    Label head = new Label(headline);
    head.getStyleClass().add("title-4");
    Label text = new Label(sentence);
    text.getStyleClass().add("text-muted");
    Wrapping.of(text);
    text.setTextAlignment(TextAlignment.CENTER);
    VBox message = new VBox(picture, head, text);
    message.getChildren().addAll(buttons);
    message.getStyleClass().add("details-message");
    return message;
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.P
        && !event.isShortcutDown()
        && !event.isAltDown()
        && model.song().isPresent()) {
      preview.toggle(model.song().get().trackId());
      event.consume();
    }
  }
}
