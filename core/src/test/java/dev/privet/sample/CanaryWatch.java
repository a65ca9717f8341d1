/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.sample;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fails every test and every property of the suite during which a canary appears in the log, at whatever level is logged. */
public final class CanaryWatch implements BeforeEachCallback, AfterEachCallback, AroundPropertyHook {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(CanaryWatch.class);

    /** Listens to everything while it is attached. */
    private static final class Listener extends AppenderBase<ILoggingEvent> {

        private final List<String> sung = Collections.synchronizedList(new ArrayList<>());

        static Listener attach() {
            Listener listener = new Listener();
            listener.start();
            root().addAppender(listener);
            return listener;
        }

        private static ch.qos.logback.classic.Logger root() {
            return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
        }

        @Override
        protected void append(ILoggingEvent event) {
            String trace =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            if ((event.getFormattedMessage() + trace).contains(Canary.MARK)) {
                sung.add(event.getLoggerName());
            }
        }

        void end() {
            root().detachAppender(this);
            if (!sung.isEmpty()) {
                throw new AssertionError("A value of a person stands in the log of " + sung);
            }
        }
    }

    /** Made once by JUnit, once by jqwik. */
    public CanaryWatch() {}

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(OURS).put(Listener.class, Listener.attach());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        context.getStore(OURS).get(Listener.class, Listener.class).end();
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        Listener listener = Listener.attach();
        PropertyExecutionResult result = property.execute();
        try {
            listener.end();
            return result;
        } catch (AssertionError sung) {
            return result.mapToFailed(sung);
        }
    }
}
