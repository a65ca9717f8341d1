/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.DecidesAutomatically;
import dev.privet.annotation.DespiteRestriction;
import dev.privet.annotation.DirectMarketing;
import dev.privet.annotation.DisclosedTo;
import dev.privet.annotation.FurtherUse;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.ObtainedFrom;
import dev.privet.marking.Provenance;
import dev.privet.marking.PurposeMark;
import dev.privet.marking.RecipientMark;
import dev.privet.vocabulary.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the annotations of a purpose into statements. Judges nothing. */
final class PurposeAnnotations {

    private PurposeAnnotations() {}

    static List<Statement<PurposeMark>> read(Class<? extends Purpose> type) {
        Lawful lawful = type.getAnnotation(Lawful.class);
        List<PurposeMark> marks = new ArrayList<>();
        if (lawful != null) {
            marks.addAll(marks(lawful));
        }
        DisclosedTo[] recipients = type.getAnnotationsByType(DisclosedTo.class);
        if (recipients.length > 0) {
            marks.add(new PurposeMark.Recipients(
                    Arrays.stream(recipients).map(PurposeAnnotations::recipient).toList()));
        }
        ObtainedFrom[] sources = type.getAnnotationsByType(ObtainedFrom.class);
        if (sources.length > 0) {
            marks.add(new PurposeMark.Sources(Arrays.stream(sources)
                    .map(source -> new PurposeMark.Sources.Source(source.value(), source.source()))
                    .toList()));
        }
        for (FurtherUse use : type.getAnnotationsByType(FurtherUse.class)) {
            marks.add(new PurposeMark.Further(
                    use.purpose(),
                    Set.copyOf(Arrays.asList(use.ground())),
                    Set.copyOf(Arrays.asList(use.annexTwo())),
                    use.consentUnobtainable(),
                    use.because()));
        }
        DecidesAutomatically decides = type.getAnnotation(DecidesAutomatically.class);
        if (decides != null) {
            marks.add(new PurposeMark.Automated(Optional.of(new PurposeMark.Automated.Decision(
                    decides.logic(), decides.consequences(), Set.copyOf(Arrays.asList(decides.given()))))));
        }
        DespiteRestriction despite = type.getAnnotation(DespiteRestriction.class);
        if (despite != null) {
            marks.add(new PurposeMark.DespiteRestriction(Set.copyOf(Arrays.asList(despite.value()))));
        }
        if (type.isAnnotationPresent(DirectMarketing.class)) {
            marks.add(new PurposeMark.DirectMarketing());
        }
        Provenance from = new Provenance(Provenance.Source.ANNOTATION, "on " + type.getSimpleName());
        return marks.stream().map(mark -> new Statement<>(mark, from, 0, false)).toList();
    }

    private static List<PurposeMark> marks(Lawful lawful) {
        List<PurposeMark> marks = new ArrayList<>();
        marks.add(new PurposeMark.Title(lawful.title()));
        marks.add(
                new PurposeMark.Basis(lawful.basis(), lawful.interest(), Set.copyOf(Arrays.asList(lawful.annexOne()))));
        Set<Integer> paragraphs = Arrays.stream(lawful.scheduleOne()).boxed().collect(Collectors.toSet());
        if (lawful.condition().length > 0
                || !paragraphs.isEmpty()
                || !lawful.policyDocument().isEmpty()) {
            marks.add(new PurposeMark.Condition(List.of(lawful.condition()), paragraphs, lawful.policyDocument()));
        }
        if (lawful.subjects().length > 0) {
            marks.add(new PurposeMark.Subjects(Set.copyOf(Arrays.asList(lawful.subjects()))));
        }
        if (!lawful.keptFor().isEmpty()) {
            marks.add(new PurposeMark.KeptFor(lawful.keptFor()));
        }
        return marks;
    }

    private static RecipientMark recipient(DisclosedTo mark) {
        return new RecipientMark(
                mark.name(),
                mark.category(),
                mark.role(),
                mark.country(),
                Set.copyOf(Arrays.asList(mark.safeguards())),
                Set.copyOf(Arrays.asList(mark.facts())));
    }
}
