/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.choice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The choices in force of some topics, as far as they fit into memory: all of them, or else those of the persons who were asked for
 * last. Thread-safe; changes are made by one thread at a time.
 */
final class HeldChoices {

    private static final int PAGE = 2_000;
    private static final int READ_AHEAD = 256;
    private static final PersonKey FIRST = new PersonKey("", "");

    private final ChoiceStore store;
    private final Set<ChoiceTopic> topics;
    private final int most;

    /** Null where there are more persons than fit. */
    private volatile @Nullable All all;

    private final Cache<PersonKey, InForce> some;

    /** Counts the changes, so that what was read before one is not put down after it. */
    private volatile long version;

    HeldChoices(ChoiceStore store, Set<ChoiceTopic> topics, int most) {
        this.store = store;
        this.topics = topics;
        this.most = most;
        this.some = Caffeine.newBuilder().maximumSize(most).build();
    }

    /** Reads everything anew. What was held so far is held until then. */
    synchronized void load() {
        version++;
        some.invalidateAll();
        All read = new All();
        int atMost = PAGE;
        PersonKey from = FIRST;
        while (true) {
            List<Choice> page = store.inForce(topics, from, atMost);
            boolean isLast = page.size() < atMost;
            Map<PersonKey, InForce> found = byPerson(page, isLast);
            found.forEach(read::put);
            if (read.persons > most) {
                all = null;
                return;
            }
            if (isLast) {
                all = read;
                return;
            }
            from = page.get(page.size() - 1).person();
            // A person with more choices than a page holds is met again with a larger one.
            atMost = found.isEmpty() ? atMost * 2 : PAGE;
        }
    }

    /** Those of each person; of a page that is not the last, without the last person, who may have more. */
    private static Map<PersonKey, InForce> byPerson(List<Choice> page, boolean isLast) {
        Map<PersonKey, Set<String>> codes = new LinkedHashMap<>();
        page.forEach(choice ->
                codes.computeIfAbsent(choice.person(), key -> new HashSet<>()).add(choice.code()));
        if (!isLast) {
            codes.remove(page.get(page.size() - 1).person());
        }
        Map<PersonKey, InForce> found = new HashMap<>();
        codes.forEach((person, set) -> found.put(person, InForce.of(set)));
        return found;
    }

    synchronized void apply(Choice choice) {
        if (!topics.contains(choice.topic())) {
            return;
        }
        version++;
        All known = all;
        if (known == null) {
            some.invalidate(choice.person());
            return;
        }
        PersonKey person = choice.person();
        known.put(person, known.of(person.kind(), person.id()).with(choice));
        if (known.persons > most) {
            all = null;
        }
    }

    InForce of(String kind, String id) {
        All known = all;
        return known == null ? lookUp(new PersonKey(kind, id)) : known.of(kind, id);
    }

    /** Whether anybody of a kind has such a choice in force; where that is not known, so it is taken. */
    boolean any(String kind, String code) {
        All known = all;
        return known == null || known.counts.containsKey(new PersonKey(kind, code));
    }

    /** Whether anybody of a kind is restricted. */
    boolean anyRestricted(String kind) {
        return any(kind, All.RESTRICTED);
    }

    private InForce lookUp(PersonKey person) {
        InForce held = some.getIfPresent(person);
        if (held != null) {
            return held;
        }
        int atMost = READ_AHEAD;
        while (true) {
            long before = version;
            List<Choice> page = store.inForce(topics, person, atMost);
            Map<PersonKey, InForce> found = new HashMap<>(byPerson(page, page.size() < atMost));
            boolean isCut = page.size() == atMost && found.isEmpty();
            if (!isCut) {
                found.putIfAbsent(person, InForce.NOTHING);
                keep(found, before);
                return found.getOrDefault(person, InForce.NOTHING);
            }
            atMost *= 2;
        }
    }

    private synchronized void keep(Map<PersonKey, InForce> found, long asOf) {
        if (version == asOf) {
            some.putAll(found);
        }
    }

    /** Everybody's. Read by many threads while one changes it. */
    private static final class All {

        /** No code is empty. */
        static final String RESTRICTED = "";

        /** By kind and id, so that nobody has to make a key to ask. */
        private final Map<String, Map<String, InForce>> byKind = new ConcurrentHashMap<>();

        /** How many persons of a kind have a choice in force. */
        private final Map<PersonKey, Integer> counts = new ConcurrentHashMap<>();

        private int persons;

        InForce of(String kind, String id) {
            Map<String, InForce> ofKind = byKind.get(kind);
            return ofKind == null ? InForce.NOTHING : ofKind.getOrDefault(id, InForce.NOTHING);
        }

        /** What is added is counted before what goes is not, so that nobody finds a count too low meanwhile. */
        void put(PersonKey person, InForce inForce) {
            Map<String, InForce> ofKind = byKind.computeIfAbsent(person.kind(), kind -> new ConcurrentHashMap<>());
            count(person.kind(), inForce, 1);
            boolean isAny = !inForce.codes().isEmpty();
            InForce before = isAny ? ofKind.put(person.id(), inForce) : ofKind.remove(person.id());
            if (before != null) {
                count(person.kind(), before, -1);
            }
            persons += (isAny ? 1 : 0) - (before == null ? 0 : 1);
        }

        private void count(String kind, InForce inForce, int by) {
            inForce.codes().forEach(code -> counts.merge(new PersonKey(kind, code), by, All::sum));
            if (inForce.restricted()) {
                counts.merge(new PersonKey(kind, RESTRICTED), by, All::sum);
            }
        }

        private static @Nullable Integer sum(Integer one, Integer other) {
            int sum = one + other;
            return sum == 0 ? null : sum;
        }
    }
}
