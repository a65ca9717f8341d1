/* SPDX-License-Identifier: Apache-2.0 */
/** Privet's core: data protection as a library, without a framework. */
module dev.privet.core {
    requires com.github.benmanes.caffeine;
    requires org.slf4j;
    requires tools.jackson.core;
    requires static com.tngtech.archunit;
    requires static de.focus_shift.jollyday.core;
    requires static transitive org.jspecify;
    requires static tools.jackson.databind;

    exports dev.privet.annotation;
    exports dev.privet.contract;
    exports dev.privet.datamap;
    exports dev.privet.deadline;
    exports dev.privet.fact;
    exports dev.privet.jollyday;
    exports dev.privet.ledger;
    exports dev.privet.vocabulary;
}
