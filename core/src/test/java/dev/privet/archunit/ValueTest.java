/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ValueTest {

    private static Value made(int from, int to) {
        Value value = Value.PLAIN;
        for (int at = from; at < to; at++) {
            value = value.with(new Origin.Made("of()", at));
        }
        return value;
    }

    @Test
    void givenMoreThanAnybodyTellsApart_whenPutTogether_thenOneStandsForAllAndNothingChangesAnyMore() {
        Value many = made(0, 100).with(new Origin.Read("Guest.email"));

        assertThat(many.origins())
                .isEqualTo(Set.of(new Origin.Made("of()", 0).anywhere(), new Origin.Read("Guest.email")));
        assertThat(many.with(made(100, 110))).isSameAs(many);
        assertThat(made(0, 20).with(many)).isEqualTo(many);
    }

    @Test
    void givenFew_whenPutTogether_thenEachIsKept() {
        assertThat(made(0, 10).origins()).hasSize(10);
        assertThat(new Origin.Made("of()", 1).anywhere().covers(new Origin.Made("of()", 7)))
                .isTrue();
        assertThat(new Origin.Made("of()", 1).covers(new Origin.Made("of()", 7)))
                .isFalse();
        assertThat(new Origin.Made("of()", 1).anywhere().covers(new Origin.Made("other()", 7)))
                .isFalse();
    }
}
