/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.privet.gate.FieldOutcome;
import dev.privet.sample.Canary;
import dev.privet.sample.Logs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a view shows of values in every shape, be it one that it does not know. */
@SuppressWarnings({"rawtypes", "unchecked"}) // A class literal does not tell of what a collection is.
class FieldViewTest {

    @SuppressWarnings("UnnecessaryStringBuilder") // The type is what is tested.
    private static final StringBuilder ABC = new StringBuilder("a");

    private static final int DEEP = 1_000;

    private final FieldView stars = masking(value -> "***");
    private final FieldView all = new FieldView("field", FieldOutcome.REVEAL, value -> value, null);

    private static FieldView masking(FieldView.Show show) {
        return new FieldView("field", FieldOutcome.MASK, show, null);
    }

    @Test
    void givenOneValue_whenShown_thenItIsTreated() {
        assertThat(stars.show("a")).isEqualTo("***");
        assertThat(stars.showAs(String.class, "a")).isEqualTo("***");
        assertThat(stars.showAs(Object.class, "a")).isEqualTo("***");
        assertThat(stars.show(null)).isNull();
        assertThat(stars.showAs(String.class, null)).isNull();
    }

    @Test
    void givenAPropertyThatCannotHoldWhatIsShown_whenShown_thenItIsEmpty() {
        assertThat(stars.showAs(Integer.class, 7)).isNull();
        assertThat(stars.showAs(int.class, 7)).isNull();
        assertThat(stars.showAs(byte[].class, new byte[] {1})).isNull();
        assertThat(stars.showAs(StringBuilder.class, ABC)).isNull();
    }

    @Test
    void givenThatAllIsShown_whenShown_thenItIsTheValue() {
        assertThat(all.show(List.of(1))).isEqualTo(List.of(1));
        assertThat(all.showAs(int.class, 7)).isEqualTo(7);
    }

    @Test
    void givenThatNothingIsShown_whenShown_thenTheValueIsNotEvenAskedFor() {
        assertThat(FieldView.nothing("field").show("a")).isNull();
        assertThat(FieldView.nothing("field").showAs(String.class, "a")).isNull();
    }

    @Test
    void givenValuesInValues_whenShown_thenEachIsTreated() {
        List<Object> source =
                new ArrayList<>(Arrays.asList("a", null, List.of("b"), Optional.of("c"), OptionalInt.of(4)));

        assertThat(stars.show(source)).isEqualTo(Arrays.asList("***", null, List.of("***"), "***", "***"));
        assertThat(stars.show(new String[] {"a", "b"})).isEqualTo(List.of("***", "***"));
        assertThat(stars.show(Optional.empty())).isNull();
    }

    @Test
    void givenAMap_whenShown_thenOnlyKeysThatAreConstantsAreKept() {
        Map<TimeUnit, String> byConstant = new EnumMap<>(Map.of(TimeUnit.DAYS, "a"));

        assertThat(stars.show(Map.of(Canary.EMAIL, "a"))).isEqualTo(Map.of("1", "***"));
        assertThat(stars.show(byConstant)).isEqualTo(Map.of("DAYS", "***"));
        assertThat(stars.showAs(Map.class, byConstant)).isEqualTo(Map.of(TimeUnit.DAYS, "***"));
        assertThat(stars.showAs(Map.class, Map.of(Canary.EMAIL, "a"))).isEqualTo(Map.of("1", "***"));
        assertThat(stars.showAs(Map.class, Map.of(7, "a"))).isEqualTo(Map.of());
        assertThat(stars.showAs(EnumMap.class, new EnumMap<>(byConstant))).isNull();
    }

    @Test
    void givenACollectionOfAType_whenShownAsThat_thenAPlainOneOfThatTypeIsMade() {
        assertThat(stars.showAs(List.class, List.of("a", "b"))).isEqualTo(List.of("***", "***"));
        assertThat(stars.showAs(Set.class, Set.of("a", "b"))).isEqualTo(Set.of("***"));
        assertThat(stars.showAs(SortedSet.class, new TreeSet<>(Set.of("a")))).isEqualTo(new TreeSet<>(Set.of("***")));
        assertThat(stars.showAs(Optional.class, Optional.of("a"))).contains("***");
        assertThat(stars.showAs(String[].class, new String[] {"a", null})).containsExactly("***", null);
        assertThat(stars.showAs(Integer[].class, new Integer[] {1})).containsExactly((Integer) null);
    }

    @Test
    void givenAMaskThatFails_whenShown_thenNothingIsShownAndItIsSaidOnceWithoutTheValue() {
        FieldView broken = masking(value -> {
            throw new IllegalStateException("not " + value);
        });

        try (Logs logs = new Logs(FieldView.class)) {
            assertThat(broken.show(Canary.EMAIL)).isEqualTo("•••");
            assertThat(broken.showAs(String.class, Canary.EMAIL)).isEqualTo("•••");
            assertThat(broken.show(List.of(Canary.EMAIL))).isEqualTo(List.of("•••"));
            assertThat(logs.at(Level.WARN))
                    .containsExactly(
                            "The treatment (MASK) of 'field' failed (java.lang.IllegalStateException), so nothing of"
                                    + " its values is shown. This is said once.");
        }
    }

    @Test
    void givenAListThatIsTooDeepOrHoldsItself_whenShown_thenItEnds() {
        List<Object> own = new ArrayList<>();
        own.add(own);
        Object deep = "a";
        for (int i = 0; i < DEEP; i++) {
            deep = Collections.singletonList(deep);
        }

        assertThat(stars.show(own)).isInstanceOf(List.class);
        assertThat(String.valueOf(stars.show(deep))).doesNotContain("***");
    }
}
