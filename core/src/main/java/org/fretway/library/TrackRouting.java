package org.fretway.library;

import org.hibernate.search.mapper.pojo.bridge.RoutingBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.RoutingBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.RoutingBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.RoutingBridgeRouteContext;
import org.hibernate.search.mapper.pojo.route.DocumentRoutes;

/** Keeps tracks out of the index whose file is away or which are in the bin. */
public final class TrackRouting implements RoutingBinder {
  @Override
  public void bind(RoutingBindingContext context) {
    context.dependencies().use("missing");
    context.bridge(TrackRow.class, new Bridge());
  }

  private static final class Bridge implements RoutingBridge<TrackRow> {
    @Override
    public void route(
        DocumentRoutes routes, Object id, TrackRow row, RoutingBridgeRouteContext context) {
      if (row.missing) {
        routes.notIndexed();
      } else {
        routes.addRoute();
      }
    }

    @Override
    public void previousRoutes(
        DocumentRoutes routes, Object id, TrackRow row, RoutingBridgeRouteContext context) {
      routes.addRoute();
    }
  }
}
