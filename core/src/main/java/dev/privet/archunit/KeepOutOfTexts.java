/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds calls that write a marked property, or an object that prints one, into a log or a message. */
final class KeepOutOfTexts extends DutyCondition {

    private final Sink sink;
    private final Shown shown;

    KeepOutOfTexts(Sink sink, Knowledge knowledge) {
        super(sink.duty(), knowledge, "not pass them to " + sink.title());
        this.sink = sink;
        this.shown = new Shown(knowledge.marks());
    }

    @Override
    public void init(Collection<JavaClass> all) {
        Asm.require();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Optional<List<Passing>> passings = passings(type);
        if (passings.isEmpty()) {
            violated(
                    type,
                    "Class " + type.getName() + " writes to " + sink.title()
                            + ", and its file cannot be read or followed " + type.getSourceCodeLocation(),
                    "Leave the classes where they were imported from until the rules have been checked",
                    events);
        }
        Set<String> told = new HashSet<>();
        passings.orElse(List.of()).stream()
                .filter(passing -> passing.sink() == sink)
                .forEach(passing -> check(type, passing, told, events));
    }

    private void check(JavaClass type, Passing passing, Set<String> told, ConditionEvents events) {
        Optional<JavaCodeUnit> found = type.getCodeUnits().stream()
                .filter(each -> (each.getName() + each.getDescriptor()).equals(passing.method()))
                .findFirst();
        HasAnnotations<?> unit = found.<HasAnnotations<?>>map(each -> each).orElse(type);
        String method = found.map(Members::title)
                .orElseGet(() -> passing.method().substring(0, passing.method().indexOf('(')));
        String place = "Method " + type.getName() + "." + method + " ("
                + type.getSourceCodeLocation().getSourceFileName() + ":" + passing.line() + ")";
        if (passing.givenUp() && told.add(place)) {
            violated(
                    unit,
                    place
                            + " cannot be followed, since it has too many branches over too many values, and its class"
                            + " writes to "
                            + sink.title(),
                    "Split it, or look yourself at what it writes and say so in a @Waiver",
                    events);
        }
        passing.read().stream()
                .filter(property -> told.add(place + property))
                .forEach(property -> violated(
                        unit,
                        place + " passes " + property + ", which is marked @PersonalData, to " + passing.destination(),
                        "Leave it out, or name the row by its id",
                        events));
        passing.whole().stream()
                .filter(each -> !marks().shown(each).isEmpty())
                .filter(each -> TextOf.tells(each, marks()))
                .sorted(Comparator.comparing(JavaClass::getName))
                .filter(each -> told.add(place + each.getName()))
                .forEach(each -> violated(
                        unit,
                        place + " passes a whole " + each.getSimpleName() + " to " + passing.destination()
                                + ", and its toString tells personal data",
                        "Pass its id, or leave personal data out of its toString",
                        events));
        passing.whole().stream()
                .filter(each -> marks().shown(each).isEmpty())
                .sorted(Comparator.comparing(JavaClass::getName))
                .forEach(each -> TextOf.held(each, marks())
                        .filter(held -> told.add(place + held.getName()))
                        .ifPresent(held -> violated(
                                unit,
                                place + " passes a whole " + each.getSimpleName() + " to " + passing.destination()
                                        + ", and its text tells that of a " + held.getSimpleName()
                                        + ", which is personal data",
                                "Pass its id, or leave that out of its toString",
                                events)));
        passing.written().stream()
                .flatMap(each -> shown.marked(each).stream())
                .map(sighting -> sighting.type().getSimpleName())
                .distinct()
                .sorted()
                .filter(each -> told.add(place + each))
                .forEach(each -> violated(
                        unit,
                        place + " passes a whole " + each + ", written out with personal data, to "
                                + passing.destination(),
                        "Pass its id",
                        events));
        passing.told().stream()
                .map(JavaClass::getSimpleName)
                .sorted()
                .filter(each -> told.add(place + each))
                .forEach(each -> violated(
                        unit,
                        place + " passes a text that another class makes of a whole " + each + " to "
                                + passing.destination(),
                        "Pass its id, or look at what that text tells and say so in a @Waiver",
                        events));
    }
}
