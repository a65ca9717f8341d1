/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Classes that are other forms of one another, such as {@code Ticket}, {@code TicketDto} and {@code CreateTicketRequest}. */
final class Twins {

    private static final int LEAST = 2;
    private static final double SHARE = 0.5;

    private static final Set<String> IN_ALL = Set.of("id", "serialVersionUID");

    private final Map<String, List<String>> of = new TreeMap<>();

    /** Of classes that are called the same without what only tells how they are built, and share half of their fields. */
    Twins(Model model, ClassNames names) {
        Map<String, List<ScannedClass>> called = new TreeMap<>();
        for (ScannedClass type : model.all()) {
            if (type.shape() != ScannedClass.Shape.ENUM && !names.isBare(type)) {
                called.computeIfAbsent(names.core(type), ignored -> new ArrayList<>())
                        .add(type);
            }
        }
        called.values().stream().filter(forms -> forms.size() > 1).forEach(this::pair);
    }

    /** The names of the other forms of a class. */
    List<String> of(String type) {
        return of.getOrDefault(type, List.of());
    }

    private void pair(List<ScannedClass> forms) {
        for (ScannedClass one : forms) {
            Set<String> fields = fields(one);
            forms.stream()
                    .filter(other -> !other.name().equals(one.name()) && share(fields, fields(other)))
                    .forEach(other -> of.computeIfAbsent(one.name(), ignored -> new ArrayList<>())
                            .add(other.name()));
        }
    }

    private static boolean share(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return both >= LEAST && both >= SHARE * Math.min(one.size(), other.size());
    }

    private static Set<String> fields(ScannedClass type) {
        Set<String> all = new HashSet<>();
        type.fields().forEach(field -> all.add(field.name()));
        all.removeAll(IN_ALL);
        return all;
    }
}
