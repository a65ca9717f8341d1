/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Code of the kind that generators write: it is followed, or named, and does not hold up the build. */
@Timeout(60)
class DenseCodeTest {

    private static final String GUEST = """
            public class Guest {
              @dev.privet.annotation.PersonalData(category = dev.privet.vocabulary.EmailAddress.class) private String email;
              public String getEmail() { return email; }
            }
            """;

    @TempDir
    private Path folder;

    private List<String> found(String members) throws IOException {
        Map<String, String> sources = Map.of(
                "old.Guest",
                GUEST,
                "old.Desk",
                "class Desk { static final System.Logger LOG = System.getLogger(\"desk\"); " + members + "}");
        return PrivacyRules.leaks()
                .evaluate(Sources.imported(folder, sources))
                .getFailureReport()
                .getDetails();
    }

    private static String times(int count, IntFunction<String> code) {
        return IntStream.range(0, count).mapToObj(code).collect(Collectors.joining());
    }

    private static String log(String value) {
        return "LOG.log(System.Logger.Level.INFO, \"{}\", " + value + "); ";
    }

    /** A loop, each branch of which makes something of what the others made. */
    private static String dense(int builders, int cases, int texts) {
        return "void dense(Guest guest, int way) { "
                + times(builders, at -> "StringBuilder b" + at + " = new StringBuilder(); ")
                + times(texts, at -> "CharSequence t" + at + " = \"\"; ")
                + "for (int i = 0; i < way; i++) { switch (i % " + cases + ") { "
                + times(
                        cases,
                        at -> "case " + at + ": b" + at % builders + " = b" + (at * 3 + 1) % builders
                                + ".append(guest.getEmail()).append(b" + (at + 1) % builders + "); "
                                + "t" + at % texts + " = t" + (at * 7 + 1) % texts + " + \"\" + b" + at % builders
                                + "; break; ")
                + "default: b0.append(guest.getEmail()); } } "
                + log("b1") + "} ";
    }

    @Test
    void givenALoopOverManyBranches_whenChecked_thenItIsFollowed() throws IOException {
        assertThat(found(dense(25, 300, 50))).singleElement().asString().contains("Desk.dense", "passes Guest.email");
    }

    @Test
    void givenMoreBranchesAndValuesThanCanBeFollowed_whenChecked_thenTheMethodIsNamedAndTheOthersAreFollowed()
            throws IOException {
        assertThat(found(dense(40, 300, 100) + "void other(Guest guest) { " + log("guest.getEmail()") + "} "))
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text)
                                .contains(
                                        "Method old.Desk.dense (Desk.java:1) cannot be followed", "Split it", "[logs]"),
                        text -> assertThat(text).contains("Desk.dense", "passes Guest.email"),
                        text -> assertThat(text).contains("Desk.other", "passes Guest.email"));
    }

    @Test
    void givenAThousandMethodsThatHandOn_whenChecked_thenTheFirstIsFound() throws IOException {
        String chain = times(1000, at -> "void m" + at + "(String text) { m" + (at + 1) + "(text); } ");

        assertThat(found(chain + "void m1000(String text) { " + log("text") + "} "
                        + "void first(Guest guest) { m0(guest.getEmail()); } "))
                .singleElement()
                .asString()
                .contains("Desk.first", "passes Guest.email", "through m0");
    }
}
