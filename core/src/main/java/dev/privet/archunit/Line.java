/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a method accesses on one line. ArchUnit tells the lines of accesses, and neither their order nor where values go. */
record Line(JavaCodeUnit unit, int number, List<JavaAccess<?>> accesses) {

    private static final Pattern DISGUISE =
            Pattern.compile("mask|hash|redact|pseudonym|anonym|encrypt|digest|obfuscat|scrub");
    private static final Set<String> ANSWERS = Set.of("boolean", "int", "long");

    static Stream<Line> of(JavaCodeUnit unit) {
        Map<Integer, List<JavaAccess<?>>> lines = new TreeMap<>();
        for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
            lines.computeIfAbsent(access.getLineNumber(), any -> new ArrayList<>())
                    .add(access);
        }
        return lines.entrySet().stream().map(line -> new Line(unit, line.getKey(), line.getValue()));
    }

    /**
     * The marked properties that are read and, as far as can be seen, passed on as they are. As many reads as there are questions about
     * values on the line (is it empty, how long is it, is it equal) are taken to be what is asked about.
     */
    List<MarkedProperty> passedOn(Marks marks) {
        List<MarkedProperty> read = accesses.stream()
                .flatMap(access -> marks.read(access).stream())
                .distinct()
                .sorted(Comparator.comparing(MarkedProperty::title))
                .toList();
        long questions = accesses.stream().filter(Line::asks).count();
        return read.size() <= questions || accesses.stream().anyMatch(Line::disguises) ? List.of() : read;
    }

    /** The classes of objects that are got on the line and of which nothing is asked there. */
    Stream<JavaClass> untouched() {
        return accesses.stream()
                .flatMap(access -> got(access).stream())
                .distinct()
                .filter(type -> accesses.stream()
                        .noneMatch(access ->
                                type.isAssignableTo(access.getTargetOwner().getName())));
    }

    boolean touches(String owner, Set<String> fields) {
        return accesses.stream()
                .anyMatch(access -> access.getTargetOwner().getName().equals(owner)
                        && fields.contains(access.getTarget().getName()));
    }

    private static List<JavaClass> got(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget call
                ? List.of(call.getRawReturnType())
                : access.getTarget() instanceof FieldAccessTarget field ? List.of(field.getRawType()) : List.of();
    }

    private static boolean asks(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return access.getTarget() instanceof CodeUnitAccessTarget call
                && owner.startsWith("java.")
                && !owner.startsWith("java.util.logging.")
                && !call.getName().equals("booleanValue")
                && !call.getName().equals("intValue")
                && ANSWERS.contains(call.getRawReturnType().getName());
    }

    private static boolean disguises(JavaAccess<?> access) {
        String place = access.getTargetOwner().getSimpleName() + "."
                + access.getTarget().getName();
        return DISGUISE.matcher(place.toLowerCase(Locale.ROOT)).find()
                && !access.getTarget().getName().equals("hashCode")
                && access.getTarget() instanceof CodeUnitAccessTarget call
                && !call.getRawParameterTypes().isEmpty();
    }
}
