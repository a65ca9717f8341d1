/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.SubjectPseudonyms;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds on types and purposes keep whole cut-offs; what can't be read or is not known keeps everything. */
@NullUnmarked // Rows as a framework fills them.
class SweepHoldsTest {

    @Lawful(title = "Care", basis = LawfulBasis.CONTRACT)
    interface Care extends Purpose {}

    @Lawful(title = "News", basis = LawfulBasis.CONTRACT)
    interface News extends Purpose {}

    @Lawful(title = "Post", basis = LawfulBasis.CONTRACT)
    interface Post extends Purpose {}

    @Entity
    @DataSubject("guest")
    @RetainFor(period = "P2Y", from = "left", then = Disposal.DELETE)
    static class Guest {
        @Id
        long id;

        LocalDate left;

        @PersonalData(category = PersonName.class, purposes = Care.class)
        String name;

        @PersonalData(category = FreeText.class, purposes = News.class)
        @RetainFor(period = "P1Y", from = "left", then = Disposal.ANONYMISE)
        String wishes;

        @Embedded
        Home home;
    }

    @Embeddable
    static class Home {
        @PersonalData(category = FreeText.class, purposes = Post.class)
        String street;
    }

    static class Loyal extends Guest {}

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Rows rows = new Rows(ledger);

    private LegalHold hold(HoldScope scope) {
        return HoldFixtures.place(
                rows.holds,
                new LegalHold(
                        UUID.randomUUID(),
                        scope,
                        "a claim at court",
                        "counsel",
                        Instant.parse("2026-01-01T00:00:00Z"),
                        LocalDate.of(2026, 12, 1)));
    }

    private RetentionSweep sweep() {
        return rows.sweep(Sample.map(Guest.class, Loyal.class));
    }

    private static List<String> lines(SweepReport report) {
        return report.lines().stream()
                .map(line -> Rows.name(line.cutOff()) + " " + line.rows() + " " + line.left())
                .toList();
    }

    private static final String HELD = " 0 [LeftRows[reason=HELD, by=a claim at court, rows=2]]";

    @Test
    void givenAHoldOnAType_whenSwept_thenItAndWhatInheritsFromItStays() {
        rows.everywhere(2);
        LegalHold hold = hold(new HoldScope.OfType("Guest"));

        assertThat(lines(sweep().dryRun()))
                .containsExactlyInAnyOrder(
                        "Guest.wishes" + HELD, "Guest" + HELD, "Loyal.wishes" + HELD, "Loyal" + HELD);
        assertThat(sweep().run().rows()).isZero();
        assertThat(rows.batches).isEmpty();

        HoldFixtures.release(rows.holds, hold.id());
        assertThat(sweep().run().rows()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"care, Guest.wishes", "news, ''", "post, Guest.wishes"})
    void givenAHoldOnAPurpose_whenSwept_thenWhatServesItStaysAndNothingElse(String purpose, String swept) {
        rows.everywhere(2);
        hold(new HoldScope.OfPurpose(purpose));

        SweepReport report = sweep().over(Guest.class).run();

        assertThat(rows.batches.stream().distinct()).isEqualTo(swept.isEmpty() ? List.of() : List.of(swept));
        assertThat(report.left()).isEqualTo(swept.isEmpty() ? 4 : 2);
    }

    @Test
    void givenAHoldThatIsPlacedMeanwhile_whenSwept_thenItCountsFromTheNextBatch() {
        rows.due.put("Loyal", 9L);
        rows.meanwhile = () -> hold(new HoldScope.OfType("Loyal"));

        SweepReport report = sweep().over(Loyal.class).inBatchesOf(4).run();

        assertThat(lines(report)).contains("Loyal 4 [LeftRows[reason=HELD, by=a claim at court, rows=5]]");
    }

    @Test
    void givenHoldsOfSingleRows_whenSwept_thenTheyAreLeftToTheStore() {
        rows.due.put("Guest", 2L);
        hold(new HoldScope.OfRecord("Guest", "4"));
        hold(new HoldScope.OfSubject("guest", "4"));

        assertThat(sweep().run().rows()).isEqualTo(2);
    }

    @Test
    void givenHoldsOnWhatIsNotKnown_whenSwept_thenRefusedWithAllOfThem() {
        rows.everywhere(2);
        hold(new HoldScope.OfType("Renamed"));
        hold(new HoldScope.OfPurpose("no-more"));
        hold(new HoldScope.OfRecord("Renamed", "4"));
        hold(new HoldScope.OfSubject("stranger", "4"));
        hold(new HoldScope.OfSubject("guest", "4"));

        assertThatThrownBy(() -> sweep().run())
                .isInstanceOfSatisfying(
                        PrivacyFailureException.class,
                        e -> assertThat(e.problems())
                                .hasSize(4)
                                .allSatisfy(
                                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.SWEEP_REFUSED))
                                .extracting(Problem::why)
                                .contains(
                                        "it holds one person (stranger), which the data map does not know, so it would hold"
                                                + " nothing."));
        assertThat(rows.batches).isEmpty();
    }

    @Test
    void givenHoldsThatCannotBeRead_whenSwept_thenNothingIs() {
        rows.everywhere(2);
        HoldStore broken = new HoldFixtures.Away();
        RetentionSweep sweep = RetentionSweep.of(
                Sample.map(Guest.class),
                rows,
                broken,
                new SubjectPseudonyms(new SecretKeySpec(new byte[32], "HmacSHA256")),
                Rows.LATE,
                ZoneOffset.UTC);

        assertThatThrownBy(sweep::run)
                .isInstanceOf(PrivacyFailureException.class)
                .hasMessageContaining("nothing tells what must stay")
                .hasRootCauseMessage("away");
        assertThat(rows.batches).isEmpty();
    }
}
