package org.fretway.desktop.display;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.fretway.chart.LyricTrack;
import org.fretway.desktop.control.KeyedSwitch;
import org.fretway.desktop.control.Pills;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.highway.BuiltInStyle;
import org.fretway.desktop.highway.draw.BoardTheme;
import org.fretway.desktop.highway.draw.HighwayOptions;
import org.fretway.desktop.highway.draw.StringPalette;
import org.fretway.desktop.practice.SidePanel;
import org.fretway.desktop.text.Texts;

/** Chooses how the highway is shown, over its right edge; what is chosen is seen at once. */
public final class DisplayPanel extends SidePanel {
  /** The look of this package. */
  public static final String STYLESHEET =
      Objects.requireNonNull(DisplayPanel.class.getResource("display.css")).toExternalForm();

  private static final Texts TEXTS = Texts.of(DisplayPanel.class);

  /**
   * Creates the panel.
   *
   * @param problem why the background can't be shown, or empty
   * @param words of the song in every language that it has
   * @param legend shows what the signs mean
   */
  public DisplayPanel(
      DisplayViewModel model,
      ObservableValue<String> problem,
      ObservableValue<List<LyricTrack>> words,
      Runnable legend) {
    super(TEXTS.get("title"));
    getStyleClass().add("display-panel");
    Pills<BuiltInStyle> styles =
        new Pills<>(
            TEXTS.get("style"),
            model.styleProperty(),
            style -> TEXTS.choice("style", style),
            List.of(BuiltInStyle.values()));
    Button signs = new Button(TEXTS.get("legend"));
    signs.setOnAction(event -> legend.run());
    Button reset = new Button(TEXTS.get("reset"));
    reset.setOnAction(event -> model.reset());
    HBox buttons = new HBox(signs, reset);
    buttons.getStyleClass().add("display-buttons");
    VBox rows =
        new VBox(
            styles,
            slider(
                TEXTS.get("lookAhead"),
                model.lookAheadProperty(),
                HighwayOptions.LEAST_LOOK_AHEAD,
                HighwayOptions.MOST_LOOK_AHEAD),
            slider(
                TEXTS.get("noteSize"),
                model.noteSizeProperty(),
                HighwayOptions.LEAST_NOTE_SIZE,
                HighwayOptions.MOST_NOTE_SIZE),
            slider(
                TEXTS.get("zoom"),
                model.zoomProperty(),
                HighwayOptions.LEAST_ZOOM,
                HighwayOptions.MOST_ZOOM),
            choice(
                TEXTS.get("palette"),
                it -> TEXTS.choice("palette", it),
                model.paletteProperty(),
                StringPalette.values()),
            choice(
                TEXTS.get("board"),
                it -> TEXTS.choice("board", it),
                model.boardProperty(),
                BoardTheme.values()),
            turns(TEXTS.get("leftHanded"), model.leftHandedProperty()),
            turns(TEXTS.get("lowestOnTop"), model.lowestOnTopProperty()),
            turns(TEXTS.get("lyrics"), model.lyricsProperty()),
            words(model, words),
            turns(TEXTS.get("chordDiagrams"), model.chordDiagramsProperty()),
            new BackgroundRows(model.backgroundProperty(), problem),
            buttons);
    rows.getStyleClass().add("display-rows");
    getChildren().add(scrolling(rows));
  }

  private static Node slider(String name, DoubleProperty value, double least, double most) {
    Slider slider = new Slider(least, most, value.get());
    slider.valueProperty().bindBidirectional(value);
    slider.setBlockIncrement((most - least) / 20);
    slider.setAccessibleText(name);
    HBox.setHgrow(slider, Priority.ALWAYS);
    return row(name, slider);
  }

  private static <T extends Enum<T>> Node choice(
      String name, Function<T, String> says, ObjectProperty<T> value, T[] all) {
    ComboBox<T> box = new ComboBox<>();
    box.getItems().setAll(all);
    box.setConverter(naming(says));
    box.valueProperty().bindBidirectional(value);
    box.setAccessibleText(name);
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
    return row(name, box);
  }

  /** Chooses among the words of the song, where it has several. */
  private static Node words(DisplayViewModel model, ObservableValue<List<LyricTrack>> words) {
    ComboBox<LyricTrack> box = new ComboBox<>();
    LyricTrack own =
        new LyricTrack("", TEXTS.get("lyricTrack.own"), LyricLanguage.OF_THE_SONG, "", List.of());
    box.setConverter(naming(LyricLanguage::name));
    box.setAccessibleText(TEXTS.get("lyricTrack"));
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
    Runnable show =
        () -> {
          List<LyricTrack> tracks = words.getValue();
          box.getItems().setAll(own);
          box.getItems().addAll(tracks);
          box.setValue(
              LyricLanguage.choose(tracks, model.lyricLanguageProperty().get()).orElse(own));
        };
    words.subscribe(show);
    model.lyricLanguageProperty().subscribe(show);
    box.setOnAction(
        event -> {
          LyricTrack chosen = box.getValue();
          if (chosen != null) {
            model.lyricLanguageProperty().set(chosen.language());
          }
        });
    HBox row = row(TEXTS.get("lyricTrack"), box);
    Presence.bind(row, Bindings.createBooleanBinding(() -> words.getValue().size() > 1, words));
    return row;
  }

  private static <T> StringConverter<T> naming(Function<T, String> says) {
    return new StringConverter<>() {
      @Override
      public String toString(T choice) {
        return choice == null ? "" : says.apply(choice);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("choices are not typed");
      }
    };
  }

  private static Node turns(String name, BooleanProperty value) {
    KeyedSwitch turned = new KeyedSwitch("");
    turned.selectedProperty().bindBidirectional(value);
    turned.setAccessibleText(name);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row = row(name, gap);
    row.getChildren().add(turned);
    return row;
  }

  static HBox row(String name, Node control) {
    Label label = new Label(name);
    label.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(label, control);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("display-row");
    return row;
  }
}
