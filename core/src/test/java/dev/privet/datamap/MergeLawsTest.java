/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.marking.Provenance;
import dev.privet.marking.TypeMark;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.Detail;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PersonName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of bringing statements together. */
class MergeLawsTest {

    @Provide
    Arbitrary<Statement<TypeMark>> statements() {
        Arbitrary<TypeMark> marks = Arbitraries.oneOf(
                Arbitraries.of("customer", "employee").map(TypeMark.Subject::new),
                Arbitraries.of("title", "name").map(TypeMark.Displayed::new),
                Combinators.combine(Arbitraries.of("a", "b"), Arbitraries.of("made up", "of no one"))
                        .as(TypeMark.NotPersonal::new),
                Combinators.combine(
                                Arbitraries.of("a", "b"),
                                Arbitraries.<Class<? extends DataCategory>>of(PersonName.class, EmailAddress.class))
                        .as((name, category) -> new TypeMark.Personal(
                                name,
                                category,
                                Map.of(Detail.FULL, Set.of(Sample.SupportDesk.class)),
                                Set.of(),
                                Optional.empty())));
        return Combinators.combine(
                        marks,
                        Arbitraries.of(Provenance.Source.class),
                        Arbitraries.of("here", "there"),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, false))
                .as((mark, source, where, distance, isDefault) ->
                        new Statement<>(mark, new Provenance(source, where), distance, isDefault));
    }

    @Provide
    Arbitrary<List<Statement<TypeMark>>> several() {
        return statements().list().ofMinSize(1).ofMaxSize(10);
    }

    /** What holds, what is overruled, and what contradicts. */
    private record Outcome(Map<String, Merge.Held<TypeMark>> held, Set<List<Statement<TypeMark>>> conflicts) {

        static Outcome of(List<Statement<TypeMark>> statements) {
            Set<List<Statement<TypeMark>>> conflicts = new HashSet<>();
            Map<String, Merge.Held<TypeMark>> held =
                    Merge.of(statements, (one, other) -> conflicts.add(List.of(one, other)));
            return new Outcome(held, conflicts);
        }

        TypeMark mark(String element) {
            return Objects.requireNonNull(held.get(element)).mark();
        }
    }

    private static String element(Statement<TypeMark> statement) {
        return statement.mark().element();
    }

    @Property
    void givenStatements_whenTheirOrderChanges_thenNothingElseDoes(
            @ForAll("several") List<Statement<TypeMark>> statements, @ForAll Random random) {
        List<Statement<TypeMark>> shuffled = new ArrayList<>(statements);
        Collections.shuffle(shuffled, random);

        assertThat(Outcome.of(shuffled)).isEqualTo(Outcome.of(statements));
        assertThat(List.copyOf(Outcome.of(shuffled).held().keySet())).isSorted();
    }

    @Property
    void givenStatements_whenSomeAreSaidTwice_thenNothingChanges(
            @ForAll("several") List<Statement<TypeMark>> statements, @ForAll Random random) {
        List<Statement<TypeMark>> twice = new ArrayList<>(statements);
        statements.stream().filter(statement -> random.nextBoolean()).forEach(twice::add);

        assertThat(Outcome.of(twice)).isEqualTo(Outcome.of(statements));
    }

    @Property
    void givenStatements_whenMerged_thenOfEachElementAStrongestHoldsAndWhatIsOverruledDiffers(
            @ForAll("several") List<Statement<TypeMark>> statements) {
        Outcome outcome = Outcome.of(statements);

        assertThat(outcome.held().keySet())
                .containsExactlyInAnyOrderElementsOf(new HashSet<>(
                        statements.stream().map(MergeLawsTest::element).toList()));
        outcome.held().forEach((element, held) -> {
            List<Statement<TypeMark>> ofIt = statements.stream()
                    .filter(statement -> element(statement).equals(element))
                    .toList();
            assertThat(ofIt)
                    .contains(held.statement())
                    .allSatisfy(statement -> assertThat(Statement.BY_STRENGTH.compare(held.statement(), statement))
                            .isNotPositive());
            assertThat(new HashSet<>(held.over()))
                    .isEqualTo(new HashSet<>(ofIt.stream()
                            .filter(statement -> !statement.mark().equals(held.mark()))
                            .toList()));
        });
    }

    @Property
    void givenAWeakerStatement_whenAdded_thenWhatHoldsAndWhatContradictsStays(
            @ForAll("several") List<Statement<TypeMark>> statements, @ForAll("statements") Statement<TypeMark> weaker) {
        Outcome before = Outcome.of(statements);
        Merge.Held<TypeMark> held = before.held().get(element(weaker));
        Assume.that(held != null && Statement.BY_STRENGTH.compare(held.statement(), weaker) < 0);
        List<Statement<TypeMark>> more = new ArrayList<>(statements);
        more.add(weaker);

        Outcome after = Outcome.of(more);

        before.held()
                .keySet()
                .forEach(element -> assertThat(after.mark(element)).isEqualTo(before.mark(element)));
        assertThat(after.held()).hasSameSizeAs(before.held());
        assertThat(after.conflicts()).isEqualTo(before.conflicts());
    }

    @Property
    void givenAStrongerStatement_whenAdded_thenItHoldsAndNoOtherElementChanges(
            @ForAll("several") List<Statement<TypeMark>> statements,
            @ForAll("statements") Statement<TypeMark> stronger) {
        Outcome before = Outcome.of(statements);
        Merge.Held<TypeMark> held = before.held().get(element(stronger));
        Assume.that(held == null || Statement.BY_STRENGTH.compare(stronger, held.statement()) < 0);
        List<Statement<TypeMark>> more = new ArrayList<>(statements);
        more.add(stronger);

        Outcome after = Outcome.of(more);

        assertThat(after.mark(element(stronger))).isEqualTo(stronger.mark());
        before.held().forEach((element, one) -> {
            if (!element.equals(element(stronger))) {
                assertThat(after.held()).containsEntry(element, one);
            }
        });
    }

    @Property
    void givenTwoEquallyStrongStatements_whenTheyDifferAndNoneIsStronger_thenBothAreInAConflict(
            @ForAll("statements") Statement<TypeMark> one, @ForAll("statements") Statement<TypeMark> other) {
        boolean differ = element(one).equals(element(other))
                && one.asStrongAs(other)
                && !one.mark().equals(other.mark());

        Set<List<Statement<TypeMark>>> conflicts =
                Outcome.of(List.of(one, other)).conflicts();

        if (differ) {
            assertThat(conflicts).hasSize(1);
            assertThat(conflicts.iterator().next()).containsExactlyInAnyOrder(one, other);
        } else {
            assertThat(conflicts).isEmpty();
        }
    }
}
