/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import dev.privet.annotation.Waiver;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Which waivers hold on the day of a clock. */
final class Waivers {

    /** How far ahead the last day may be, unless the host says otherwise: an exception is looked at again. */
    static final Period LONGEST = Period.ofYears(2);

    private final Clock clock;
    private final Period longest;

    Waivers(Clock clock, Period longest) {
        this.clock = clock;
        this.longest = longest;
    }

    /**
     * Why a waiver does not hold.
     *
     * @param what continues a sentence on the waiver
     * @param remedy what to write instead
     */
    record Fault(String what, String remedy) {}

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

    /** Nothing where it holds. What is told stays the same from day to day, so that it can be frozen. */
    Optional<Fault> fault(Waiver waiver) {
        Optional<LocalDate> until = until(waiver);
        LocalDate today = LocalDate.now(clock);
        if (waiver.because().isBlank()) {
            return fault("without a reason", "Give one in a sentence");
        }
        if (!Because.says(waiver.because())) {
            return fault(
                    "for the reason \"" + waiver.because().strip() + "\"",
                    "Say in a sentence of at least " + Because.FEWEST + " words why that is right for now");
        }
        if (until.isEmpty()) {
            return fault("until \"" + waiver.until() + "\"", "Give the last day as a date such as 2027-03-31");
        }
        if (until.get().isBefore(today)) {
            return fault(
                    "that ran out on " + waiver.until(),
                    "Mend what it excused and take it away, or decide anew and give a later day");
        }
        if (until.get().isAfter(today.plus(longest))) {
            return fault(
                    "until " + waiver.until() + ", which is more than " + longest + " ahead",
                    "Give a nearer day, on which somebody decides anew, or another limit: PrivacyRules.all(clock, …)");
        }
        return Optional.empty();
    }

    private static Optional<Fault> fault(String what, String remedy) {
        return Optional.of(new Fault(what, remedy));
    }

    private static Optional<LocalDate> until(Waiver waiver) {
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
