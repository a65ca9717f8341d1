/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.logging;

import dev.privet.minimise.Minimiser;
import dev.privet.scan.TextScanner;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.AppenderControl;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.impl.LocationAware;
import org.jspecify.annotations.Nullable;

/** Stands in front of a logger's appenders of Log4j. Those behind it belong to the configuration, which starts and stops them. */
final class Log4jFront extends AbstractAppender {

    private final List<AppenderControl> behind = new CopyOnWriteArrayList<>();
    private final TextScanner scanner = TextScanner.standard();
    private volatile LogContent content = new LogContent(scanner, null);

    Log4jFront() {
        super(PrivetLog4j.NAME, null, null, false, Property.EMPTY_ARRAY);
    }

    void minimiseBy(@Nullable Minimiser minimiser) {
        if (content.minimiser() != minimiser) {
            content = new LogContent(scanner, minimiser);
        }
    }

    void add(AppenderControl control) {
        behind.add(control);
    }

    List<AppenderControl> behind() {
        return behind;
    }

    @Override
    public void append(LogEvent event) {
        LogContent now = content;
        LogEvent shown = event;
        if (now.observes()) {
            now.observe(event.getMessage().getParameters());
        } else if (!(event instanceof Log4jEvent)) {
            shown = new Log4jEvent(event, now);
        }
        for (AppenderControl control : behind) {
            control.callAppender(shown);
        }
    }

    @Override
    public boolean requiresLocation() {
        return behind.stream()
                .anyMatch(control -> control.getAppender() instanceof LocationAware aware && aware.requiresLocation());
    }
}
