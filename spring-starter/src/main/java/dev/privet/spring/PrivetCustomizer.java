/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.PrivetBuilder;
import dev.privet.contract.PublicApi;

/**
 * Changes how {@link dev.privet.Privet} is set up, on top of the properties. Every bean of this type is applied once, in the order
 * that {@link org.springframework.core.annotation.Order} gives; a later one has the last word. The auto-configuration hands over the
 * marked entities, and what properties say of the organisation and of purposes, in some of highest precedence. Marks without annotations
 * need none: a bean of type {@link dev.privet.marking.DataMapContributor} is taken as it is.
 *
 * <pre>{@code
 * @Bean
 * PrivetCustomizer reportRows() {
 *   return builder -> builder.marked(ReportRow.class);
 * }
 * }</pre>
 *
 * @since 0.1
 */
@FunctionalInterface
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface PrivetCustomizer {

    /**
     * Changes the set-up. Called while the application starts, by one thread; an exception ends the start.
     *
     * @param builder the set-up so far
     */
    void customize(PrivetBuilder builder);
}
