/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.internal.Nearest;
import dev.privet.marking.Provenance;
import dev.privet.marking.RetentionOverride;
import dev.privet.marking.TypeMark;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts what configuration says of retention over what the code says of a class. It reads and keeps nothing, so that classes can be looked at on
 * several threads; what is wrong is asked for afterwards.
 *
 * @param said all overrides
 */
record RetentionOverriding(List<RetentionOverride> said) {

    private static final String KEPT_FOR = ".kept-for";

    /** The marks with which a class is kept otherwise; nothing where an override is wrong, which {@link #judge} tells. */
    List<Statement<TypeMark>> over(MergedMarks marks) {
        List<Statement<TypeMark>> statements = new ArrayList<>();
        for (RetentionOverride one : said) {
            spokenOf(one, marks.type())
                    .filter(type -> flaw(one, marks).isEmpty())
                    .ifPresent(type -> statements.add(new Statement<>(
                            mark(one, base(one, marks)),
                            new Provenance(Provenance.Source.CONFIGURATION, one.where()),
                            Hierarchy.distance(marks.type(), type),
                            false)));
        }
        return statements;
    }

    /** Tells what is wrong with the overrides, given what the code says of each class of the data map. */
    void judge(Collection<MergedMarks> all, Findings findings) {
        for (RetentionOverride one : said) {
            List<MergedMarks> meant = all.stream()
                    .filter(marks -> spokenOf(one, marks.type()).isPresent())
                    .toList();
            if (meant.isEmpty()) {
                findings.add(unknown(
                        one.where(),
                        "no marked class is called '" + one.type() + "'.",
                        one.type(),
                        all.stream().map(MergedMarks::name).toList()));
            }
            // What is wrong for the class that is named is as wrong for those that extend it.
            meant.stream()
                    .flatMap(marks -> flaw(one, marks).stream())
                    .findFirst()
                    .ifPresent(findings::add);
        }
    }

    /** The class that an override names, if it is this one or one that it extends. */
    private static Optional<Class<?>> spokenOf(RetentionOverride one, Class<?> type) {
        return Hierarchy.of(type).stream()
                .filter(above -> plain(above.getSimpleName()).equals(plain(one.type())))
                .findFirst();
    }

    private static String plain(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static List<TypeMark.Retained> base(RetentionOverride one, MergedMarks marks) {
        return marks.all(TypeMark.Retained.class).stream()
                .filter(mark -> mark.property().equals(one.property()))
                .toList();
    }

    private static TypeMark.Retained mark(RetentionOverride one, List<TypeMark.Retained> base) {
        Optional<TypeMark.Retained> code = base.stream().findFirst();
        return new TypeMark.Retained(
                one.property(),
                one.keptFor().isEmpty() ? code.map(TypeMark.Retained::period).orElse("") : one.keptFor(),
                code.map(TypeMark.Retained::minimum).orElse(""),
                one.from().isEmpty() ? code.map(TypeMark.Retained::from).orElse(List.of()) : one.from(),
                one.then().or(() -> code.map(TypeMark.Retained::then)).orElseThrow(),
                one.because().isEmpty() ? code.map(TypeMark.Retained::because).orElse("") : one.because(),
                code.map(TypeMark.Retained::purposes).orElse(Set.of()));
    }

    private static Optional<Problem> flaw(RetentionOverride one, MergedMarks marks) {
        List<TypeMark.Retained> base = base(one, marks);
        Optional<Period> period = Periods.parse(one.keptFor());
        List<String> fields = marks.all(TypeMark.Personal.class).stream()
                .map(TypeMark.Personal::property)
                .toList();
        if (!one.keptFor().isEmpty() && period.isEmpty()) {
            return Optional.of(unreadable(
                    one.where() + KEPT_FOR,
                    "it is no period longer than nothing and below a thousand years.",
                    "write it in ISO 8601, such as P6Y, P18M or P90D."));
        }
        if (!one.property().isEmpty() && !fields.contains(one.property())) {
            return Optional.of(unknown(
                    one.where(), "no personal field of " + marks.name() + " is called so.", one.property(), fields));
        }
        if (base.stream().anyMatch(mark -> !mark.purposes().isEmpty())) {
            return Optional.of(unreadable(
                    one.where(),
                    marks.name() + " states periods by purpose, and which of them is meant cannot be told.",
                    "say it of the purpose: '.kept-for' below privet.purposes and its id."));
        }
        return base.isEmpty() ? incomplete(one, marks) : looser(one, base.get(0), period);
    }

    private static Optional<Problem> incomplete(RetentionOverride one, MergedMarks marks) {
        boolean dated = !one.from().isEmpty() || !one.property().isEmpty();
        boolean whole = !one.keptFor().isEmpty() && dated && one.then().isPresent();
        return whole
                ? Optional.empty()
                : Optional.of(unreadable(
                        one.where(),
                        "nothing else says how long " + marks.name()
                                + (one.property().isEmpty() ? "" : "." + one.property())
                                + " is kept, so a part is not enough.",
                        "write '.kept-for' and '.then', and for rows the date as '.from'."));
    }

    /** Whether data could stay longer, or more of it, than the code says, and nobody says why. */
    private static Optional<Problem> looser(RetentionOverride one, TypeMark.Retained code, Optional<Period> period) {
        if (!one.because().isBlank()) {
            return Optional.empty();
        }
        Optional<Period> before = Periods.parse(code.period());
        boolean longer = period.filter(now ->
                        before.filter(then -> Periods.lastsAsLong(then, now)).isEmpty())
                .isPresent();
        boolean from = !one.from().isEmpty()
                && !one.from().stream().distinct().sorted().toList().equals(code.from());
        boolean then = one.then().filter(other -> other != code.then()).isPresent();
        List<String> changed = Stream.of(
                        longer ? "a period that is not known to be shorter" : "",
                        from ? "another date from which it runs" : "",
                        then ? "another end" : "")
                .filter(part -> !part.isEmpty())
                .toList();
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(
                        ProblemCode.OVERRIDE_WITHOUT_REASON,
                        one.where(),
                        "it says " + Words.all(changed) + " than the code, which needs a reason.",
                        "write why, as '.because', or shorten the period only."));
    }

    private static Problem unreadable(String place, String why, String remedy) {
        return new Problem(ProblemCode.OVERRIDE_UNREADABLE, place, why, remedy);
    }

    private static Problem unknown(String place, String why, String written, List<String> known) {
        List<String> names = known.stream().distinct().sorted().toList();
        return new Problem(
                ProblemCode.OVERRIDE_WITHOUT_EFFECT,
                place,
                why,
                "write "
                        + Nearest.of(written, names)
                                .map(near -> "'" + near + "', or another of ")
                                .orElse("one of ") + String.join(", ", names) + ".");
    }
}
