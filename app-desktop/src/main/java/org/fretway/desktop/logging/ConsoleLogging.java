package org.fretway.desktop.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * Logback's set-up at the start: warnings go to the error stream, one line each. Code rather than
 * XML, since no parser has to be loaded before the window shows.
 */
public final class ConsoleLogging extends ContextAwareBase implements Configurator {
  private static final String PATTERN = "%-5level %logger{0}: %msg%n%nopex";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(PATTERN);
    encoder.start();

    ThresholdFilter warnings = new ThresholdFilter();
    warnings.setLevel(Level.WARN.levelStr);
    warnings.start();

    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(context);
    console.setTarget("System.err");
    console.setEncoder(encoder);
    console.addFilter(warnings);
    console.start();

    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(console);
    // It repeats what is thrown anyway, with the values, such as the name of a profile.
    context.getLogger("org.hibernate.orm.jdbc.error").setLevel(Level.OFF);
    // It warns of what a machine simply does not have, such as a sound card.
    context.getLogger("oshi").setLevel(Level.ERROR);
    // It warns that this Java is newer than it knows, which costs no speed here.
    context.getLogger("org.apache.lucene.internal.vectorization").setLevel(Level.ERROR);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
