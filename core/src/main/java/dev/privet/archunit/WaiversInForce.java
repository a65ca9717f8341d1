/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.domain.properties.HasSourceCodeLocation;
import com.tngtech.archunit.lang.ConditionEvents;
import dev.privet.annotation.Waiver;

/** Finds waivers that hold no longer, or never did. No waiver lifts this. */
final class WaiversInForce extends DutyCondition {

    WaiversInForce(Knowledge knowledge) {
        super(Duty.WAIVERS, knowledge, "be in force");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        judge(type, events);
        Members.of(type).forEach(member -> judge(member, events));
    }

    private <T extends HasAnnotations<?> & HasSourceCodeLocation> void judge(T place, ConditionEvents events) {
        Waivers.on(place).forEach(waiver -> judge(place, waiver, events));
    }

    private <T extends HasAnnotations<?> & HasSourceCodeLocation> void judge(
            T place, Waiver waiver, ConditionEvents events) {
        String what = place.getDescription() + " has a waiver of " + waiver.rule() + " ";
        if (!Duty.ids().contains(waiver.rule())) {
            violated(
                    place,
                    what + "which is no rule that can be waived " + place.getSourceCodeLocation(),
                    "Name one of " + Duty.ids(),
                    events);
        } else {
            waivers()
                    .fault(waiver)
                    .ifPresent(fault -> violated(
                            place, what + fault.what() + " " + place.getSourceCodeLocation(), fault.remedy(), events));
        }
    }
}
