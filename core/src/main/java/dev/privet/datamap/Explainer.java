/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.marking.TypeMark;
import java.util.ArrayList;
import java.util.List;

/** Puts a data map into words, each with who said it. */
final class Explainer {

    private final DataMap map;
    private final Evidence evidence;
    private final LinkExplainer links;
    private final RetentionExplainer retention;
    private final FieldExplainer fields;

    Explainer(DataMap map, Evidence evidence) {
        this.map = map;
        this.evidence = evidence;
        this.links = new LinkExplainer(map, evidence);
        this.retention = new RetentionExplainer(map, evidence);
        this.fields = new FieldExplainer(map, evidence, retention);
    }

    Explanation explain() {
        return new Explanation(map.types().stream().map(this::type).toList());
    }

    Explanation explain(Class<?> javaClass) {
        RecordType known = map.find(javaClass)
                .orElseThrow(() -> PrivacyInputException.of(
                        "There is nothing to explain",
                        new Problem(
                                ProblemCode.NOT_MARKED,
                                javaClass.getName(),
                                "the data map does not know the class, so Privet takes it to hold no personal data"
                                        + " and shows none of it that bears a mark.",
                                DataMap.isMarked(javaClass)
                                        ? "it bears marks: give it to the data map."
                                        : "put @PersonalData on what is personal in it, or let a DataMapContributor speak"
                                                + " of it, and give it to the data map.")));
        return new Explanation(List.of(type(known)));
    }

    private ExplainedType type(RecordType type) {
        List<Explained> facts = new ArrayList<>(links.explain(type));
        if (!type.links().isEmpty() || !type.retention().isEmpty()) {
            facts.addAll(retention.ofRows(type));
        }
        type.references().forEach(reference -> facts.add(reference(type, reference)));
        List<ExplainedField> explained = new ArrayList<>();
        type.fields().forEach(field -> explained.add(new ExplainedField(field.name(), fields.explain(type, field))));
        evidence.all(type.type(), TypeMark.NotPersonal.class).forEach(held -> {
            TypeMark.NotPersonal mark = (TypeMark.NotPersonal) held.mark();
            if (!mark.property().isEmpty()) {
                explained.add(new ExplainedField(mark.property(), List.of(LinkExplainer.notPersonal(held, mark))));
            }
        });
        return new ExplainedType(type.type(), facts, explained);
    }

    private Explained reference(RecordType type, Reference reference) {
        TypeMark.Reference mark = new TypeMark.Reference(
                reference.property(),
                reference.target(),
                reference.by(),
                reference.when().map(LinkStep.Case::property).orElse(""),
                reference.when().map(LinkStep.Case::value).orElse(""));
        String when = reference
                .when()
                .map(known -> "Where " + known.property() + " is " + known.value() + ", ")
                .orElse("");
        return new Explained(
                Explained.Topic.REFERENCE,
                when + reference.property() + " points at " + reference.target().getSimpleName() + "." + reference.by()
                        + ".",
                Voices.only(evidence.of(type.type(), mark.element())));
    }
}
