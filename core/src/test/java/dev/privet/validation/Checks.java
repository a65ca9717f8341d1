/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.validation;

import dev.privet.gate.PrivacyGate;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.Regime;
import jakarta.validation.ClockProvider;
import jakarta.validation.Configuration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A provider as a host has it, and what it finds, in words. */
final class Checks {

    private Checks() {}

    /** Knows the marks of some classes. */
    static Validator with(Class<?>... marked) {
        Configuration<?> configuration = at(Sample.DAY);
        PrivacyGate gate = PrivacyGate.builder(Sample.map(marked), new InMemoryLedger(), clock(Sample.DAY))
                .exporters(Map.of(Regime.UK, "GB", Regime.EU, "IE"))
                .build();
        return built(configuration.constraintValidatorFactory(
                PrivetValidation.factory(gate, configuration.getDefaultConstraintValidatorFactory())));
    }

    /** Was told nothing. */
    static Validator plain() {
        return built(at(Sample.DAY));
    }

    /** Was told nothing but the day. */
    static Validator on(LocalDate day) {
        return built(at(day));
    }

    private static Configuration<?> at(LocalDate day) {
        ClockProvider clock = () -> clock(day);
        return Validation.byDefaultProvider().configure().clockProvider(clock);
    }

    private static Clock clock(LocalDate day) {
        return Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private static Validator built(Configuration<?> configuration) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            return configuration.buildValidatorFactory().getValidator();
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Each violation as its path and message, in order. */
    static List<String> texts(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                .sorted()
                .toList();
    }
}
