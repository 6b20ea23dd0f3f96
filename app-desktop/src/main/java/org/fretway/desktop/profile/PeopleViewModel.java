package org.fretway.desktop.profile;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.Fretway;
import org.fretway.desktop.form.Attempts;
import org.fretway.desktop.form.InOrder;
import org.fretway.desktop.form.Inquiry;
import org.fretway.desktop.form.Message;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.Actor;
import org.fretway.profile.NewProfile;
import org.fretway.profile.Permission;
import org.fretway.profile.Profile;
import org.fretway.profile.ProfileChange;

/**
 * The profiles and who may do what, for who may change it. Its properties are read and set on the
 * user-interface executor; secrets are hashed on the background one, and never kept in here.
 */
public final class PeopleViewModel implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(PeopleViewModel.class);
  private final Fretway fretway;
  private final WindowAccess access;
  private final ReadOnlyObjectWrapper<PeopleState> state =
      new ReadOnlyObjectWrapper<>(PeopleState.UNKNOWN);
  private final ReadOnlyObjectWrapper<Message> profileMessage =
      new ReadOnlyObjectWrapper<>(Message.NONE);
  private final Attempts attempts;
  private final Inquiry inquiry;
  private final GroupsViewModel groups;
  private final List<AutoCloseable> listening;
  private boolean loaded;

  /**
   * Creates the model and asks how things stand.
   *
   * @param background runs what waits for the database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public PeopleViewModel(Fretway fretway, Executor background, Executor ui) {
    this.fretway = fretway;
    this.access = new WindowAccess(fretway.windowUser());
    attempts = new Attempts(new InOrder(background), ui);
    inquiry = new Inquiry(background, ui, this::ask, this::fail);
    groups = new GroupsViewModel(fretway.permissionGroups(), access, attempts, inquiry::makeNow);
    listening = List.of(fretway.windowUser().onChange(inquiry::make));
    inquiry.make();
  }

  /** Who there is, and who may do what. */
  public ReadOnlyObjectProperty<PeopleState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What came of the last change of a profile. */
  public ReadOnlyObjectProperty<Message> profileMessageProperty() {
    return profileMessage.getReadOnlyProperty();
  }

  /** Returns what changes groups. */
  public GroupsViewModel groups() {
    return groups;
  }

  /** Whether something is being changed. */
  public ReadOnlyBooleanProperty busyProperty() {
    return attempts.busyProperty();
  }

  /** Returns whether the first answer has arrived. */
  public boolean isLoaded() {
    return loaded;
  }

  /** Makes a profile. */
  public void create(NewProfile profile, String pinAgain) {
    if (!profile.pin().equals(pinAgain)) {
      profileMessage.set(ProfileViewModel.pinsDiffer());
      return;
    }
    onProfiles(
        actor -> {
          Profile made = fretway.profiles().create(actor, profile);
          return Message.good(TEXTS.get("people.made", made.name()));
        });
  }

  /** Gives a profile another name and picture. */
  public void change(Profile profile, String name, int avatarId) {
    ProfileChange change = ProfileChange.NONE.withAvatarId(avatarId);
    onProfiles(
        actor -> {
          fretway
              .profiles()
              .change(
                  actor,
                  profile.id(),
                  name.equals(profile.name()) ? change : change.withName(name));
          return Message.NONE;
        });
  }

  /** Gives a profile a new PIN. */
  public void setPin(Profile profile, String pin, String pinAgain) {
    if (!pin.equals(pinAgain)) {
      profileMessage.set(ProfileViewModel.pinsDiffer());
      return;
    }
    onProfiles(
        actor -> {
          fretway.profiles().change(actor, profile.id(), ProfileChange.NONE.withPin(pin));
          return Message.good(TEXTS.get("people.newPin.done", profile.name()));
        });
  }

  /** Lets a profile that too many wrong PINs have locked be tried again. */
  public void unlock(Profile profile) {
    onProfiles(
        actor -> {
          fretway.profiles().unlock(actor, profile.id());
          return Message.good(TEXTS.get("people.unlocked", profile.name()));
        });
  }

  /** Deletes a profile with all that is its own. */
  public void delete(Profile profile) {
    onProfiles(
        actor -> {
          fretway.profiles().delete(actor, profile.id());
          return Message.good(TEXTS.get("people.deleted", profile.name()));
        });
  }

  private void onProfiles(WindowAccess.Work<Message, Exception> work) {
    attempts.begin(profileMessage, () -> access.call(work), inquiry::makeNow);
  }

  private Runnable ask() {
    Actor actor = fretway.windowUser().actor();
    List<Profile> profiles =
        fretway.profiles().list().stream()
            .sorted(Comparator.comparing(Profile::name, String.CASE_INSENSITIVE_ORDER))
            .toList();
    boolean groupsToo = actor.may(Permission.MANAGE_PERMISSIONS);
    boolean signedIn = actor.profileId().isPresent();
    PeopleState now =
        new PeopleState(
            actor.profileId(),
            profiles,
            groupsToo ? fretway.permissionGroups().list(actor) : List.of(),
            fretway.permissions().available(),
            refusal(profiles, signedIn, actor.may(Permission.ADMIN), "profiles", Permission.ADMIN),
            refusal(profiles, signedIn, groupsToo, "groups", Permission.MANAGE_PERMISSIONS),
            signedIn ? "" : profiles.isEmpty() ? TEXTS.get("make") : TEXTS.get("signIn"));
    return () -> {
      state.set(now);
      loaded = true;
    };
  }

  private static String refusal(
      List<Profile> profiles, boolean signedIn, boolean allowed, String what, Permission needed) {
    if (profiles.isEmpty()) {
      return TEXTS.get("people.noProfiles");
    }
    if (!signedIn) {
      return TEXTS.get("people.signedOut");
    }
    return allowed ? "" : TEXTS.get("people.refused." + what, needed.name());
  }

  private void fail() {
    profileMessage.set(Message.bad(TEXTS.get("failed")));
    loaded = true;
  }

  @Override
  public void close() {
    Listening.end(listening);
  }
}
