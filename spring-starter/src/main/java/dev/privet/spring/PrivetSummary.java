/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.Privet;
import dev.privet.datamap.DataMap;
import dev.privet.gate.GateMode;
import dev.privet.vocabulary.Regime;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Says in one line what is protected, once everything has started. */
final class PrivetSummary implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Privet.class);

    private final Privet privet;
    private final PrivetProperties properties;

    PrivetSummary(Privet privet, PrivetProperties properties) {
        this.privet = privet;
        this.properties = properties;
    }

    @Override
    public void afterSingletonsInstantiated() {
        LOG.info("Privet: {}{}.", text(), privet.gate().mode() == GateMode.OBSERVE ? "; ONLY OBSERVING" : "");
    }

    String text() {
        DataMap dataMap = privet.dataMap();
        if (dataMap.types().isEmpty()) {
            return "no marked class was found, so nothing is protected yet; mark personal data with @PersonalData";
        }
        long fields =
                dataMap.types().stream().mapToLong(type -> type.fields().size()).sum();
        // The built-in purposes are the same everywhere and say nothing about this host.
        long purposes = dataMap.purposes().stream()
                .filter(purpose -> dataMap.types().stream()
                        .flatMap(type -> type.fields().stream())
                        .anyMatch(field -> dataMap.serves(field, purpose.type())))
                .count();
        return counted(dataMap.types().size(), "type") + ", " + counted(fields, "personal field") + ", "
                + counted(purposes, "purpose") + ", under " + laws(dataMap);
    }

    private String laws(DataMap dataMap) {
        return dataMap.regimes().stream().sorted().map(this::law).collect(Collectors.joining(" and "));
    }

    private String law(Regime regime) {
        String country = properties.establishedIn().get(regime);
        return country == null ? regime.title() : regime.title() + " from " + country;
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
