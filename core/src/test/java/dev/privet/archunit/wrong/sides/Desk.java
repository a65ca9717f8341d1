/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.sides;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Map<Long, String> known = new HashMap<>();

    void values(Guest guest) {
        Map<Long, String> mails = new HashMap<>();
        mails.put(guest.id, guest.getEmail());
        LOG.info("{}", mails);
    }

    void valueInLambda(Guest guest) {
        Map<Long, String> mails = new HashMap<>();
        mails.put(guest.id, guest.getEmail());
        mails.forEach((id, mail) -> LOG.info("{}", mail));
    }

    void valueOfEntry(Guest guest) {
        Map<Long, String> mails = new TreeMap<>();
        mails.put(guest.id, guest.getEmail());
        for (Map.Entry<Long, String> entry : mails.entrySet()) {
            LOG.info("{}", entry.getValue());
        }
    }

    void valueSet(Guest guest) {
        LOG.info("{}", Map.of(guest.id, guest.getEmail()).values());
    }

    void valueOf(Guest guest) {
        LOG.info("{}", Map.of(guest.id, guest.getEmail()).get(guest.id));
    }

    void keys(Guest guest) {
        Map<String, Integer> visits = new HashMap<>();
        visits.put(guest.getEmail(), 1);
        LOG.info("{}", visits);
    }

    void keyInLambda(Guest guest) {
        Map<String, Integer> visits = new HashMap<>();
        visits.put(guest.getEmail(), 1);
        visits.forEach((mail, count) -> LOG.info("{}", mail));
    }

    void keySet(Guest guest) {
        Map<String, Integer> visits = new HashMap<>();
        visits.merge(guest.getEmail(), 1, Integer::sum);
        LOG.info("{}", visits.keySet());
    }

    void keyOfEntry(Guest guest) {
        Map<String, Integer> visits = new HashMap<>();
        visits.computeIfAbsent(guest.getEmail(), mail -> 1);
        visits.entrySet().stream().map(Map.Entry::getKey).forEach(LOG::info);
    }

    void counts(Guest guest) {
        Map<String, Integer> visits = new HashMap<>();
        visits.putIfAbsent(guest.getEmail(), 1);
        LOG.info("{}", visits);
    }

    void gathered(List<Guest> guests) {
        LOG.info(
                "{}",
                guests.stream()
                        .collect(toMap(Guest::getEmail, guest -> guest.id))
                        .keySet());
    }

    void gatheredByLambda(List<Guest> guests) {
        guests.stream()
                .collect(toMap(guest -> guest.getEmail(), guest -> guest.id))
                .forEach((mail, id) -> LOG.info("{}", mail));
    }

    void grouped(List<Guest> guests) {
        Map<String, Long> all = guests.stream().collect(groupingBy(Guest::getEmail, counting()));
        LOG.info("{}", all);
    }

    void groupedInside(List<Guest> guests) {
        LOG.info("{}", guests.stream().collect(groupingBy(guest -> guest.id, mapping(Guest::getEmail, toList()))));
    }

    void ofTheClass(Guest guest) {
        LOG.info("{}", mails(guest).values());
    }

    void handed(Guest guest) {
        noteValues(Map.of(guest.id, guest.getEmail()));
    }

    void wholes(Map<Long, Guest> guests) {
        LOG.info("{}", guests);
    }

    void wholeInLambda(Map<Long, Guest> guests) {
        guests.forEach((id, guest) -> LOG.info("{}", guest));
    }

    void added(Guest guest) {
        Map<Long, List<String>> mails = new LinkedHashMap<>();
        mails.computeIfAbsent(guest.id, id -> new ArrayList<>()).add(guest.getEmail());
        LOG.info("{}", mails.values());
    }

    void inAField(Guest guest) {
        known.put(guest.id, guest.getEmail());
        LOG.info("{}", known);
    }

    void copied(Guest guest) {
        LOG.info("{}", new TreeMap<>(Map.of(guest.getEmail(), guest.id)).firstKey());
    }

    // What follows looks alike and is none.

    void keysOfValues(Guest guest) {
        Map<Long, String> mails = new HashMap<>();
        mails.put(guest.id, guest.getEmail());
        mails.forEach((id, mail) -> LOG.info("{}", id));
        for (Map.Entry<Long, String> entry : mails.entrySet()) {
            LOG.info("{}", entry.getKey());
        }
        LOG.info("{} {}", mails.keySet(), Map.of(guest.id, guest.getEmail()).keySet());
        LOG.info("{} {}", new HashMap<>(mails).keySet(), mails.size());
        mails.entrySet().stream().map(Map.Entry::getKey).forEach(id -> LOG.info("{}", id));
    }

    void valuesOfKeys(Guest guest) {
        Map<String, Integer> visits = new HashMap<>();
        visits.put(guest.getEmail(), 1);
        visits.merge(guest.getEmail(), 1, Integer::sum);
        visits.forEach((mail, count) -> LOG.info("{}", count));
        LOG.info("{} {}", visits.values(), visits.get(guest.getEmail()));
        LOG.info("{}", visits.computeIfAbsent(guest.getEmail(), mail -> 1));
        for (Map.Entry<String, Integer> entry : visits.entrySet()) {
            LOG.info("{}", entry.getValue());
        }
    }

    void otherSides(List<Guest> guests) {
        LOG.info(
                "{}",
                guests.stream()
                        .collect(toMap(Guest::getEmail, guest -> guest.id))
                        .values());
        LOG.info(
                "{}",
                guests.stream()
                        .collect(toMap(guest -> guest.id, Guest::getEmail))
                        .keySet());
        LOG.info(
                "{}",
                guests.stream().collect(groupingBy(Guest::getEmail, counting())).values());
        LOG.info("{}", guests.stream().collect(groupingBy(guest -> guest.id)).keySet());
        guests.stream().collect(groupingBy(guest -> guest.id)).forEach((id, all) -> LOG.info("{} {}", id, all.size()));
    }

    void otherSideOfTheClass(Guest guest) {
        LOG.info("{}", mails(guest).keySet());
        noteKeys(Map.of(guest.id, guest.getEmail()));
    }

    void idsOfWholes(Map<Long, Guest> guests) {
        LOG.info("{} {}", guests.keySet(), guests.get(3L).id);
        guests.forEach((id, guest) -> LOG.info("{} {}", id, guest.id));
    }

    void addedElsewhere(Guest guest) {
        Map<Long, List<String>> mails = new LinkedHashMap<>();
        mails.computeIfAbsent(guest.id, id -> new ArrayList<>()).add(guest.getEmail());
        LOG.info("{}", mails.keySet());
    }

    void keysOfAField() {
        LOG.info("{}", known.keySet());
    }

    private static Map<Long, String> mails(Guest guest) {
        Map<Long, String> all = new HashMap<>();
        all.put(guest.id, guest.getEmail());
        return all;
    }

    private static void noteValues(Map<Long, String> mails) {
        LOG.info("{}", mails.values());
    }

    private static void noteKeys(Map<Long, String> mails) {
        LOG.info("{}", mails.keySet());
    }
}
