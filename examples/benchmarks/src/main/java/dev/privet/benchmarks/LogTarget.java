/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import dev.privet.logging.PrivetLogback;
import dev.privet.minimise.Minimiser;
import java.net.URL;
import java.util.Objects;
import org.slf4j.Logger;

/**
 * Logback as a file sets it up, in a context of its own.
 *
 * @param logger writes lines
 * @param memory where they end
 */
record LogTarget(Logger logger, MemoryAppender memory) {

    /** Sets one up by a file of the folder {@code log-lane}. */
    static LogTarget of(String file) throws JoranException {
        URL configuration = Objects.requireNonNull(LogTarget.class.getResource("/log-lane/" + file), file);
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(configuration);
        context.start();
        MemoryAppender memory =
                (MemoryAppender) context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("MEMORY");
        return new LogTarget(context.getLogger("dev.privet.shop.Orders"), memory);
    }

    /** The floor's set-up behind what shows marked objects minimised and scrubs the rest. */
    static LogTarget minimising(Minimiser minimiser) throws JoranException {
        LogTarget plain = of("plain.xml");
        PrivetLogback.protect(((ch.qos.logback.classic.Logger) plain.logger()).getLoggerContext())
                .with(minimiser);
        return plain;
    }

    /** Writes a line with four arguments. */
    byte[] line(String format, Object first, Object second, Object third, Object fourth) {
        logger.info(format, first, second, third, fourth);
        return memory.last();
    }
}
