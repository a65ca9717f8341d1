/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import dev.privet.vocabulary.Detail;
import dev.privet.vocabulary.Sensitivity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Pieces of what a difference says. */
final class Lines {

    private Lines() {}

    /** For example {@code special category added: HEALTH on User.needs} or {@code field added: User.email (EmailAddress)}. */
    static String sensitive(String place, Entry field, String verb) {
        String category = field.said(Fact.CATEGORY);
        return switch (Sensitivity.valueOf(field.said(Fact.SENSITIVITY))) {
            case ORDINARY -> "field " + verb + ": " + place + " (" + category + ")";
            case SPECIAL -> "special category " + verb + ": " + shout(category) + " on " + place;
            case CRIMINAL -> "data of offences " + verb + ": " + shout(category) + " on " + place;
        };
    }

    static String uses(Entry field) {
        List<Entry> uses = field.entries(Kind.USE);
        return uses.isEmpty()
                ? ""
                : ", for "
                        + uses.stream()
                                .map(use -> use.name() + " " + detail(use.said(Fact.DETAIL)))
                                .collect(Collectors.joining(", "));
    }

    static String detail(String name) {
        return Detail.valueOf(name).words();
    }

    /** What follows {@code recipient in}. */
    static String recipient(Spot spot, Entry recipient, String verb) {
        return recipient.said(Fact.COUNTRY) + " " + verb + ": " + recipient.name() + " ("
                + recipient.said(Fact.ROLE).toLowerCase(Locale.ROOT).replace('_', ' ') + ") for " + spot.words();
    }

    static String link(Spot spot, Entry link) {
        return spot.words() + "." + link.name() + " to " + link.said(Fact.SUBJECT);
    }

    static String period(Entry keep) {
        return keep.name() + " from " + keep.said(Fact.FROM) + ", then " + keep.said(Fact.THEN)
                + keep.fact(Fact.FOR).map(purposes -> ", for " + purposes).orElse("");
    }

    /** {@code HealthData} as {@code HEALTH}. */
    private static String shout(String category) {
        return category.replaceAll("(?<=.)Data$", "")
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
    }
}
