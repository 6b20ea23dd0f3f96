package org.fretway.storage;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.engine.reporting.EntityIndexingFailureContext;
import org.hibernate.search.engine.reporting.FailureContext;
import org.hibernate.search.engine.reporting.FailureHandler;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;
import org.hibernate.search.mapper.pojo.work.SearchIndexingPlanExecutionReport;

/**
 * How Hibernate Search lets an index follow the entities that are searched: what a transaction
 * changed can be found when it has returned, but goes to the disk later. Trouble with the index
 * never becomes trouble of a transaction; whoever cares for the index is told.
 */
final class SearchIndexing
    implements IndexingPlanSynchronizationStrategy, FailureHandler, AutoCloseable {
  private static final int COMMIT_INTERVAL_MILLIS = 10_000;

  private final List<Consumer<Throwable>> listeners = new CopyOnWriteArrayList<>();
  private final boolean searched;

  /**
   * Held from before a transaction commits until its changes are in the queue of the index. Who
   * waits for a row that it changed goes on only after the commit, and so comes later in the queue,
   * too: the index has changes of the same entity in the order in which the database has them.
   */
  private final ReentrantLock commits = new ReentrantLock();

  SearchIndexing(Collection<Class<?>> entities) {
    searched = entities.stream().anyMatch(entity -> entity.isAnnotationPresent(Indexed.class));
  }

  /** Returns the settings for an index in a folder, or for none if no entity is searched. */
  Map<String, Object> settings(Path folder) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("hibernate.search.enabled", searched);
    settings.put("hibernate.search.backend.directory.root", folder.toString());
    settings.put("hibernate.search.backend.lucene_version", "LATEST");
    settings.put("hibernate.search.backend.io.commit_interval", COMMIT_INTERVAL_MILLIS);
    settings.put("hibernate.search.backend.indexing.queue_count", 1);
    settings.put("hibernate.search.backend.thread_pool.size", 1);
    // Who cares for the index makes it.
    settings.put("hibernate.search.schema_management.strategy", "none");
    settings.put(
        "hibernate.search.indexing.plan.synchronization.strategy", BeanReference.ofInstance(this));
    settings.put("hibernate.search.background_failure_handler", BeanReference.ofInstance(this));
    // All is on the entities; nothing is looked for elsewhere, which would slow the start.
    settings.put("hibernate.search.mapping.build_missing_discovered_jandex_indexes", false);
    settings.put(
        "hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations", false);
    settings.put("hibernate.search.configuration_property_checking.strategy", "ignore");
    return settings;
  }

  /** A transaction whose changes go to the index. */
  interface Following {
    /** Makes ready what goes to the index; nothing more may be changed, or waited for. */
    void aboutToCommit(Session session);
  }

  /** Runs a transaction, which has to say when it is about to commit. */
  <T> T following(Function<Following, T> transaction) {
    try {
      return transaction.apply(
          session -> {
            if (searched) {
              Search.session(session).indexingPlan().process();
              commits.lock();
            }
          });
    } finally {
      release();
    }
  }

  private void release() {
    if (commits.isHeldByCurrentThread()) {
      commits.unlock();
    }
  }

  void addListener(Consumer<Throwable> listener) {
    listeners.add(listener);
  }

  void failed(Throwable failure) {
    listeners.forEach(listener -> listener.accept(failure));
  }

  @Override
  public void apply(IndexingPlanSynchronizationStrategyConfigurationContext context) {
    context.documentCommitStrategy(DocumentCommitStrategy.NONE);
    context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
    context.indexingFutureHandler(this::await);
  }

  private void await(CompletableFuture<? extends SearchIndexingPlanExecutionReport> indexed) {
    release();
    try {
      indexed.join().throwable().ifPresent(this::failed);
    } catch (CompletionException e) {
      failed(e.getCause() == null ? e : e.getCause());
    }
  }

  @Override
  public void handle(FailureContext context) {
    failed(context.throwable());
  }

  @Override
  public void handle(EntityIndexingFailureContext context) {
    failed(context.throwable());
  }

  @Override
  public void close() {
    listeners.clear();
  }
}
