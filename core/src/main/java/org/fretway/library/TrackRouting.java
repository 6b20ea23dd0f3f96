package org.fretway.library;

import org.hibernate.HibernateException;
import org.hibernate.LazyInitializationException;
import org.hibernate.search.mapper.pojo.bridge.RoutingBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.RoutingBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.RoutingBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.RoutingBridgeRouteContext;
import org.hibernate.search.mapper.pojo.route.DocumentRoutes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps tracks out of the index whose file is away or which are in the bin, and those of which no
 * document can be made: that would else refuse the transaction that changes them.
 */
public final class TrackRouting implements RoutingBinder {
  @Override
  public void bind(RoutingBindingContext context) {
    context.dependencies().use("missing");
    context.bridge(TrackRow.class, new Bridge());
  }

  private static final Logger LOG = LoggerFactory.getLogger(TrackRouting.class);

  private static boolean isIndexed(TrackRow row) {
    try {
      return row.makeDocument();
    } catch (LazyInitializationException e) {
      LOG.trace("{} is being removed, for which no document is needed", row.id, e);
      return true;
    } catch (HibernateException e) {
      throw e; // It is the database that has trouble.
    } catch (RuntimeException e) {
      LOG.error("the song {} can't be in the search index, and is in no list", row.id, e);
      return false;
    }
  }

  private static final class Bridge implements RoutingBridge<TrackRow> {
    @Override
    public void route(
        DocumentRoutes routes, Object id, TrackRow row, RoutingBridgeRouteContext context) {
      if (isIndexed(row)) {
        routes.addRoute();
      } else {
        routes.notIndexed();
      }
    }

    @Override
    public void previousRoutes(
        DocumentRoutes routes, Object id, TrackRow row, RoutingBridgeRouteContext context) {
      routes.addRoute();
    }
  }
}
