/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text. */
class TextScannerLawsTest {

    private static final TextScanner ALL = TextScanner.of(EnumSet.allOf(Kind.class));

    @Provide
    Arbitrary<String> texts() {
        return Scraps.mixed();
    }

    @Property(tries = 4000)
    void givenAnyText_whenScrubbedTwice_thenTheSecondTimeFindsNothing(@ForAll("texts") String text) {
        String once = ALL.scrub(text);

        assertThat(ALL.scan(once)).isEmpty();
        assertThat(ALL.scrub(once)).isSameAs(once);
    }

    @Property(tries = 4000)
    void givenAnyText_whenScanned_thenFindingsAreInOrderAndScrubbingReplacesThoseAndNothingElse(
            @ForAll("texts") String text) {
        List<Finding> findings = ALL.scan(text);
        StringBuilder rebuilt = new StringBuilder();
        int done = 0;
        for (Finding finding : findings) {
            assertThat(finding.start()).isGreaterThanOrEqualTo(done);
            rebuilt.append(text, done, finding.start()).append(finding.kind().mark());
            done = finding.end();
        }
        rebuilt.append(text.substring(done));

        assertThat(ALL.scrub(text)).isEqualTo(rebuilt.toString());
        assertThat(ALL.matches(text)).isEqualTo(!findings.isEmpty());
    }

    @Provide
    Arbitrary<String> sentences() {
        return Scraps.sentences();
    }

    @Property(tries = 2000)
    void givenValuesAmongWords_whenScrubbed_thenNoneIsLeft(@ForAll("sentences") String text) {
        assertThat(ALL.scrub(text)).doesNotContain(Scraps.VALUES);
    }

    @Property(tries = 2000)
    void givenAnyText_whenReadAsAnotherSequence_thenTheSameIsFound(@ForAll("texts") String text) {
        assertThat(ALL.scan(CharBuffer.wrap(text))).isEqualTo(ALL.scan(text));
    }

    @Property(tries = 2000)
    void givenAnyText_whenScannedForFewerKinds_thenNothingIsMissedOfThose(
            @ForAll("texts") String text, @ForAll Kind kind) {
        List<Finding> alone = new ArrayList<>(TextScanner.of(Set.of(kind)).scan(text));
        // With other kinds about, another may claim the place, but then it is covered all the same.
        List<Finding> together = ALL.scan(text);

        alone.removeIf(
                one -> together.stream().anyMatch(other -> other.start() < one.end() && one.start() < other.end()));
        assertThat(alone).isEmpty();
    }
}
