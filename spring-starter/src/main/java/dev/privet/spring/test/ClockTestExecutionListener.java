/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.test;

import dev.privet.testing.SettableClock;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Sets the clock back after a test that moved it: the next test has the same beans. */
final class ClockTestExecutionListener extends AbstractTestExecutionListener {

    /** Around everything that may move the clock. */
    private static final int ORDER = 2_100;

    private static final String BEFORE = ClockTestExecutionListener.class.getName() + ".before";

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        withClock(test, clock -> test.setAttribute(BEFORE, clock.instant()));
    }

    @Override
    public void afterTestMethod(TestContext test) {
        if (test.removeAttribute(BEFORE) instanceof Instant before) {
            withClock(test, clock -> clock.set(before));
        }
    }

    private static void withClock(TestContext test, Consumer<SettableClock> action) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext().getBeanProvider(SettableClock.class).ifUnique(action);
        }
    }
}
