/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.spring.PrivetPurposeProperties.Said;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.core.env.Environment;

/**
 * Finds keys below {@code privet.purposes} that say nothing. Boot leaves out what it cannot bind, and a period that is left out for a slip
 * of the pen is believed to hold.
 */
final class PurposeKeys {

    /** Below it, purposes are spoken of by their ids. */
    static final String PREFIX = "privet.purposes";

    private static final Bindable<Map<String, Said>> PURPOSES = Bindable.mapOf(String.class, Said.class);

    private PurposeKeys() {}

    /** What is wrong with each such key. */
    static List<Problem> judge(Environment environment) {
        try {
            Binder.get(environment).bind(PREFIX, PURPOSES, new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
            return List.of();
        } catch (BindException e) {
            if (e.getCause() instanceof UnboundConfigurationPropertiesException unbound) {
                return unbound.getUnboundProperties().stream()
                        .map(property -> property.getName().toString())
                        .distinct()
                        .map(PurposeKeys::unknown)
                        .toList();
            }
            throw e;
        }
    }

    private static Problem unknown(String key) {
        return new Problem(
                ProblemCode.OVERRIDE_UNREADABLE,
                key,
                "it is no key that can be overridden.",
                "write the purpose's id and '.title', '.kept-for' or '.recipients[0]' with one of '.name', '.category', '.role',"
                        + " '.country', '.safeguards' and '.facts'.");
    }
}
