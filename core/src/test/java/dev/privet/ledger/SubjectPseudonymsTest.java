/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.sample.Canary;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SubjectPseudonymsTest {

    private static SubjectPseudonyms under(String key) {
        return new SubjectPseudonyms(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
    }

    private static final SubjectPseudonyms ONE = under("0123456789abcdef0123456789abcdef");
    private static final SubjectPseudonyms OTHER = under("fedcba9876543210fedcba9876543210");

    @Test
    void givenAPerson_whenNamed_thenTheNameStaysUnderOneKeyAndDiffersUnderAnother() {
        assertThat(ONE.of("customer", 7L))
                .matches("[0-9a-f]{64}")
                .isEqualTo(under("0123456789abcdef0123456789abcdef").of("customer", 7L))
                .isNotEqualTo(OTHER.of("customer", 7L))
                .isNotEqualTo(ONE.of("customer", 8L))
                .isNotEqualTo(ONE.of("employee", 7L));
    }

    /** Worked out with OpenSSL: what stands in a ledger is found by every later version. */
    @Test
    void givenAPerson_whenNamed_thenTheNameIsTheOneThatItHasAlwaysHad() {
        assertThat(ONE.of("customer", 7L))
                .isEqualTo("85842131188e06e36a6d44306ad34622b3a02bce6316882e7b57ed82ed4abd4e");
    }

    @Property
    void kindAndIdAreKeptApart(
            @ForAll @StringLength(max = 5) String kind,
            @ForAll @NumericChars @StringLength(max = 5) String id,
            @ForAll @StringLength(max = 5) String otherKind,
            @ForAll @NumericChars @StringLength(max = 5) String otherId) {
        Assume.that(!kind.equals(otherKind) || !id.equals(otherId));
        Assume.that(StandardCharsets.UTF_8.newEncoder().canEncode(kind + otherKind));

        assertThat(ONE.of(kind, id)).isNotEqualTo(ONE.of(otherKind, otherId));
    }

    @Test
    void givenASeparatorInKindOrId_whenNamed_thenTheTwoDoNotMeet() {
        assertThat(ONE.of("a", "b:c")).isNotEqualTo(ONE.of("a:b", "c"));
        assertThat(ONE.of("1:a", "b")).isNotEqualTo(ONE.of("a", "b"));
    }

    @Test
    void givenManyThreads_whenNaming_thenAllAgree() {
        Set<String> names = IntStream.range(0, 2000)
                .parallel()
                .mapToObj(i -> ONE.of("customer", 7L))
                .collect(Collectors.toSet());

        assertThat(names).containsExactly(ONE.of("customer", 7L));
    }

    @Test
    void givenPseudonyms_whenPrinted_thenNeitherKeyNorId() {
        assertThat(ONE.toString()).isEqualTo("SubjectPseudonyms[HmacSHA256]");
        assertThat(ONE.of("customer", Canary.EMAIL)).doesNotContain(Canary.MARK);
    }

    @Test
    void givenAKeyThatIsTooShort_whenUsed_thenRefusedByName() {
        assertThatThrownBy(() -> under("short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("key: is shorter than 256 bits");
    }
}
