/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import dev.privet.contract.PublicApi;
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

    private final Lexicon lexicon;

    private Discovery(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A discovery that judges by a lexicon.
     *
     * @param lexicon words and weights
     * @return the discovery
     */
    public static Discovery with(Lexicon lexicon) {
        return new Discovery(Objects.requireNonNull(lexicon, "lexicon"));
    }

    /**
     * Looks at classes. All of an application at once, for the classes explain each other: rows that lead to a person, parts of a
     * person, superclasses.
     *
     * @param classes in any order; a name that comes twice counts once
     * @param minimum the confidence from which on a field is reported, from 0 to 1
     * @return the findings by class and field; marked fields and those said to be no personal data are not among them
     */
    public List<Finding> find(Collection<ScannedClass> classes, double minimum) {
        Model model = new Model(classes);
        Scorer scorer = new Scorer(model, lexicon, Neighbourhood.of(model, lexicon));
        Answered answered = new Answered(model);
        List<Finding> findings = new ArrayList<>();
        for (ScannedClass type : model.all()) {
            if (type.shape() == ScannedClass.Shape.ENUM || model.isBuilder(type)) {
                continue;
            }
            for (ScannedField field : type.fields()) {
                if (!answered.isAnswered(type, field)) {
                    scorer.judge(type, field)
                            .flatMap(verdict -> finding(type, field, verdict, minimum))
                            .ifPresent(findings::add);
                }
            }
        }
        findings.sort(Comparator.comparing(Finding::type).thenComparing(Finding::field));
        return List.copyOf(findings);
    }

    private static Optional<Finding> finding(ScannedClass type, ScannedField field, Verdict verdict, double minimum) {
        return verdict.confidence() < minimum
                ? Optional.empty()
                : Optional.of(new Finding(
                        type.name(),
                        field.name(),
                        verdict.word().category(),
                        Categories.isSpecial(verdict.word().category()),
                        verdict.confidence(),
                        verdict.told(),
                        type.reachable()));
    }
}
