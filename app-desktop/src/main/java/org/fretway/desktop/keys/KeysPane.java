package org.fretway.desktop.keys;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/** All keys that hold on a screen, in columns, to be laid over it. */
public final class KeysPane extends VBox {
  /** What is typed to see the keys, on every screen and whatever keys are chosen. */
  public static final String QUESTION = "?";

  /** The looks of keys and of lists of keys. */
  static final String STYLESHEET =
      Objects.requireNonNull(KeysPane.class.getResource("keys.css")).toExternalForm();

  private static final Texts TEXTS = Texts.of(KeysPane.class);

  /** More keys of one command are shown in the settings only. */
  private static final int MOST = 2;

  /**
   * Creates the pane.
   *
   * @param keys which keys hold
   * @param context the screen
   * @param change leads to where keys are changed
   * @param close takes the pane away
   */
  public KeysPane(KeyMap keys, KeyContext context, Runnable change, Runnable close) {
    getStylesheets().add(STYLESHEET);
    getStyleClass().add("keys-pane");
    setFocusTraversable(true);
    setAccessibleText(TEXTS.get("keys.title"));
    Label title = new Label(TEXTS.get("keys.title"));
    title.getStyleClass().add("title-3");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Hyperlink other = new Hyperlink(TEXTS.get("keys.change"));
    other.setOnAction(event -> change.run());
    Button away = new IconButton(Feather.X, TEXTS.get("keys.close"), close);
    HBox head = new HBox(title, gap, other, away);
    head.getStyleClass().add("keys-head");
    Label hint = new Label(TEXTS.choice("keys.hint", context));
    hint.getStyleClass().add("text-muted");
    Wrapping.of(hint);
    HBox columns = new HBox();
    columns.getStyleClass().add("keys-columns");
    columns.getChildren().setAll(columns(keys, context));
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    // Texts that go on in another line make the columns higher than they would like to be.
    scroll.prefViewportHeightProperty().bind(columns.heightProperty());
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setMinHeight(0);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(head, scroll, hint);
    addEventHandler(KeyEvent.KEY_PRESSED, event -> closeFor(keys, event, close));
    addEventHandler(
        KeyEvent.KEY_TYPED,
        event -> {
          if (event.getCharacter().equals(QUESTION)) {
            event.consume();
            close.run();
          }
        });
  }

  private static void closeFor(KeyMap keys, KeyEvent event, Runnable close) {
    boolean again =
        KeyStroke.of(event)
            .flatMap(it -> keys.find(KeyContext.EVERYWHERE, it))
            .filter(it -> it == Command.SHOW_KEYS)
            .isPresent();
    if (again) {
      event.consume();
      close.run();
    }
  }

  /**
   * Groups stay whole and in order, and go into columns so that the highest is as low as can be.
   */
  private static List<VBox> columns(KeyMap keys, KeyContext context) {
    List<VBox> groups =
        Stream.of(CommandGroup.values())
            .filter(it -> it.context() == context || it.context() == KeyContext.EVERYWHERE)
            .map(it -> group(keys, it))
            .toList();
    int count = groups.size();
    int first = count;
    int second = count;
    int lowest = Integer.MAX_VALUE;
    for (int i = 1; i < count; i++) {
      for (int j = i; j < count; j++) {
        int highest =
            IntStream.of(height(groups, 0, i), height(groups, i, j), height(groups, j, count))
                .max()
                .orElse(0);
        if (highest < lowest) {
          lowest = highest;
          first = i;
          second = j;
        }
      }
    }
    return Stream.of(
            column(groups.subList(0, first)),
            column(groups.subList(first, second)),
            column(groups.subList(second, count)))
        .filter(it -> !it.getChildren().isEmpty())
        .toList();
  }

  /** Returns how many lines some groups have together, with one between them. */
  private static int height(List<VBox> groups, int from, int to) {
    return groups.subList(from, to).stream().mapToInt(it -> it.getChildren().size() + 1).sum();
  }

  private static VBox column(List<VBox> groups) {
    VBox column = new VBox(groups.toArray(VBox[]::new));
    column.getStyleClass().add("keys-column");
    HBox.setHgrow(column, Priority.ALWAYS);
    return column;
  }

  private static VBox group(KeyMap keys, CommandGroup group) {
    VBox box = new VBox();
    box.getStyleClass().add("keys-group");
    Label title = new Label(group.title());
    title.getStyleClass().add("keys-group-title");
    box.getChildren().add(title);
    for (Command command : Command.values()) {
      if (command.group() == group) {
        box.getChildren().add(line(keys, command));
      }
    }
    return box;
  }

  private static HBox line(KeyMap keys, Command command) {
    HBox caps = new HBox();
    caps.getStyleClass().add("key-caps");
    keys.of(command).stream().limit(MOST).map(KeysPane::cap).forEach(caps.getChildren()::add);
    if (caps.getChildren().isEmpty()) {
      caps.getChildren().add(new Label("–"));
    }
    Label name = new Label(command.title());
    Wrapping.of(name);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox line = new HBox(caps, name);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("keys-line");
    return line;
  }

  private static Label cap(KeyStroke stroke) {
    Label cap = new Label(stroke.shown());
    cap.getStyleClass().add("key-cap");
    cap.setMinWidth(Region.USE_PREF_SIZE);
    return cap;
  }
}
