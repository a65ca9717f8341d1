/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.gate.FieldOutcome;
import dev.privet.gate.Treatment;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.Detail;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How values are treated when they are not shown as they are: masks and coarser values by category, pseudonyms under a key, and ways
 * of the host's own by name. Immutable and thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class Treatments {

    private final Maskers maskers;
    private final Generalisers generalisers;
    private final Optional<Pseudonyms> pseudonyms;
    private final Map<Treatment, Masker> ways;

    private Treatments(
            Maskers maskers, Generalisers generalisers, Optional<Pseudonyms> pseudonyms, Map<Treatment, Masker> ways) {
        this.maskers = maskers;
        this.generalisers = generalisers;
        this.pseudonyms = pseudonyms;
        this.ways = Map.copyOf(ways);
    }

    /**
     * What ships with the library. It has no key, so it gives no pseudonyms: what should be one is not shown.
     *
     * @return the standard masks and coarser values
     */
    public static Treatments standard() {
        return new Treatments(Maskers.standard(), Generalisers.standard(), Optional.empty(), Map.of());
    }

    /**
     * The same with other masks.
     *
     * @param masks by category
     * @return a copy
     */
    public Treatments with(Maskers masks) {
        return new Treatments(Objects.requireNonNull(masks, "masks"), generalisers, pseudonyms, ways);
    }

    /**
     * The same with other coarser values.
     *
     * @param coarser by category
     * @return a copy
     */
    public Treatments with(Generalisers coarser) {
        return new Treatments(maskers, Objects.requireNonNull(coarser, "coarser"), pseudonyms, ways);
    }

    /**
     * The same with pseudonyms.
     *
     * @param keyed under the host's keys
     * @return a copy
     */
    public Treatments with(Pseudonyms keyed) {
        return new Treatments(maskers, generalisers, Optional.of(keyed), ways);
    }

    /**
     * The same with a way that rules can demand by its name.
     *
     * @param treatment how strict it is, and its name
     * @param masker what it does
     * @return a copy
     * @throws IllegalArgumentException if the treatment has no name, or one that is taken
     */
    public Treatments with(Treatment treatment, Masker masker) {
        if (treatment.way().isEmpty() || ways.containsKey(treatment)) {
            throw new IllegalArgumentException("treatment: " + treatment
                    + (treatment.way().isEmpty() ? " has no name" : " is registered already"));
        }
        Map<Treatment, Masker> more = new LinkedHashMap<>(ways);
        more.put(treatment, Objects.requireNonNull(masker, "masker"));
        return new Treatments(maskers, generalisers, pseudonyms, more);
    }

    /**
     * The masks.
     *
     * @return by category
     */
    public Maskers maskers() {
        return maskers;
    }

    /**
     * The coarser values.
     *
     * @return by category
     */
    public Generalisers generalisers() {
        return generalisers;
    }

    /**
     * The pseudonyms.
     *
     * @return nothing where no key was given
     */
    public Optional<Pseudonyms> pseudonyms() {
        return pseudonyms;
    }

    /**
     * How a field is shown under a treatment. To be asked once for each field and treatment, not for each value.
     *
     * @param field the field
     * @param treatment what becomes of it
     * @return its view; one that shows nothing where nothing is known that could be done
     */
    public FieldView of(PersonalField field, Treatment treatment) {
        Masker way = ways.get(treatment);
        return new FieldView(
                field.name(),
                treatment.outcome(),
                way == null ? standard(field, treatment) : way::mask,
                asType(field, treatment));
    }

    private FieldView.Show standard(PersonalField field, Treatment treatment) {
        if (!treatment.way().isEmpty()) {
            return value -> null;
        }
        Class<? extends DataCategory> category = field.category();
        return switch (treatment.outcome()) {
            case REVEAL -> value -> value;
            case GENERALISE ->
                generalisers
                        .of(category)
                        .<FieldView.Show>map(generaliser -> generaliser::generalise)
                        .orElse(value -> null);
            case MASK -> maskers.of(category)::mask;
            case PSEUDONYMISE ->
                pseudonyms
                        .<FieldView.Show>map(keyed -> value -> keyed.of(category, value))
                        .orElse(value -> null);
            case OMIT -> value -> null;
        };
    }

    private FieldView.@Nullable ShowAs asType(PersonalField field, Treatment treatment) {
        return treatment.equals(Treatment.of(FieldOutcome.GENERALISE))
                ? generalisers
                        .of(field.category())
                        .<FieldView.ShowAs>map(generaliser -> generaliser::generaliseAs)
                        .orElse(null)
                : null;
    }

    /**
     * The fields of which a purpose is to see something that these treatments cannot make.
     *
     * @param types marked types
     * @return a problem for each such field, in their order
     */
    public List<Problem> judge(List<RecordType> types) {
        List<Problem> problems = new ArrayList<>(maskers.judge(types));
        problems.addAll(generalisers.judge(types));
        problems.addAll(pseudonyms.isPresent() ? Pseudonyms.judge(types) : withoutKeys(types));
        return problems;
    }

    private static List<Problem> withoutKeys(List<RecordType> types) {
        return Unfit.fields(
                types,
                Detail.PSEUDONYMISED,
                field -> false,
                (place, field) -> new Problem(
                        ProblemCode.NO_PSEUDONYM,
                        place,
                        "a purpose is to see a pseudonym of it, and there is no key to make one under.",
                        "give keys: Privet.builder().treatments(standard -> standard.with(new Pseudonyms(…))), in Spring Boot"
                                + " with the properties privet.pseudonyms, or do not name the purpose in 'pseudonymisedFor'."));
    }
}
