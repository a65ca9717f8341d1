/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.PrivetBuilder;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.choice.InMemoryChoiceStore;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Use;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.sample.Canary;
import dev.privet.subject.SubjectRef;
import dev.privet.subject.SubjectRow;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.RestrictionGround;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person agreed or objected to is data about them, and they are told it in plain words. */
@SuppressWarnings("try") // The scope is in force, not used.
class ChoicesInAnArchiveTest {

    private static final SubjectRef ADA = new SubjectRef("reader", 7L);

    @Lawful(title = "Send the newsletter", basis = LawfulBasis.CONSENT)
    interface Newsletter extends Purpose {}

    @Lawful(title = "Count readers", basis = LawfulBasis.LEGITIMATE_INTERESTS, interest = "Figures")
    interface Counting extends Purpose {}

    @DataSubject("reader")
    static class Reader {
        long id;

        @PersonalData(
                category = EmailAddress.class,
                purposes = {Newsletter.class, Counting.class})
        String email = Canary.EMAIL;
    }

    /** A class of the host's that happens to be called as the table is. */
    @DataSubject("writer")
    static class YourChoices {
        long id;

        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class)
        String email = "";
    }

    @TempDir
    Path folder;

    private final InMemoryLedger ledger = new InMemoryLedger();

    private PrivetBuilder builder(List<Class<?>> marked) {
        return Privet.builder()
                .marked(marked)
                .ledger(ledger)
                .clock(Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC))
                .subjects(map -> (subject, rows) -> rows.accept(
                        SubjectRow.ofPerson(map.find(Reader.class).orElseThrow(), Map.of("email", Canary.EMAIL))));
    }

    private Privet chosen(List<Class<?>> marked) {
        Privet privet = builder(marked).choices(new InMemoryChoiceStore(ledger)).build();
        try (PurposeScope scope = privet.use(Use.of(Counting.class).by(Canary.NAME))) {
            privet.choices().consent(ADA, Newsletter.class, "form 3, ticked");
        }
        privet.choices().object(ADA, Counting.class);
        privet.choices().withdraw(ADA, Newsletter.class);
        privet.choices().restrict(ADA, RestrictionGround.ACCURACY_CONTESTED);
        privet.choices().consent(new SubjectRef("reader", 8L), Newsletter.class, "form 4");
        return privet;
    }

    @Test
    void givenDetailsInWhichSomebodyIsNamed_whenExported_thenTheyAreToBeReviewed() throws IOException {
        Privet privet = chosen(List.of(Reader.class));
        privet.choices().object(ADA, Counting.class);
        privet.choices().overrule(ADA, Counting.class, "a claim against them, ask bob@sample.example");

        assertThat(privet.export(ADA, folder).toReview()).containsExactly(new TextToReview("YourChoices.details", 1));
    }

    @Test
    void givenChoices_whenExported_thenEachIsARowInPlainWordsAndWhoRecordedItIsLeftOut() throws IOException {
        ArchiveManifest manifest = chosen(List.of(Reader.class)).export(ADA, folder);

        Parts parts = Parts.of(manifest.file());
        assertThat(parts.text("csv/YourChoices.csv").lines())
                .containsExactly(
                        "\uFEFFat,choice,about,details,holdsNow,recordedBy",
                        "2026-11-26T12:00:00Z,You agreed,Send the newsletter,\"form 3, ticked\",false," + "(left out)",
                        "2026-11-26T12:00:00Z,You objected,Count readers,,true,",
                        "2026-11-26T12:00:00Z,You took back your agreement,Send the newsletter,,false,",
                        "2026-11-26T12:00:00Z,The use of your data was restricted,You say that the data is not right,,true,");
        assertThat(parts.json("data.json").at("/YourChoices/0/about").asString())
                .isEqualTo("Send the newsletter");
        assertThat(parts.text("index.html"))
                .contains(
                        "<h2 id=\"part-2\">Your choices</h2><p>What you agreed to, objected to or had restricted, and what"
                                + " was decided on it, the oldest first.</p>")
                .contains(
                        "<li>Your choices, recorded by: left out of 1 row, because it is about other people as well.</li>");
        assertThat(manifest.rowsByType()).containsEntry("YourChoices", 4L);
        assertThat(parts.texts().toString()).doesNotContain(Canary.NAME);
    }

    @Test
    void givenChoices_whenExportedToTakeElsewhere_thenTheyAreNotInIt() {
        ArchiveManifest manifest = chosen(List.of(Reader.class)).export(ADA, folder, ExportOptions.portability());

        assertThat(manifest.rowsByType()).doesNotContainKey("YourChoices");
    }

    @Test
    void givenNoStoreOfChoicesOrNoChoice_whenExported_thenThereIsNoSuchTable() {
        Privet without = builder(List.of(Reader.class)).build();
        Privet empty = builder(List.of(Reader.class))
                .choices(new InMemoryChoiceStore(ledger))
                .build();

        assertThat(without.export(ADA, folder).rowsByType()).containsOnlyKeys("Reader");
        assertThat(empty.export(ADA, folder).rowsByType()).containsOnlyKeys("Reader");
    }

    @Test
    void givenAClassOfTheSameName_whenExported_thenThatTheChoicesLackIsTold() {
        ArchiveManifest manifest =
                chosen(List.of(Reader.class, YourChoices.class)).export(ADA, folder);

        assertThat(manifest.gaps())
                .contains(new ArchiveGap(
                        "Your choices",
                        ArchiveGap.Reason.NOT_SHOWN,
                        "What you agreed to or objected to is not in this copy, since another table has that name."));
    }
}
