/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.test;

import dev.privet.Privet;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Use;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Opens and closes the use that {@link WithPurpose} names. */
final class WithPurposeTestExecutionListener extends AbstractTestExecutionListener {

    /** After the test's transaction and the user of Spring Security, in which the use then lies. */
    private static final int ORDER = 11_000;

    private static final String SCOPE = WithPurposeTestExecutionListener.class.getName() + ".scope";

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        stated(test).ifPresent(stated -> test.setAttribute(SCOPE, privet(test).use(use(stated))));
    }

    @Override
    public void afterTestMethod(TestContext test) {
        if (test.removeAttribute(SCOPE) instanceof PurposeScope scope) {
            scope.close();
        }
    }

    private static Optional<WithPurpose> stated(TestContext test) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(test.getTestMethod(), WithPurpose.class))
                .or(() -> Optional.ofNullable(
                        TestContextAnnotationUtils.findMergedAnnotation(test.getTestClass(), WithPurpose.class)));
    }

    private static Privet privet(TestContext test) {
        return test.getApplicationContext().getBeanProvider(Privet.class).stream()
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("@WithPurpose needs Privet among the beans of the test, and there"
                                + " is none: add @AutoConfigurePrivet, or take away privet.enabled=false."));
    }

    private static Use use(WithPurpose stated) {
        Use use = Use.of(stated.value());
        Use by = stated.actor().isEmpty() ? use : use.by(stated.actor());
        return stated.controller().isEmpty() ? by : by.onBehalfOf(stated.controller());
    }
}
