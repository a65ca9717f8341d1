/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import java.util.ArrayDeque;
import java.util.Deque;
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

    /** Whether all that leads to it does: what calls it, and the method around a class that stands within one. */
    static boolean areIn(JavaCodeUnit unit) {
        Deque<JavaCodeUnit> next = new ArrayDeque<>(List.of(unit));
        Set<JavaCodeUnit> seen = new HashSet<>(next);
        boolean isStated = false;
        while (!next.isEmpty()) {
            JavaCodeUnit here = next.remove();
            if (areOpenedIn(here) || areStatedOn(places(here))) {
                isStated = true;
                continue;
            }
            List<JavaCodeUnit> leading = leadingTo(here);
            if (leading.isEmpty()) {
                return false;
            }
            leading.stream().filter(seen::add).forEach(next::add);
        }
        // Methods that only call each other are run by somebody who is not seen.
        return isStated;
    }

    private static List<JavaCodeUnit> leadingTo(JavaCodeUnit unit) {
        return Stream.concat(
                        unit.getAccessesToSelf().stream().map(JavaAccess::getOrigin),
                        unit.getOwner().getEnclosingCodeUnit().stream())
                .filter(caller -> !caller.equals(unit))
                .toList();
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
