/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Collection;
import java.util.List;

/** Finds marked properties that are written, mapped and copied, and that nothing reads. */
final class BeRead extends DutyCondition {

    private Answered answered = Answered.nothing();
    private Queried queried = Queried.nothing();

    BeRead(Knowledge knowledge) {
        super(Duty.UNREAD, knowledge, "be read");
    }

    @Override
    public void init(Collection<JavaClass> all) {
        answered = Answered.by(all, marks(), endpoints());
        queried = Queried.in(all);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        List<MarkedProperty> own = marks().of(type).stream()
                .filter(property -> property.isOf(type))
                .toList();
        own.stream()
                .filter(property -> !Readers.read(type, property)
                        && !answered.shows(type, property)
                        && !queried.asksFor(type, property))
                .forEach(property -> violated(
                        property.member(),
                        property.place(type) + " is personal data that is collected, and nothing reads it "
                                + property.member().getSourceCodeLocation(),
                        "Do not collect it, or use it for the purposes that it is marked for",
                        events));
    }
}
