/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.Privet;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.datamap.DataMap;
import dev.privet.gate.GateMode;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.spring.internal.SummaryPart;
import dev.privet.vocabulary.Regime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Says in one line what is protected and how it stands, once everything has started: numbers, laws and states, and no value. */
final class PrivetSummary implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Privet.class);

    private final Privet privet;
    private final PrivetProperties properties;
    private final UnknownProperties unknown;
    private final List<SummaryPart> parts;

    PrivetSummary(Privet privet, PrivetProperties properties, UnknownProperties unknown, List<SummaryPart> parts) {
        this.privet = privet;
        this.properties = properties;
        this.unknown = unknown;
        this.parts = parts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        // Of a Privet that the host built itself, nobody has asked before.
        if (!unknown.problems().isEmpty()) {
            throw new PrivacyConfigurationException("The properties of Privet cannot be used", unknown.problems());
        }
        LOG.info("Privet: {}.", text());
    }

    String text() {
        DataMap dataMap = privet.dataMap();
        String told = dataMap.types().isEmpty()
                ? "no marked class was found, so nothing is protected yet; mark personal data with @PersonalData"
                : Stream.concat(
                                Stream.of(counts(dataMap), "under " + laws(dataMap), ledger()),
                                parts.stream().map(SummaryPart::text))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return told + (privet.gate().mode() == GateMode.OBSERVE ? "; ONLY OBSERVING" : "; enforcing");
    }

    private static String counts(DataMap dataMap) {
        long fields =
                dataMap.types().stream().mapToLong(type -> type.fields().size()).sum();
        // The built-in purposes are the same everywhere and say nothing about this host.
        long purposes = dataMap.purposes().stream()
                .filter(purpose -> dataMap.types().stream()
                        .flatMap(type -> type.fields().stream())
                        .anyMatch(field -> dataMap.serves(field, purpose.type())))
                .count();
        return counted(dataMap.types().size(), "type") + ", " + counted(fields, "personal field") + ", "
                + counted(purposes, "purpose");
    }

    private String laws(DataMap dataMap) {
        return dataMap.regimes().stream().sorted().map(this::law).collect(Collectors.joining(" and "));
    }

    private String law(Regime regime) {
        String country = properties.countries().get(regime);
        return country == null ? regime.title() : regime.title() + " from " + country;
    }

    private String ledger() {
        return "ledger " + (privet.ledger() instanceof InMemoryLedger ? "IN MEMORY" : "kept") + " with "
                + privet.gate().level().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
