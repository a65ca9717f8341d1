/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which code runs for a stated purpose: it says so, it opens one, or only code that does calls it. */
final class OpenPurposes {

    static final String PROCESSED_FOR = "dev.privet.spring.ProcessedFor";
    static final String PRIVET = "dev.privet.Privet";

    private OpenPurposes() {}

    static boolean areStatedBy(Endpoint endpoint) {
        return areStatedOn(endpoint.places()) || areOpenedIn(endpoint.method());
    }

    /** Also what stands in a class within a method. */
    static boolean areIn(JavaCodeUnit unit) {
        return areIn(unit, new HashSet<>());
    }

    private static boolean areIn(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
        if (!seen.add(unit)) {
            return true;
        }
        if (areOpenedIn(unit) || areStatedOn(places(unit))) {
            return true;
        }
        if (unit.getOwner()
                .getEnclosingCodeUnit()
                .filter(outer -> areIn(outer, seen))
                .isPresent()) {
            return true;
        }
        List<JavaCodeUnit> callers = unit.getAccessesToSelf().stream()
                .map(JavaAccess::getOrigin)
                .filter(caller -> !caller.equals(unit))
                .toList();
        return !callers.isEmpty() && callers.stream().allMatch(caller -> areIn(caller, seen));
    }

    private static Stream<CanBeAnnotated> places(JavaCodeUnit unit) {
        Stream<JavaClass> owners = Endpoints.upwards(unit.getOwner());
        return unit instanceof JavaMethod method
                ? Stream.concat(Endpoints.declared(method), owners)
                : owners.map(each -> each);
    }

    private static boolean areStatedOn(Stream<? extends CanBeAnnotated> places) {
        return places.anyMatch(place -> Endpoints.bears(place, PROCESSED_FOR));
    }

    private static boolean areOpenedIn(JavaCodeUnit unit) {
        return unit.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getName().equals(PRIVET)
                        && call.getTarget().getName().equals("use"));
    }
}
