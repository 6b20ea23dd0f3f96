package org.fretway.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fretway.library.FormerEdits.Former;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.Permission;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes what many tracks say of themselves, as {@link TrackEditor} does for one, in a few
 * transactions; each can be undone until the library is next cleaned up. Tracks that are not there
 * are passed over. Safe for several threads.
 */
public final class BulkEditor {
  private static final Logger LOG = LoggerFactory.getLogger(BulkEditor.class);

  private final Library library;
  private final EditCovers covers;

  /** Creates the editor of a library. */
  public BulkEditor(Library library) {
    this.library = library;
    this.covers = new EditCovers(library.blobs());
  }

  /**
   * Makes the same change to tracks.
   *
   * @param actor needs {@link Permission#EDIT_TRACKS}
   * @return which were changed, how they were, and why not all were if something went wrong
   * @throws ForbiddenException if the actor lacks the permission
   * @throws InvalidInputException if a value can't be taken; nothing is changed then
   * @throws IOException if the picture can't be read
   */
  public FormerEdits edit(
      Actor actor, Collection<String> trackIds, TrackEdit edit, BulkListener listener)
      throws InvalidInputException, IOException {
    actor.require(Permission.EDIT_TRACKS);
    CheckedEdit checked = CheckedEdit.of(edit);
    Optional<byte[]> png = covers.png(edit);
    return change(
        trackIds,
        listener,
        batch -> {
          Optional<StoredFile> cover = covers.store(png);
          return write(
              batch,
              (session, row, _) -> {
                TrackEditRow own = TrackEditor.editOf(session, row);
                checked.setIn(own, cover);
                own.applyTo(row);
              });
        });
  }

  /**
   * Makes tracks say again what their files say.
   *
   * @param actor needs {@link Permission#EDIT_TRACKS}
   * @return which were there, and how they were
   * @throws ForbiddenException if the actor lacks the permission
   */
  public FormerEdits reset(Actor actor, Collection<String> trackIds, BulkListener listener) {
    actor.require(Permission.EDIT_TRACKS);
    return change(trackIds, listener, batch -> write(batch, BulkEditor::reset));
  }

  /**
   * Makes tracks as they were before a change.
   *
   * @param actor needs {@link Permission#EDIT_TRACKS}
   * @return how they were before this, so that the change can be made again
   * @throws ForbiddenException if the actor lacks the permission
   */
  public FormerEdits undo(Actor actor, FormerEdits former, BulkListener listener) {
    actor.require(Permission.EDIT_TRACKS);
    Map<String, Former> byId =
        former.tracks().stream().collect(Collectors.toMap(Former::trackId, Function.identity()));
    return change(
        byId.keySet(),
        listener,
        batch ->
            write(
                batch,
                (session, row, edit) -> {
                  @Nullable Former was = byId.get(row.id);
                  if (was == null || was.values().isEmpty()) {
                    reset(session, row, edit);
                  } else {
                    putBack(session, row, was.values().get());
                  }
                }));
  }

  private void putBack(Session session, TrackRow row, FormerEdits.Values values) {
    boolean coverIsThere =
        values.cover().map(file -> library.blobs().exists(file.blobId())).orElse(false);
    TrackEditRow edit = TrackEditor.editOf(session, row);
    values.setIn(edit, coverIsThere);
    edit.applyTo(row);
  }

  private static void reset(Session session, TrackRow row, @Nullable TrackEditRow edit) {
    if (edit != null) {
      edit.takeBackFrom(row);
      session.remove(edit);
    }
  }

  /**
   * Frees what is kept of covers that were replaced, when a change will not be undone any more; a
   * full scan does so too.
   */
  public void forget(FormerEdits former) {
    Set<String> loose = new HashSet<>();
    for (Former track : former.tracks()) {
      track.values().flatMap(FormerEdits.Values::cover).ifPresent(file -> loose.add(file.blobId()));
    }
    library.references().removeUnreferenced(loose);
  }

  private interface Change {
    void make(Session session, TrackRow row, @Nullable TrackEditRow edit);
  }

  private interface Batch {
    List<Former> change(List<String> trackIds) throws IOException;
  }

  private FormerEdits change(Collection<String> trackIds, BulkListener listener, Batch work) {
    List<Former> former = new ArrayList<>();
    try {
      Batches.run(
          trackIds,
          listener,
          batch -> {
            try {
              former.addAll(library.references().storing(() -> work.change(batch)));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      return new FormerEdits(former, Optional.empty());
    } catch (RuntimeException e) {
      LOG.warn("a change of {} tracks ended after {}", trackIds.size(), former.size(), e);
      @Nullable Throwable cause = e instanceof UncheckedIOException ? e.getCause() : null;
      return new FormerEdits(former, Optional.of(Problems.describe(cause == null ? e : cause)));
    } finally {
      library.changed();
      library.database().flush();
    }
  }

  private List<Former> write(List<String> trackIds, Change change) {
    return library
        .database()
        .write(
            session -> {
              List<TrackRow> rows = locked(session, trackIds);
              // They are written to the index, with all that they have.
              TrackRows.readParts(session, trackIds);
              Map<String, TrackEditRow> edits = edits(session, trackIds);
              List<Former> former = new ArrayList<>();
              for (TrackRow row : rows) {
                @Nullable TrackEditRow edit = edits.get(row.id);
                former.add(Former.of(row.id, edit));
                change.make(session, row, edit);
              }
              return former;
            });
  }

  private static List<TrackRow> locked(Session session, List<String> trackIds) {
    return session
        .createSelectionQuery(
            "from TrackRow where id in :ids and missing = false order by id", TrackRow.class)
        .setParameterList("ids", trackIds)
        // Whoever else changes the tracks, or reads their files again, waits.
        .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private static Map<String, TrackEditRow> edits(Session session, List<String> trackIds) {
    return session
        .createSelectionQuery("from TrackEditRow where trackId in :ids", TrackEditRow.class)
        .setParameterList("ids", trackIds)
        .getResultStream()
        .collect(Collectors.toMap(edit -> edit.trackId, Function.identity()));
  }
}
