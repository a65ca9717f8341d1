/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.jpa.shop.Purposes;
import dev.privet.retention.HoldScope;
import dev.privet.retention.LeftReason;
import dev.privet.retention.LeftRows;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FreeText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SecondaryTable;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that have a part in one of several tables alone, and a superclass that has none. */
class SweptSecondaryTablesTest {

    private static Swept swept(Stack stack) throws Exception {
        Swept swept = Swept.on(stack, Dated.class, Form.class);
        swept.persist(new Form(1, "here", null), new Form(2, null, "there"));
        swept.execute("delete from hobbies where hobby is null");
        swept.execute("delete from wishes where wish is null");
        return swept;
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenRowsWithOtherParts_whenAnonymised_thenEachLosesItsOwn(Stack stack) throws Exception {
        try (Swept swept = swept(stack)) {
            assertThat(swept.sweep.run().rows()).isEqualTo(2);

            assertThat(swept.sql("select max(hobby) from hobbies")).isNull();
            assertThat(swept.sql("select max(wish) from wishes")).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenAHoldUnderTheNameOfTheSuperclass_whenSwept_thenTheRowStays(Stack stack) throws Exception {
        try (Swept swept = swept(stack)) {
            swept.hold(new HoldScope.OfRecord("Dated", "1"), "claim 25");

            assertThat(swept.left(Form.class)).containsExactly(new LeftRows(LeftReason.HELD, "claim 25", 1));
            assertThat(swept.sql("select max(hobby) from hobbies")).isEqualTo("here");
        }
    }

    @MappedSuperclass
    @NullUnmarked
    static class Dated {
        LocalDate leftOn = Swept.LONG_AGO;
    }

    @Entity(name = "Form")
    @SecondaryTable(name = "hobbies")
    @SecondaryTable(name = "wishes")
    @DataSubject("writer")
    @RetainFor(period = "P1Y", from = "leftOn", then = Disposal.ANONYMISE)
    @NullUnmarked
    static class Form extends Dated {
        @Id
        Integer id;

        @Column(table = "hobbies")
        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String hobby;

        @Column(table = "wishes")
        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String wish;

        Form() {}

        Form(int id, @Nullable String hobby, @Nullable String wish) {
            this.id = id;
            this.hobby = hobby;
            this.wish = wish;
        }
    }
}
