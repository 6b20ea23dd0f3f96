package org.fretway.desktop.settings;

import atlantafx.base.controls.ToggleSwitch;
import javafx.geometry.HorizontalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.control.KeyedSwitch;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.form.SettingCard;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Whether others on the network can reach the library, and where. */
public final class SharingPane extends VBox {
  private static final Texts TEXTS = Texts.of(SharingPane.class);
  private final SharingViewModel model;
  private final ToggleSwitch share = new KeyedSwitch(TEXTS.get("sharing.share"));
  private final Label addressLabel = new Label();
  private final TextField address = new TextField();
  private final HBox addressLine = new HBox();
  private final Button makeProfile = new Button(TEXTS.get("sharing.makeProfile"));
  private final Button tryAgain = new Button(Texts.COMMON.get("tryAgain"));

  /**
   * Creates the section.
   *
   * @param goToProfile leads to where a profile is made
   */
  public SharingPane(SharingViewModel model, Runnable goToProfile) {
    this.model = model;
    getStyleClass().add("settings-pane");
    makeProfile.setOnAction(event -> goToProfile.run());
    tryAgain.setOnAction(event -> model.tryAgain());
    SettingCard card =
        new SettingCard(
            Feather.WIFI,
            TEXTS.get("sharing.title"),
            TEXTS.get("sharing.purpose"),
            makeProfile,
            tryAgain);
    card.setId("sharing");
    card.showContent(new VBox(share, addressLine));
    card.bindMessage(model.messageProperty());
    getChildren().add(card);
    layOutAddress();
    share.setLabelPosition(HorizontalDirection.RIGHT);
    share.selectedProperty().subscribe(this::onSwitch);
    disableProperty().bind(model.busyProperty());
    model.stateProperty().subscribe(this::show);
  }

  private void layOutAddress() {
    address.setEditable(false);
    address.getStyleClass().add("address-field");
    addressLabel.setLabelFor(address);
    addressLabel.setMinWidth(Region.USE_PREF_SIZE);
    Button copy = new IconButton(Feather.COPY, TEXTS.get("sharing.copy"), this::copyAddress);
    addressLine.getChildren().addAll(addressLabel, address, copy);
    addressLine.getStyleClass().add("address-line");
  }

  private void copyAddress() {
    ClipboardContent content = new ClipboardContent();
    content.putString(address.getText());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private void onSwitch(boolean wanted) {
    if (wanted != model.stateProperty().get().on()) {
      model.share(wanted);
    }
  }

  private void show(SharingState state) {
    share.setSelected(state.on());
    share.setDisable(!state.changeable());
    boolean reachable = !state.address().isEmpty();
    addressLabel.setText(
        state.on() ? TEXTS.get("sharing.onPhone") : TEXTS.get("sharing.onThisMachine"));
    address.setText(state.address());
    Presence.set(addressLine, reachable);
    Presence.set(makeProfile, state.profileMissing());
    Presence.set(tryAgain, state.failed());
  }
}
