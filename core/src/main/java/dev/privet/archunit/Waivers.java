/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import dev.privet.annotation.Waiver;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Which waivers hold on the day of a clock. */
final class Waivers {

    private final Clock clock;

    Waivers(Clock clock) {
        this.clock = clock;
    }

    /** Those that stand on a place itself. */
    static Stream<Waiver> on(HasAnnotations<?> place) {
        Optional<Waiver> one = place.tryGetAnnotationOfType(Waiver.class);
        Optional<Waiver.List> several = place.tryGetAnnotationOfType(Waiver.List.class);
        return Stream.concat(one.stream(), several.stream().flatMap(list -> Arrays.stream(list.value())));
    }

    boolean waive(Duty duty, HasAnnotations<?> place) {
        return duty != Duty.WAIVERS
                && about(duty, place)
                        .anyMatch(
                                waiver -> isInForce(waiver) && !waiver.because().isBlank());
    }

    /** What a failure adds where a waiver is there and does not hold. */
    String remark(Duty duty, HasAnnotations<?> place) {
        return about(duty, place)
                .findFirst()
                .map(waiver -> " Its waiver does not hold: it gives no reason, or " + waiver.until()
                        + " is past or no date. Decide anew and give a reason and a later day.")
                .orElse("");
    }

    boolean isInForce(Waiver waiver) {
        return until(waiver).filter(day -> !day.isBefore(LocalDate.now(clock))).isPresent();
    }

    static Optional<LocalDate> until(Waiver waiver) {
        try {
            return Optional.of(LocalDate.parse(waiver.until()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Stream<Waiver> about(Duty duty, HasAnnotations<?> place) {
        return upwards(place)
                .flatMap(Waivers::on)
                .filter(waiver -> waiver.rule().equals(duty.id()));
    }

    /** The place, its class, and the classes around that. */
    private static Stream<HasAnnotations<?>> upwards(HasAnnotations<?> place) {
        if (place instanceof JavaMember member) {
            return Stream.concat(Stream.of(member), upwards(member.getOwner()));
        }
        return place instanceof JavaClass type
                ? Stream.concat(
                        Stream.of(type), type.getEnclosingClass().stream().flatMap(Waivers::upwards))
                : Stream.of(place);
    }
}
