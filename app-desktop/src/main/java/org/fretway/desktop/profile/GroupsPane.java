package org.fretway.desktop.profile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.desktop.form.ConfirmButton;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.form.Refusal;
import org.fretway.desktop.form.SettingCard;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.PermissionGroup;
import org.fretway.profile.PermissionInfo;
import org.fretway.profile.Profile;
import org.kordamp.ikonli.feather.Feather;

/** The groups: who is in each, and what it lets its members do. */
public final class GroupsPane extends VBox {
  private static final Texts TEXTS = Texts.of(GroupsPane.class);
  private final PeopleViewModel model;
  private final VBox groups = new VBox();
  private final Set<Long> open = new HashSet<>();

  /**
   * Creates the pane.
   *
   * @param signIn leads to where somebody signs in
   */
  public GroupsPane(PeopleViewModel model, Runnable signIn) {
    this.model = model;
    getStyleClass().add("settings-pane");
    groups.getStyleClass().add("group-list");
    TextField name = new TextField();
    name.setPromptText(TEXTS.get("groups.newName"));
    name.setAccessibleText(TEXTS.get("groups.newName"));
    Button add = new Button(TEXTS.get("groups.make"));
    Runnable create =
        () -> {
          if (!name.getText().isBlank()) {
            model.groups().create(name.getText());
            name.clear();
          }
        };
    name.setOnAction(event -> create.run());
    add.setOnAction(event -> create.run());
    SettingCard card =
        new SettingCard(
            Feather.SHIELD, TEXTS.get("groups.title"), TEXTS.get("groups.purpose"), name, add);
    card.setId("groups");
    HBox refusal =
        Refusal.withWay(
            model.stateProperty().map(PeopleState::groupRefusal),
            model.stateProperty().map(PeopleState::wayToChange),
            signIn);
    ObservableValue<Boolean> allowed =
        model.stateProperty().map(state -> state.groupRefusal().isEmpty());
    Presence.bind(name, allowed);
    Presence.bind(add, allowed);
    card.showContent(new VBox(refusal, groups));
    card.bindMessage(model.groups().messageProperty());
    disableProperty().bind(model.busyProperty());
    getChildren().add(card);
    model.stateProperty().subscribe(this::show);
    // What was refused goes back to how it is.
    model.groups().messageProperty().subscribe(message -> show(model.stateProperty().get()));
  }

  private void show(PeopleState state) {
    groups.getChildren().setAll(state.groups().stream().map(it -> group(state, it)).toList());
  }

  private Node group(PeopleState state, PermissionGroup group) {
    VBox content =
        new VBox(
            headline(TEXTS.get("groups.members")),
            members(state, group),
            headline(TEXTS.get("groups.letsThem")),
            permissions(state.permissions(), group),
            rename(group));
    content.getStyleClass().add("group-content");
    TitledPane pane = new TitledPane(titleOf(group), content);
    pane.setAnimated(false);
    pane.setExpanded(open.contains(group.id()));
    pane.expandedProperty()
        .subscribe(
            (before, now) -> {
              if (now) {
                open.add(group.id());
              } else {
                open.remove(group.id());
              }
            });
    return pane;
  }

  private static String titleOf(PermissionGroup group) {
    int members = group.profileIds().size();
    return TEXTS.count("groups.titleOf", members, group.name());
  }

  private static Label headline(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("setting-name");
    return label;
  }

  private Node members(PeopleState state, PermissionGroup group) {
    FlowPane boxes = new FlowPane();
    boxes.getStyleClass().add("group-members");
    for (Profile profile : state.profiles()) {
      CheckBox box = new CheckBox(profile.name());
      box.setSelected(group.profileIds().contains(profile.id()));
      box.setOnAction(event -> model.groups().setMember(group, profile.id(), box.isSelected()));
      boxes.getChildren().add(box);
    }
    return boxes;
  }

  private Node permissions(List<PermissionInfo> all, PermissionGroup group) {
    VBox boxes = new VBox();
    boxes.getStyleClass().add("group-permissions");
    for (PermissionInfo info : all) {
      CheckBox box = new CheckBox(PermissionWords.of(info));
      box.setSelected(group.permissions().contains(info.permission()));
      box.setOnAction(
          event -> model.groups().setPermission(group, info.permission(), box.isSelected()));
      boxes.getChildren().add(source(box, info));
    }
    return boxes;
  }

  private static Node source(CheckBox box, PermissionInfo info) {
    Label name =
        new Label(
            info.source().equals(PermissionInfo.BUILT_IN)
                ? info.permission().name()
                : TEXTS.get("groups.ofPlugin", info.permission().name(), info.source()));
    name.getStyleClass().addAll("text-muted", "text-small");
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(box, name);
    line.getStyleClass().add("setting-line");
    return line;
  }

  private Node rename(PermissionGroup group) {
    TextField name = new TextField(group.name());
    name.setAccessibleText(TEXTS.get("groups.name"));
    Button keep = new Button(TEXTS.get("groups.rename"));
    Runnable rename = () -> model.groups().rename(group, name.getText());
    keep.setOnAction(event -> rename.run());
    name.setOnAction(event -> rename.run());
    ConfirmButton delete =
        new ConfirmButton(
            TEXTS.get("groups.delete"),
            TEXTS.get("groups.delete.question"),
            () -> model.groups().delete(group));
    HBox line = new HBox(name, keep, delete);
    line.getStyleClass().add("setting-line");
    return line;
  }
}
