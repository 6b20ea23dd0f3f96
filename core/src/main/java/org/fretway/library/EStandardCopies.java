package org.fretway.library;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.fretway.chart.TuningName;
import org.hibernate.Session;

/** Finds songs that the library has in E Standard as well: the same song, retuned. */
final class EStandardCopies {
  private EStandardCopies() {}

  /**
   * Returns the ids of those tracks that are not in E Standard while another of the same artist and
   * title is.
   */
  static Set<String> of(Session session, Collection<TrackRow> tracks) {
    List<String> ids =
        tracks.stream()
            .filter(track -> !track.tuningName.equals(TuningName.E_STANDARD))
            .map(track -> track.id)
            .toList();
    if (ids.isEmpty()) {
      return Set.of();
    }
    // For each id one look into the index that leads with these columns, however large the library.
    return Set.copyOf(
        session
            .createSelectionQuery(
                "select t.id from TrackRow t where t.id in :ids and exists (select 1 from TrackRow"
                    + " e where e.missing = false and e.artistKey = t.artistKey"
                    + " and e.titleKey = t.titleKey and e.tuningName = :estd)",
                String.class)
            .setParameterList("ids", ids)
            .setParameter("estd", TuningName.E_STANDARD)
            .getResultList());
  }
}
