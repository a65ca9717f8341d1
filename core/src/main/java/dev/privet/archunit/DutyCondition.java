/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;

/** A condition that a waiver can lift, place by place. */
abstract class DutyCondition extends ArchCondition<JavaClass> {

    private final Duty duty;
    private final Knowledge knowledge;

    DutyCondition(Duty duty, Knowledge knowledge, String description) {
        super(description);
        this.duty = duty;
        this.knowledge = knowledge;
    }

    final Duty duty() {
        return duty;
    }

    final Waivers waivers() {
        return knowledge.waivers();
    }

    final Marks marks() {
        return knowledge.marks();
    }

    final Optional<List<Passing>> passings(JavaClass type) {
        return knowledge.passings().of(type);
    }

    final Endpoints endpoints() {
        return knowledge.endpoints();
    }

    /** Tells a violation unless the place, or what it lies in, has a waiver in force. */
    final void violated(HasAnnotations<?> place, String what, String remedy, ConditionEvents events) {
        if (!waivers().waive(duty, place)) {
            events.add(SimpleConditionEvent.violated(
                    place,
                    what + ". " + remedy + " [" + duty.id() + "]" + waivers().remark(duty, place)));
        }
    }

    static String name(JavaMember member) {
        return member.getOwner().getName() + "." + Members.title(member);
    }
}
