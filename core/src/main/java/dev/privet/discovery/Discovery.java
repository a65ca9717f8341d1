/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.DataCategory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds fields that look like personal data and that nobody marked. It judges by names, types, annotations and by how classes are
 * tied together; it loads nothing and sees no data. What it finds is for a person to judge, and what it does not find may be
 * personal data all the same. Immutable and safe for threads.
 *
 * <pre>{@code
 * Discovery discovery = Discovery.with(Lexicon.standard(loader));
 * List<Finding> findings = discovery.find(classes, Discovery.LIKELY);
 * }</pre>
 *
 * @legal GDPR Art 4(1), Art 9(1) (text); how they are recognised is our reading
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class Discovery {

    /** From here on a finding is more likely right than wrong. */
    public static final double LIKELY = 0.5;

    /** A password identifies nobody, and is no usage either. */
    private static final String NONE_FITS = DataCategory.class.getSimpleName();

    private final Lexicon lexicon;
    private final Optional<LocalDate> day;

    private Discovery(Lexicon lexicon, Optional<LocalDate> day) {
        this.lexicon = lexicon;
        this.day = day;
    }

    /**
     * A discovery that judges by a lexicon.
     *
     * @param lexicon words and weights
     * @return the discovery
     */
    public static Discovery with(Lexicon lexicon) {
        return new Discovery(Objects.requireNonNull(lexicon, "lexicon"), Optional.empty());
    }

    /**
     * The same, letting those fields off that have a waiver of {@code unmarked} in force. Without it no waiver counts.
     *
     * @param clock tells the day, once, in its own time zone; give one of UTC, as the rules do
     * @return another discovery
     */
    public Discovery waiving(Clock clock) {
        return new Discovery(lexicon, Optional.of(LocalDate.now(Objects.requireNonNull(clock, "clock"))));
    }

    /**
     * Looks at classes. All of an application at once, for the classes explain each other: rows that lead to a person, parts of a
     * person, superclasses.
     *
     * @param classes in any order; a name that comes twice counts once
     * @param minimum the confidence from which on a field is reported, from 0 to 1
     * @return the findings by class and field; marked fields, those said to be no personal data, and those of a
     *     {@code @CollectedFor(of = …)} input that are marked where they are filled in are not among them
     */
    public List<Finding> find(Collection<ScannedClass> classes, double minimum) {
        Model written = new Model(classes);
        HousePrefix prefix = new HousePrefix(lexicon);
        Model model = new Model(written.all().stream().map(prefix::without).toList());
        Scorer scorer = new Scorer(model, lexicon, Neighbourhood.of(model, lexicon));
        Answered answered = new Answered(written, day);
        List<Finding> findings = new ArrayList<>();
        for (ScannedClass type : written.all()) {
            if (type.shape() == ScannedClass.Shape.ENUM || written.isBuilder(type)) {
                continue;
            }
            ScannedClass read = model.find(type.name()).orElse(type);
            for (int at = 0; at < type.fields().size(); at++) {
                ScannedField field = type.fields().get(at);
                if (!answered.isAnswered(type, field)) {
                    scorer.judge(read, read.fields().get(at))
                            .flatMap(verdict -> finding(type, field, verdict, minimum))
                            .ifPresent(findings::add);
                }
            }
        }
        findings.sort(Comparator.comparing(Finding::type).thenComparing(Finding::field));
        return List.copyOf(findings);
    }

    private Optional<Finding> finding(ScannedClass type, ScannedField field, Verdict verdict, double minimum) {
        if (verdict.confidence() < minimum) {
            return Optional.empty();
        }
        boolean secret = lexicon.is(WordRole.SECRET, verdict.word().phrase());
        String category = secret ? NONE_FITS : verdict.word().category();
        return Optional.of(new Finding(
                type.name(),
                field.name(),
                category,
                Categories.isSpecial(category),
                secret,
                verdict.confidence(),
                verdict.told(),
                type.reachable()));
    }
}
