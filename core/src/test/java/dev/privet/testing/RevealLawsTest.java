/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Whatever stands around a value, it is found; and where none stands, none is. */
class RevealLawsTest {

    @Property(tries = 200)
    void givenAnyText_whenAValueIsPutIntoIt_thenItIsFound(
            @ForAll String before, @ForAll String after, @ForAll @LongRange(min = 0, max = 50) long number) {
        Canary<SampleCustomer> canary = Canary.of(SampleCustomer.class, number);

        assertThat(new Reveal(Part.of(before + canary.object().email() + after)).nothingOf(canary))
                .hasValueSatisfying(message -> assertThat(message)
                        .contains("- email stands ")
                        .doesNotContain(canary.object().email()));
        assertThat(new Reveal(Part.of(before + canary.object().email() + after)).all(canary, "email"))
                .isEmpty();
    }

    @Property(tries = 200)
    void givenATextOfOtherWords_whenLookedThrough_thenNothingIsFound(
            @ForAll("words") List<String> words, @ForAll @LongRange(min = 0, max = 50) long number) {
        Canary<SampleCustomer> canary = Canary.of(SampleCustomer.class, number).wordByWord();

        assertThat(new Reveal(Part.of(String.join(" ", words))).nothingOf(canary))
                .isEmpty();
    }

    /** No letter of an invented value, but for those of example.org. */
    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.strings()
                .withChars("abcdef%&=;\\\"{}[]:,/+")
                .ofMaxLength(40)
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 100)
    void givenACanary_whenPrinted_thenItHasNoneOfItsValues(@ForAll long number) {
        Canary<SampleCustomer> canary = Canary.of(SampleCustomer.class, number);

        assertThat(new Reveal(Part.of(canary.toString() + canary.needles())).nothingOf(canary))
                .isEmpty();
    }
}
