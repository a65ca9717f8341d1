/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import static dev.privet.testing.PrivetAssertions.assertThat;
import static dev.privet.testing.PrivetAssertions.assertThatIllegalArgumentException;
import static dev.privet.testing.PrivetAssertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a failure says, which is never a value. */
class RevealTest {

    private static final SampleCustomer ADA = SampleCustomer.ada();
    private static final List<String> VALUES = List.of("Quillon", "quillon", "keeper", "example.org", "7946", "1985");

    @Test
    void givenJsonWithSeveralLeaks_whenNothingMayBeSeen_thenAllAreToldWithTheirPlaces() {
        String json = "{\"id\":1,\n \"contact\":{\"mail\":[\"keeper.one@example.org\"]},\n \"born\":\"7.3.1985\"}";

        assertThat(failure(() -> assertThat(json).revealsNothingOf(ADA)))
                .isEqualTo("Expecting it to reveal nothing of SampleCustomer, but:\n"
                        + "- bornOn stands at /born (line 3, column 10), written another way, such as a date in the order of another"
                        + " country\n"
                        + "- email stands at /contact/mail/0 (line 2, column 22), as it is");
    }

    @Test
    void givenADescription_whenItFails_thenItStandsBefore() {
        assertThat(failure(() -> assertThat("ADA QUILLON").as("the page").revealsNothingOf(ADA)))
                .isEqualTo("[the page] Expecting it to reveal nothing of SampleCustomer, but:\n"
                        + "- name stands in line 1, column 1, in other letters, such as lower case");
    }

    @Test
    void givenManyPlaces_whenTold_thenThreeAreNamedAndTheRestCounted() {
        assertThat(failure(() -> assertThat("Ada Quillon, ".repeat(5)).revealsNothingOf(ADA)))
                .contains("- name stands in line 1, column 27, as it is\n- name stands in 2 more places");
    }

    @Test
    void givenANameThatIsAValue_whenTold_thenThePlaceIsNotNamed() {
        String json = "{\"keeper.one@example.org\":{\"phone\":\"+44 20 7946 0101\"}}";

        assertThat(failure(() -> assertThat(json).revealsNothingOf(ADA)))
                .contains(
                        "- email stands in the name of a place whose name reveals it too (line 1, column 3), as it is")
                .contains("- telephone stands at a place whose name reveals it too (line 1, column 38), as it is");
    }

    @Test
    void givenSomeToBeSeen_whenOthersAreOrOneIsMissing_thenBothAreTold() {
        assertThat(failure(() -> assertThat("Ada Quillon, 1985-03-07").revealsOnly(ADA, "name", "email")))
                .isEqualTo("""
                        Expecting it to reveal only name, email of SampleCustomer, but:
                        - bornOn stands in line 1, column 14, as it is
                        - email is not to be seen""");
        assertThat(failure(() -> assertThat("Ada").reveals(ADA, "name")))
                .isEqualTo("Expecting it to reveal SampleCustomer.name, but:\n- name is not to be seen");
        assertThat("name=Ada+Quillon").revealsOnly(ADA, "name").reveals(ADA, "name");
    }

    @Test
    void givenAValueWithinOneThatMayBeSeen_whenOnlyThatIsSeen_thenItIsNoLeak() {
        SampleCustomer named = new SampleCustomer(1, "Quillon", "quillon@example.org", null, null, null);

        assertThat("to quillon@example.org").revealsOnly(named, "email");
        assertThat(failure(() -> assertThat("Quillon <quillon@example.org>").revealsOnly(named, "email")))
                .contains("- name stands in line 1, column 1, as it is")
                .doesNotContain("column 10");
    }

    @Test
    void givenSeveralCanaries_whenTold_thenEachIsNamed() {
        Canary<SampleCustomer> other = Canary.of(SampleCustomer.class);

        assertThat(failure(() ->
                        assertThat(other.object().name() + " and Ada Quillon").revealsNothingOf(ADA, other)))
                .contains("- SampleCustomer.name stands in line 1, column 1,")
                .contains("- SampleCustomer.name stands in line 1, column 2");
    }

    @Test
    void givenALog_whenALineLeaks_thenItIsNamed() {
        assertThat(List.of("started", "served")).revealsNothingOf(ADA).hasSize(2);
        assertThat(failure(() ->
                        assertThat(List.of("started", "served Ada Quillon")).revealsNothingOf(ADA)))
                .contains("- name stands in element 1 (line 1, column 8), as it is");
    }

    @Test
    void givenAnArchive_whenAnEntryLeaks_thenItIsNamed(@TempDir Path folder) throws IOException {
        byte[] zip = zip("data/customer.json", "{\"name\":\"Ada Quillon\"}");
        Path file = Files.write(folder.resolve("export.zip"), zip);

        assertThat(failure(() -> assertThat(zip).revealsNothingOf(ADA)))
                .contains("- name stands in entry data/customer.json at /name (line 1, column 10), as it is");
        assertThat(failure(
                        () -> assertThat(zip("keeper.one@example.org.txt", "")).revealsNothingOf(ADA)))
                .contains("- email stands in the name of entry 1 (line 1, column 1), as it is");
        assertThat(failure(() -> assertThat(gzip(zip)).revealsNothingOf(ADA))).contains("data/customer.json");
        assertThat(file).exists().revealsOnly(ADA, "name");
        assertThat(zip("a", "b")).revealsNothingOf(ADA);
    }

    @Test
    void givenBytesOfOtherEncodings_whenLookedThrough_thenTheyAreRead() {
        SampleCustomer jorg = new SampleCustomer(1, "Jörg Quillon", null, null, null, null);

        assertThat(failure(() -> assertThat("Jörg Quillon".getBytes(StandardCharsets.ISO_8859_1))
                        .revealsNothingOf(jorg)))
                .contains("name");
        assertThat(failure(() -> assertThat("Jörg Quillon".getBytes(StandardCharsets.UTF_16))
                        .revealsNothingOf(jorg)))
                .contains("name");
    }

    @Test
    void givenNothingToLookFor_whenAsserted_thenTheTestItselfIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat("x").revealsNothingOf(new SampleCustomer(1, null, "", null, null, "x")))
                .withMessageContaining("A test that looks for nothing proves nothing.");
        assertThatIllegalArgumentException().isThrownBy(() -> assertThat("x").revealsNothingOf());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat("x").revealsNothingOf(SampleCustomer.class))
                .withMessage("Canary.of(SampleCustomer.class) makes one of a class.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat("x").reveals(ADA, "mail"))
                .withMessageContaining("'mail' is no marked property")
                .withMessageContaining("[bornOn, email, name, telephone]");
        assertThatIllegalArgumentException().isThrownBy(() -> assertThat("x").revealsOnly(ADA));
    }

    @Test
    void givenAbsentTexts_whenAsserted_thenTheyFailAsAssertJSays() {
        assertThat(catchThrowable(() -> assertThat((String) null).revealsNothingOf(ADA)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not to be null");
    }

    private static String failure(ThrowingCallable assertion) {
        Throwable failure = catchThrowable(assertion);
        assertThat(failure).isInstanceOf(AssertionError.class);
        String message = String.valueOf(failure.getMessage());
        assertThat(message).doesNotContain(VALUES);
        return message;
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
