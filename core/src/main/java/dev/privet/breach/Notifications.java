/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.breach;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.OrganisationFacts;
import dev.privet.document.ContentChecklist;
import dev.privet.document.ContentItem;
import dev.privet.document.DocumentKind;
import dev.privet.vocabulary.Regime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills in notifications from the register and the organisation's facts. Thread-safe. */
final class Notifications {

    private final DataMap dataMap;
    private final OwedDuties duties;
    private final ContentChecklist checklist = ContentChecklist.shipped();

    Notifications(DataMap dataMap, OwedDuties duties) {
        this.dataMap = dataMap;
        this.duties = duties;
    }

    BreachNotification of(BreachRecord breach, Regime regime, Instant now) {
        BreachFacts facts = breach.facts();
        Map<String, String> said = said(facts);
        said.values().removeIf(String::isBlank);
        LocalDate day = facts.awareAt().toLocalDate();
        Map<String, String> fields = new LinkedHashMap<>();
        for (ContentItem item : checklist.items(DocumentKind.BREACH_33_3, regime, day, Set.of())) {
            Optional.ofNullable(said.get(item.code()))
                    .ifPresent(words -> fields.put("Art " + item.code().split(" ", 2)[0] + ", " + item.title(), words));
        }
        Optional<ZonedDateTime> due = duties.ofAuthority(facts, regime).due();
        Instant given = facts.authorityTold().orElse(now);
        return new BreachNotification(
                breach.id(),
                breach.version(),
                regime,
                fields,
                checklist.check(DocumentKind.BREACH_33_3, regime, day, Set.of(), said.keySet()),
                due,
                due.filter(last -> given.isAfter(last.toInstant())).map(last -> given),
                facts.delay());
    }

    /** By the codes of the register of contents. */
    private Map<String, String> said(BreachFacts facts) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("33(3)(a)", facts.nature());
        said.put("33(3)(a) numbers", facts.impact());
        said.put("33(3)(b)", facts.contact().isBlank() ? contact() : facts.contact());
        said.put("33(3)(c)", facts.consequences());
        said.put("33(3)(d)", facts.measures());
        return said;
    }

    /** The data protection officer where there is one, else the organisation's own contact. */
    private String contact() {
        return dataMap.organisation()
                .map(organisation -> organisation
                        .dataProtectionOfficer()
                        .filter(OrganisationFacts.Contact::isReachable)
                        .map(officer -> "Data protection officer: " + words(officer))
                        .orElseGet(() -> organisation.contact().isReachable()
                                ? organisation.name() + ": " + words(organisation.contact())
                                : ""))
                .orElse("");
    }

    private static String words(OrganisationFacts.Contact contact) {
        return Stream.of(contact.name(), contact.postalAddress(), contact.email(), contact.telephone())
                .map(Objects::requireNonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
