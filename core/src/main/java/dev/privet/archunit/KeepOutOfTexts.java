/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ConditionEvents;

/** Finds lines that read a marked property, or get an object that prints one, and write into a log or a message. */
final class KeepOutOfTexts extends DutyCondition {

    private final Sink sink;
    KeepOutOfTexts(Sink sink, Knowledge knowledge) {
        super(sink.duty(), knowledge, "not pass them to " + sink.title());
        this.sink = sink;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getCodeUnits().stream().flatMap(Line::of).filter(sink::isOn).forEach(line -> check(line, events));
    }

    private void check(Line line, ConditionEvents events) {
        line.passedOn(marks())
                .forEach(property -> violated(
                        line.unit(),
                        place(line) + " passes " + property.title() + ", which is marked @PersonalData, to "
                                + sink.title(),
                        "Leave it out, or name the row by its id",
                        events));
        line.untouched()
                .filter(marks()::areOn)
                .filter(each -> TextOf.tells(each, marks()))
                .forEach(type -> violated(
                        line.unit(),
                        place(line) + " passes a whole " + type.getSimpleName() + " to " + sink.title()
                                + ", and its toString tells personal data",
                        "Pass its id, or leave personal data out of its toString",
                        events));
    }

    private static String place(Line line) {
        JavaCodeUnit unit = line.unit();
        return "Method " + name(unit) + " (" + unit.getSourceCodeLocation().getSourceFileName() + ":" + line.number()
                + ")";
    }
}
