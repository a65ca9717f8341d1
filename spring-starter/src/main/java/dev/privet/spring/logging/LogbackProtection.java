/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.logging;

import ch.qos.logback.classic.LoggerContext;
import dev.privet.logging.PrivetLogback;
import dev.privet.minimise.Minimiser;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;

/** Minimises the log for as long as an application context is there, and leaves it scrubbed when that goes. */
final class LogbackProtection implements ApplicationListener<ContextRefreshedEvent>, DisposableBean {

    private final Minimiser minimiser;

    LogbackProtection(Minimiser minimiser) {
        this.minimiser = minimiser;
        protect().ifPresent(protection -> protection.with(minimiser));
    }

    /** Nothing where SLF4J is bound to something else, although Logback lies on the class path. */
    static Optional<PrivetLogback> protect() {
        return LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                ? Optional.of(PrivetLogback.protect(context))
                : Optional.empty();
    }

    /** What attaches appenders in code does so while the context starts. */
    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        protect();
    }

    @Override
    public void destroy() {
        protect().ifPresent(protection -> protection.without(minimiser));
    }
}
