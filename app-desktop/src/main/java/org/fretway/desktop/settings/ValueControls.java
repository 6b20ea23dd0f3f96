package org.fretway.desktop.settings;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.control.KeyedSwitch;
import org.fretway.desktop.form.Message.Kind;
import org.fretway.desktop.settings.SettingControl.Amount;
import org.fretway.desktop.settings.SettingControl.Choice;
import org.fretway.desktop.settings.SettingControl.Option;
import org.fretway.desktop.settings.SettingControl.Text;
import org.fretway.desktop.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Makes what values are set with. What is set with it counts at once. */
final class ValueControls {
  private static final Texts TEXTS = Texts.of(ValueControls.class);

  private ValueControls() {}

  /** Makes the control of a row. */
  static Node of(SettingEntry entry, SettingValue value) {
    return switch (entry.control()) {
      case Choice(List<Option> options) -> choice(entry, value, options);
      case Amount amount -> amount(entry, value, amount);
      case Text(String prompt, List<String> suggestions) -> {
        CommitField field = text(entry, value, prompt);
        yield suggestions.isEmpty() ? field : suggested(field, suggestions);
      }
      case SettingControl.Switch() -> toggle(entry, value);
      case SettingControl.Card() ->
          throw new IllegalArgumentException(entry.id() + " is a card and no row");
    };
  }

  private static Node choice(SettingEntry entry, SettingValue value, List<Option> options) {
    Map<Object, String> names =
        options.stream().collect(Collectors.toMap(Option::value, Option::name));
    ComboBox<Object> box = new ComboBox<>();
    box.getItems().setAll(options.stream().map(Option::value).toList());
    box.setConverter(new Names(names));
    box.setAccessibleText(entry.name());
    value.valueProperty().subscribe(now -> box.setValue(now.orElse(null)));
    box.valueProperty()
        .subscribe(
            wanted -> {
              if (wanted != null && !Optional.of(wanted).equals(value.valueProperty().get())) {
                value.change(wanted);
              }
            });
    whenRefused(value, () -> box.setValue(value.valueProperty().get().orElse(null)));
    return box;
  }

  private static Node toggle(SettingEntry entry, SettingValue value) {
    ToggleSwitch toggle = new KeyedSwitch("");
    toggle.setAccessibleText(entry.name());
    value.valueProperty().subscribe(now -> toggle.setSelected(now.equals(Optional.of(true))));
    toggle
        .selectedProperty()
        .subscribe(
            wanted -> {
              if (wanted != value.valueProperty().get().equals(Optional.of(true))) {
                value.change(wanted);
              }
            });
    whenRefused(
        value, () -> toggle.setSelected(value.valueProperty().get().equals(Optional.of(true))));
    return toggle;
  }

  private static CommitField text(SettingEntry entry, SettingValue value, String prompt) {
    CommitField field =
        new CommitField(
            typed -> {
              if (typed.isBlank()) {
                value.reset();
              } else {
                value.change(typed);
              }
            });
    field.setPromptText(prompt);
    follow(entry, value, field);
    return field;
  }

  private static void follow(SettingEntry entry, SettingValue value, CommitField field) {
    field.setAccessibleText(entry.name());
    field.getStyleClass().add("setting-field");
    value.valueProperty().subscribe(now -> field.show(shown(now)));
    value
        .busyProperty()
        .subscribe(
            busy -> {
              if (!busy && value.messageProperty().get().kind() != Kind.BAD) {
                field.showTaken(shown(value.valueProperty().get()));
              }
            });
  }

  private static String shown(Optional<Object> value) {
    return value.map(Object::toString).orElse("");
  }

  /** Puts a menu of what it often is beside a field. */
  private static Node suggested(CommitField field, List<String> suggestions) {
    MenuButton often = new MenuButton();
    often.getStyleClass().add("setting-suggestions");
    often.setAccessibleText(TEXTS.get("row.suggestions"));
    for (String each : suggestions) {
      MenuItem item = new MenuItem(each);
      item.setOnAction(
          event -> {
            field.setText(each);
            field.fireEvent(new ActionEvent());
          });
      often.getItems().add(item);
    }
    return line(field, often);
  }

  private static Node amount(SettingEntry entry, SettingValue value, Amount amount) {
    CommitField field = new CommitField(typed -> value.change(number(typed)));
    follow(entry, value, field);
    field.getStyleClass().add("setting-amount");
    Label unit = new Label(amount.unit());
    unit.getStyleClass().add("text-muted");
    unit.setMinWidth(Region.USE_PREF_SIZE);
    return line(
        field,
        unit,
        new IconButton(Feather.MINUS, TEXTS.get("row.less"), () -> step(value, -amount.step())),
        new IconButton(Feather.PLUS, TEXTS.get("row.more"), () -> step(value, amount.step())));
  }

  /** What is no number is handed on as it is, to be refused by the rules. */
  private static Object number(String typed) {
    try {
      return Long.valueOf(typed.strip());
    } catch (NumberFormatException _) {
      return typed;
    }
  }

  private static void step(SettingValue value, int by) {
    value
        .valueProperty()
        .get()
        .filter(Number.class::isInstance)
        .ifPresent(now -> value.change(((Number) now).longValue() + by));
  }

  private static void whenRefused(SettingValue value, Runnable restore) {
    value
        .messageProperty()
        .subscribe(
            message -> {
              if (message.kind() == Kind.BAD) {
                restore.run();
              }
            });
  }

  private static HBox line(Node... nodes) {
    HBox line = new HBox(nodes);
    line.getStyleClass().add("setting-line");
    return line;
  }

  /** Names the values of a choice. */
  private static final class Names extends StringConverter<Object> {
    private final Map<Object, String> names;

    Names(Map<Object, String> names) {
      this.names = names;
    }

    @Override
    public String toString(@Nullable Object value) {
      return value == null ? "" : names.getOrDefault(value, value.toString());
    }

    @Override
    public Object fromString(String name) {
      throw new UnsupportedOperationException("values are chosen, not typed");
    }
  }
}
