/* SPDX-License-Identifier: Apache-2.0 */
/** Privet's core: data protection as a library, without a framework. */
module dev.privet.core {
    requires com.github.benmanes.caffeine;
    requires java.xml;
    requires org.slf4j;
    requires tools.jackson.core;
    requires static ch.qos.logback.classic;
    requires static ch.qos.logback.core;
    requires static com.fasterxml.jackson.databind;
    requires static com.tngtech.archunit;
    requires static context.propagation;
    requires static de.focus_shift.jollyday.core;
    requires static jakarta.validation;
    requires static java.desktop;
    requires static org.apache.logging.log4j;
    requires static org.apache.logging.log4j.core;
    requires static org.assertj.core;
    requires static org.jboss.jandex;
    requires static org.objectweb.asm;
    requires static org.objectweb.asm.tree;
    requires static org.objectweb.asm.tree.analysis;
    requires static transitive org.jspecify;
    requires static tools.jackson.databind;
    requires static zip4j;

    uses dev.privet.discovery.ClassSource;
    uses dev.privet.minimise.LoadState;

    provides dev.privet.discovery.ClassSource with
            dev.privet.jandex.JandexSource;

    exports dev.privet.annotation;
    exports dev.privet.archunit;
    exports dev.privet.breach;
    exports dev.privet.choice;
    exports dev.privet.contract;
    exports dev.privet.datamap;
    exports dev.privet.deadline;
    exports dev.privet.discovery;
    exports dev.privet.document;
    exports dev.privet.export;
    exports dev.privet.fact;
    exports dev.privet.gate;
    exports dev.privet.jackson;
    exports dev.privet.jackson2;
    exports dev.privet.jandex;
    exports dev.privet.jollyday;
    exports dev.privet.ledger;
    exports dev.privet.location;
    exports dev.privet.lock;
    exports dev.privet.logging;
    exports dev.privet.marking;
    exports dev.privet.minimise;
    exports dev.privet.propagation;
    exports dev.privet.report;
    exports dev.privet.retention;
    exports dev.privet.scan;
    exports dev.privet.subject;
    exports dev.privet.testing;
    exports dev.privet.validation;
    exports dev.privet.vocabulary;
    exports dev.privet;
}
