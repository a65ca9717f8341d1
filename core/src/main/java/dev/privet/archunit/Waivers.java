/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import dev.privet.annotation.Waiver;
import dev.privet.marking.internal.WaiverTerms;
import dev.privet.marking.internal.WaiverTerms.Fault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Which waivers hold on the day of a clock. */
final class Waivers {

    private final Clock clock;
    private final Period longest;

    Waivers(Clock clock, Period longest) {
        this.clock = clock;
        this.longest = longest;
    }

    /** Those that stand on a place itself. */
    static Stream<Waiver> on(HasAnnotations<?> place) {
        Optional<Waiver> one = place.tryGetAnnotationOfType(Waiver.class);
        Optional<Waiver.List> several = place.tryGetAnnotationOfType(Waiver.List.class);
        return Stream.concat(one.stream(), several.stream().flatMap(list -> Arrays.stream(list.value())));
    }

    boolean waive(Duty duty, HasAnnotations<?> place) {
        return duty != Duty.WAIVERS
                && about(duty, place).anyMatch(waiver -> fault(waiver).isEmpty());
    }

    /** What a failure adds where a waiver is there and does not hold. */
    String remark(Duty duty, HasAnnotations<?> place) {
        return about(duty, place)
                .flatMap(waiver -> fault(waiver).stream())
                .findFirst()
                .map(fault -> " Its waiver does not hold: it is one " + fault.what() + ". " + fault.remedy() + ".")
                .orElse("");
    }

    /** Nothing where it holds. */
    Optional<Fault> fault(Waiver waiver) {
        return new WaiverTerms(LocalDate.now(clock), longest).fault(waiver.because(), waiver.until());
    }

    private static Stream<Waiver> about(Duty duty, HasAnnotations<?> place) {
        return upwards(place)
                .flatMap(Waivers::on)
                .filter(waiver -> waiver.rule().equals(duty.id()));
    }

    /** The place, its class, and the classes and methods around that. */
    private static Stream<HasAnnotations<?>> upwards(HasAnnotations<?> place) {
        if (place instanceof JavaMember member) {
            return Stream.concat(Stream.of(member), upwards(member.getOwner()));
        }
        return place instanceof JavaClass type
                ? Stream.concat(Stream.of(type), around(type).flatMap(Waivers::upwards))
                : Stream.of(place);
    }

    /** A local or anonymous class stands in a method. */
    private static Stream<HasAnnotations<?>> around(JavaClass type) {
        return Stream.concat(
                        type.getEnclosingCodeUnit().<HasAnnotations<?>>map(unit -> unit).stream(),
                        type.getEnclosingClass().<HasAnnotations<?>>map(outer -> outer).stream())
                .limit(1);
    }
}
