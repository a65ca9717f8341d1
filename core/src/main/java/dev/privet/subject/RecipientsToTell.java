/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.DeclaredRecipient;
import dev.privet.datamap.RecordType;
import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who received data of the rows that were rectified, erased or restricted, and so is to be told of it, unless that is impossible or a
 * disproportionate effort. What the purposes of the data say of their recipients is all that is known here: whether a recipient got
 * the data of this very person, the organisation knows better. Immutable.
 *
 * @param recipients ordered by name
 * @legal GDPR Art 19 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record RecipientsToTell(List<Recipient> recipients) {

    /** Where the duty is written. */
    public static final Citation CITATION = new Citation("GDPR Art 19", Certainty.KNOWN);

    /** Copies the list. */
    public RecipientsToTell {
        recipients = List.copyOf(recipients);
    }

    /**
     * The recipients of the data of some types.
     *
     * @param dataMap says which purposes the types' fields serve, and who receives the data of these
     * @param types the types whose rows were changed
     * @return everybody that a purpose of one of their fields names
     */
    public static RecipientsToTell of(DataMap dataMap, Collection<RecordType> types) {
        Map<String, Set<String>> purposes = new TreeMap<>();
        Map<String, DeclaredRecipient> recipients = new TreeMap<>();
        types.stream()
                .flatMap(type -> type.fields().stream())
                .flatMap(field -> field.uses().keySet().stream())
                .distinct()
                .flatMap(purpose -> dataMap.purpose(purpose).stream())
                .forEach(purpose -> add(purpose, purposes, recipients));
        List<Recipient> found = new ArrayList<>();
        recipients.forEach((name, recipient) ->
                found.add(new Recipient(name, recipient.category(), purposes.getOrDefault(name, Set.of()))));
        return new RecipientsToTell(found);
    }

    private static void add(
            DeclaredPurpose purpose, Map<String, Set<String>> purposes, Map<String, DeclaredRecipient> recipients) {
        purpose.facts().recipients().forEach(recipient -> {
            recipients.put(recipient.name(), recipient);
            purposes.computeIfAbsent(recipient.name(), name -> new TreeSet<>()).add(purpose.id());
        });
    }

    /**
     * One of them.
     *
     * @param name the recipient, or the category of recipients, as the purposes name it
     * @param category whether the name is that of a category
     * @param purposes the ids of the purposes for which it received data
     * @since 0.1
     */
    @PublicApi(since = "0.1")
    public record Recipient(String name, boolean category, Set<String> purposes) {

        /** Copies the purposes, ordered. */
        public Recipient {
            Objects.requireNonNull(name, "name");
            purposes = Collections.unmodifiableSet(new TreeSet<>(purposes));
        }
    }
}
