/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.sample;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What one class logs while this is open. */
public final class Logs implements AutoCloseable {

    private final Logger logger;
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    /**
     * Begins to listen.
     *
     * @param source the class that logs
     */
    public Logs(Class<?> source) {
        this(source.getName());
    }

    /**
     * Begins to listen.
     *
     * @param source the name of the class that logs
     */
    public Logs(String source) {
        logger = (Logger) LoggerFactory.getLogger(source);
        appender.start();
        logger.addAppender(appender);
    }

    /**
     * The messages of a level.
     *
     * @param level the level
     * @return as they would be printed
     */
    public List<String> at(Level level) {
        return appender.list.stream()
                .filter(event -> event.getLevel() == level)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
    }
}
