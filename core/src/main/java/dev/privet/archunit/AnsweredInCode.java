/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the code of one class puts into answers for no purpose, where its types do not say so.
 *
 * @param own its endpoints
 * @param told what was told already, by method and marked class; more is added
 */
record AnsweredInCode(JavaClass type, List<Endpoint> own, Shown shown, Set<String> told) {

    /** Is told what is wrong, and how it is mended. */
    interface Teller {
        void tell(HasAnnotations<?> place, String what, String remedy);
    }

    void each(Passing passing, Teller teller) {
        Optional<Endpoint> endpoint = own.stream()
                .filter(each -> !each.isInherited() && each.key().equals(passing.method()))
                .findFirst();
        Optional<JavaCodeUnit> unit = type.getCodeUnits().stream()
                .filter(each -> (each.getName() + each.getDescriptor()).equals(passing.method()))
                .findFirst();
        if (passing.sink() == Sink.RETURN && endpoint.isEmpty()) {
            return;
        }
        if (passing.sink() != Sink.FUNCTION && unit.filter(OpenPurposes::areIn).isPresent()) {
            return;
        }
        HasAnnotations<?> place = unit.<HasAnnotations<?>>map(found -> found).orElse(type);
        String name = endpoint.map(each -> "Endpoint " + each.name())
                .orElseGet(() -> "Method " + type.getName() + "."
                        + unit.map(Members::title)
                                .orElseGet(() -> passing.method()
                                        .substring(0, passing.method().indexOf('('))));
        tell(place, name, type, passing, teller);
    }

    /** Of a base class that is none itself. */
    void inherited(Endpoint endpoint, Passing passing, Teller teller) {
        if (!OpenPurposes.areStatedBy(endpoint)) {
            tell(
                    AnswerForAPurpose.place(type, endpoint),
                    "Endpoint " + endpoint.name(),
                    endpoint.method().getOwner(),
                    passing,
                    teller);
        }
    }

    private void tell(HasAnnotations<?> place, String name, JavaClass written, Passing passing, Teller teller) {
        String line = " (" + written.getSourceCodeLocation().getSourceFileName() + ":" + passing.line() + ")";
        if (passing.givenUp()) {
            if (told.add(passing.method())) {
                teller.tell(
                        place,
                        name + line
                                + " cannot be followed, since it has too many branches over too many values, and its"
                                + " class answers requests",
                        "Split it, or look yourself at what it answers and say so in a @Waiver");
            }
            return;
        }
        String answers = name + " answers " + (passing.through().isEmpty() ? "" : "through " + passing.through() + " ")
                + "with ";
        String end = ", and " + fault(passing) + line;
        passing.read().stream()
                .filter(property -> told.add(passing.method() + property))
                .forEach(property -> teller.tell(
                        place,
                        answers + property + ", which is marked @PersonalData" + end,
                        remedy(passing, "leave it out")));
        Stream.concat(passing.whole().stream(), passing.written().stream())
                .sorted(Comparator.comparing(JavaClass::getName))
                .flatMap(each -> shown.marked(Stream.of(each)).stream())
                .filter(sighting -> told.add(passing.method() + sighting.type().getSimpleName()))
                .forEach(sighting -> teller.tell(
                        place,
                        answers + sighting.title() + ", which holds personal data" + end,
                        remedy(passing, "answer with what the purpose needs alone")));
    }

    private static String fault(Passing passing) {
        return passing.sink() == Sink.FUNCTION
                ? "no purpose of the method is in force when that is written"
                : "states no purpose";
    }

    private static String remedy(Passing passing, String otherwise) {
        return switch (passing.sink()) {
            case FUNCTION -> "State it by a rule for requests and say so in a @Waiver, or " + otherwise;
            case EMITTER -> "Open one there by privet.use(…), or " + otherwise;
            default -> "Put @ProcessedFor on it, or " + otherwise;
        };
    }
}
