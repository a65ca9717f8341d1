/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.datamap.DataMap;
import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.Customer;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.vocabulary.Regime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The laws of joining: they are what makes the order of rules, and one rule more, harmless. */
class VerdictTest {

    private static final int FIELDS = 3;
    private static final DataMap MAP = Sample.map();

    @Provide
    Arbitrary<Verdict> verdicts() {
        Arbitrary<Reason> reasons = Arbitraries.of("a", "b", "c", "d")
                .map(text -> new Reason("Rule", text, new Citation("Act s. 1", Certainty.SOURCED)));
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(FieldOutcome.values()).list().ofSize(FIELDS),
                        Arbitraries.of(Ground.values()),
                        reasons.set().ofMaxSize(3))
                .as(Verdict::new);
    }

    @Property
    void joiningIsCommutative(@ForAll("verdicts") Verdict a, @ForAll("verdicts") Verdict b) {
        assertThat(a.join(b)).isEqualTo(b.join(a));
    }

    @Property
    void joiningIsAssociative(
            @ForAll("verdicts") Verdict a, @ForAll("verdicts") Verdict b, @ForAll("verdicts") Verdict c) {
        assertThat(a.join(b).join(c)).isEqualTo(a.join(b.join(c)));
    }

    @Property
    void joiningIsIdempotent(@ForAll("verdicts") Verdict a) {
        assertThat(a.join(a)).isEqualTo(a);
    }

    @Property
    void joiningNeverRevealsMore(@ForAll("verdicts") Verdict a, @ForAll("verdicts") Verdict b) {
        Verdict joined = a.join(b);

        assertThat(joined.denied()).isEqualTo(a.denied() || b.denied());
        assertThat(joined.ground()).isGreaterThanOrEqualTo(a.ground()).isGreaterThanOrEqualTo(b.ground());
        assertThat(joined.reasons()).containsAll(a.reasons()).containsAll(b.reasons());
        for (int i = 0; i < FIELDS; i++) {
            assertThat(joined.fields().get(i))
                    .isGreaterThanOrEqualTo(a.fields().get(i))
                    .isGreaterThanOrEqualTo(b.fields().get(i));
        }
    }

    private static Verdict decided(List<Verdict> byRules) {
        PrivacyGateBuilder builder = PrivacyGate.builder(MAP, new InMemoryLedger(), Clock.systemUTC())
                .exporters(Map.of(Regime.UK, "GB", Regime.EU, "IE"));
        byRules.forEach(verdict -> builder.interceptor(operation -> verdict));
        return builder.build()
                .plan(OperationKind.READ, MAP.find(Customer.class).orElseThrow(), Use.of(SupportDesk.class))
                .verdict();
    }

    @Provide
    Arbitrary<List<Verdict>> rules() {
        return verdicts().list().ofMaxSize(5);
    }

    @Property(tries = 200)
    void theOrderOfRulesDoesNotMatter(@ForAll("rules") List<Verdict> rules, @ForAll Random random) {
        List<Verdict> shuffled = new ArrayList<>(rules);
        Collections.shuffle(shuffled, random);

        assertThat(decided(shuffled)).isEqualTo(decided(rules));
    }

    @Property(tries = 200)
    void oneRuleMoreNeverRevealsMore(@ForAll("rules") List<Verdict> rules, @ForAll("verdicts") Verdict more) {
        List<Verdict> withMore = new ArrayList<>(rules);
        withMore.add(more);

        Verdict before = decided(rules);
        Verdict after = decided(withMore);

        assertThat(after.denied() || !before.denied()).isTrue();
        for (int i = 0; i < FIELDS; i++) {
            assertThat(after.fields().get(i))
                    .isGreaterThanOrEqualTo(before.fields().get(i));
        }
        if (after.denied()) {
            assertThat(after.fields()).containsOnly(FieldOutcome.OMIT);
        }
    }

    @Test
    void givenAnotherNumberOfFields_whenJoined_thenRefused() {
        Verdict three = new Verdict(false, Collections.nCopies(3, FieldOutcome.REVEAL), Ground.ALLOWED, Set.of());
        Verdict two = new Verdict(false, Collections.nCopies(2, FieldOutcome.REVEAL), Ground.ALLOWED, Set.of());

        assertThatThrownBy(() -> three.join(two))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("other: speaks of 2 fields, not 3");
        assertThatThrownBy(() -> new Verdict(false, List.of(), null, Set.of())).hasMessage("ground");
    }
}
