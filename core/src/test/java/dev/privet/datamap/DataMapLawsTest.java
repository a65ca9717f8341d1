/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.ModelStatements.Sentence;
import dev.privet.datamap.ModelStatements.Speaker;
import dev.privet.marking.DataMapContributor;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.Detail;
import dev.privet.vocabulary.Regime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The laws that hold for every model of classes, whoever marks it. */
class DataMapLawsTest {

    @Provide
    Arbitrary<ClassModel> models() {
        return ClassModel.valid();
    }

    @Provide
    Arbitrary<ClassModel.Data> data() {
        return ClassModel.data();
    }

    private static DataMap read(List<Class<?>> classes, List<? extends DataMapContributor> contributors) {
        DataMapBuilder builder =
                DataMap.builder(Set.of(Regime.values()), Sample.DAY).marked(classes);
        contributors.forEach(builder::contributor);
        return builder.build();
    }

    private static List<String> problems(List<Class<?>> classes, List<? extends DataMapContributor> contributors) {
        return Objects.requireNonNull(
                        catchThrowableOfType(PrivacyConfigurationException.class, () -> read(classes, contributors)),
                        "two statements that differ went unnoticed")
                .problems()
                .stream()
                .map(Problem::toString)
                .sorted()
                .toList();
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /**
     * Some of what is said of the classes themselves. What a contributor repeats of a superclass counts more than an annotation below
     * it, so that it says something new.
     */
    private static List<Sentence> some(ClassModel model, Random random) {
        List<Sentence> own = ModelStatements.all(new ClassModel(
                model.types().stream().filter(type -> !type.isBase()).toList()));
        return shuffled(own, random).subList(0, random.nextInt(own.size() + 1));
    }

    private static ClassModel.Said any(ClassModel model, Random random) {
        List<ClassModel.Said> said = model.said();
        Assume.that(!said.isEmpty());
        return said.get(random.nextInt(said.size()));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void givenTheSameMarks_whenSaidByAnnotationsOrByAContributor_thenTheMapsSayTheSame(
            @ForAll("models") ClassModel model) {
        GeneratedClasses annotated = GeneratedClasses.annotated(model);
        GeneratedClasses bare = GeneratedClasses.bare(model);

        DataMap byAnnotations = read(annotated.rows(), List.of());
        DataMap byContributor = read(bare.rows(), List.of(new Speaker("c", ModelStatements.all(model), bare)));

        assertThat(Pages.of(byContributor)).isEqualTo(Pages.of(byAnnotations));
        assertThat(byContributor.advice()).containsExactlyElementsOf(byAnnotations.advice());
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void givenMarksOfSeveralContributors_whenTheOrderOfAnythingChanges_thenTheMapIsTheSame(
            @ForAll("models") ClassModel model, @ForAll Random random) {
        GeneratedClasses bare = GeneratedClasses.bare(model);
        List<Sentence> sentences = ModelStatements.all(model);
        int cut = random.nextInt(sentences.size() + 1);

        DataMap one = read(
                bare.rows(),
                List.of(
                        new Speaker("c", sentences.subList(0, cut), bare),
                        new Speaker("d", sentences.subList(cut, sentences.size()), bare)));
        List<Sentence> others = shuffled(sentences, random);
        int place = random.nextInt(others.size() + 1);
        DataMap other = read(
                shuffled(bare.rows(), random),
                shuffled(
                        List.of(
                                new Speaker("e", others.subList(0, place), bare),
                                new Speaker("f", others.subList(place, others.size()), bare)),
                        random));

        assertThat(other).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(other.advice()).isEqualTo(one.advice());
        assertThat(other.types()).isEqualTo(one.types());
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void givenMarks_whenSaidTwice_thenTheyAreSaidOnce(@ForAll("models") ClassModel model, @ForAll Random random) {
        GeneratedClasses annotated = GeneratedClasses.annotated(model);
        DataMap once = read(annotated.rows(), List.of());
        List<Sentence> again = random.nextBoolean() ? ModelStatements.all(model) : some(model, random);

        List<Class<?>> twice = new ArrayList<>(annotated.rows());
        twice.addAll(annotated.rows());
        DataMap alsoByContributors =
                read(twice, List.of(new Speaker("c", again, annotated), new Speaker("d", again, annotated)));

        assertThat(alsoByContributors).isEqualTo(once).hasSameHashCodeAs(once);
        assertThat(read(annotated.rows(), List.of())).isEqualTo(once).hasSameHashCodeAs(once);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void givenAnnotations_whenAContributorSaysOtherwiseOfOneProperty_thenThatHoldsAndNothingElseChanges(
            @ForAll("models") ClassModel model, @ForAll("data") ClassModel.Data data, @ForAll Random random) {
        ClassModel.Said old = any(model, random);
        ClassModel.Said otherwise = new ClassModel.Said(old.type(), old.text(), data);
        GeneratedClasses annotated = GeneratedClasses.annotated(model);

        DataMap overruled =
                read(annotated.rows(), List.of(new Speaker("c", List.of(ModelStatements.data(otherwise)), annotated)));

        DataMap rewritten =
                read(GeneratedClasses.annotated(model.with(otherwise)).rows(), List.of());
        assertThat(Pages.of(overruled)).isEqualTo(Pages.of(rewritten));
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void givenAMarkOnASuperclass_whenOneIsNearer_thenItHoldsForThatClassAlone(
            @ForAll("models") ClassModel model, @ForAll("data") ClassModel.Data data, @ForAll Random random) {
        List<ClassModel.Said> inherited =
                model.said().stream().filter(said -> said.type().equals("Base")).toList();
        List<String> heirs = model.types().stream()
                .filter(type -> type.above().equals("Base"))
                .map(ClassModel.Type::name)
                .toList();
        Assume.that(!inherited.isEmpty());
        ClassModel.Said far = inherited.get(random.nextInt(inherited.size()));
        String heir = heirs.get(random.nextInt(heirs.size()));
        GeneratedClasses bare = GeneratedClasses.bare(model);
        List<Sentence> sentences = new ArrayList<>(ModelStatements.all(model));
        Map<String, List<String>> before = Pages.of(read(bare.rows(), List.of(new Speaker("c", sentences, bare))));

        sentences.add(ModelStatements.data(new ClassModel.Said(heir, far.text(), data)));
        DataMap map = read(bare.rows(), List.of(new Speaker("c", shuffled(sentences, random), bare)));

        PersonalField field =
                map.find(bare.get(heir)).orElseThrow().field(far.text().name()).orElseThrow();
        assertThat(field.category()).isEqualTo(data.category().orElseThrow());
        assertThat(field.purposes(Detail.FULL)).isEqualTo(data.purposes());
        Map<String, List<String>> after = Pages.of(map);
        after.remove(heir);
        before.remove(heir);
        assertThat(after).isEqualTo(before);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void givenTwoContributorsThatDiffer_whenRead_thenBothAreNamedWhateverTheOrder(
            @ForAll("models") ClassModel model, @ForAll("data") ClassModel.Data data, @ForAll Random random) {
        ClassModel.Said old = any(model, random);
        Assume.that(!old.data().equals(data));
        GeneratedClasses annotated = GeneratedClasses.annotated(model);
        Speaker one = new Speaker("the first", List.of(ModelStatements.data(old)), annotated);
        Speaker other = new Speaker(
                "the second",
                List.of(ModelStatements.data(new ClassModel.Said(old.type(), old.text(), data))),
                annotated);

        List<String> told = problems(annotated.rows(), List.of(one, other));

        ProblemCode code = old.data().category().isPresent() ? ProblemCode.COMPETING_MARKS : ProblemCode.CONTRADICTION;
        assertThat(told)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text)
                        .startsWith(
                                code.id() + " " + old.type() + "." + old.text().name() + ":")
                        .contains("contributor the first", "contributor the second"));
        assertThat(problems(shuffled(annotated.rows(), random), List.of(other, one)))
                .isEqualTo(told);
    }
}
