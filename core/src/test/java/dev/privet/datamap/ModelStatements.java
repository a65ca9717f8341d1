/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.marking.DataMapContribution;
import dev.privet.marking.DataMapContributor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** What a model says, statement by statement, as contributors say it. */
final class ModelStatements {

    private ModelStatements() {}

    /** A contributor with a name that says what it is told to. */
    record Speaker(String name, List<Sentence> sentences, GeneratedClasses classes) implements DataMapContributor {

        @Override
        public void contribute(DataMapContribution map) {
            sentences.forEach(sentence -> sentence.accept(map, classes));
        }
    }

    /** One statement about a generated class. */
    interface Sentence extends BiConsumer<DataMapContribution, GeneratedClasses> {}

    /** Everything that a model says. */
    static List<Sentence> all(ClassModel model) {
        List<Sentence> all = new ArrayList<>();
        for (ClassModel.Type type : model.types()) {
            String name = type.name();
            if (!type.kind().isEmpty()) {
                all.add((map, classes) -> map.type(classes.get(name)).dataSubject(type.kind()));
            }
            type.kept()
                    .ifPresent(rule -> all.add((map, classes) -> map.type(classes.get(name))
                            .retainFor(kept -> kept.period(rule.period())
                                    .from("day")
                                    .then(rule.then())
                                    .because(rule.because()))));
            type.links().forEach(link -> all.add(link(name, link)));
            type.texts()
                    .forEach(text ->
                            text.data().ifPresent(data -> all.add(data(new ClassModel.Said(name, text, data)))));
        }
        return all;
    }

    /** That a property holds personal data, or that it does not. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // Arrays of class literals.
    static Sentence data(ClassModel.Said said) {
        String property = said.text().name();
        ClassModel.Data data = said.data();
        return (map, classes) -> data.category()
                .ifPresentOrElse(
                        category -> map.type(classes.get(said.type()))
                                .personalData(
                                        category,
                                        spec -> spec.on(property)
                                                .purposes(data.purposes().toArray(new Class[0]))
                                                .maskedFor(data.maskedFor().toArray(new Class[0]))),
                        () -> map.type(classes.get(said.type())).notPersonalData(property, data.because()));
    }

    private static Sentence link(String type, ClassModel.Link link) {
        return (map, classes) -> map.type(classes.get(type)).aboutSubject(link.role(), spec -> {
            spec.role(link.role());
            link.share().ifPresent(spec::share);
            return link.mayBeMissing() ? spec.mayBeMissing() : spec;
        });
    }
}
