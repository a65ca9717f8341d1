/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.ErasureEffect;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.jpa.shop.Purposes;
import dev.privet.retention.DueRows;
import dev.privet.retention.HoldFixtures;
import dev.privet.retention.HoldScope;
import dev.privet.retention.LeftReason;
import dev.privet.retention.LeftRows;
import dev.privet.retention.LegalHold;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that would let go of those that are due, and are held as they are. */
class SweptHeldReferencesTest {

    private static Swept swept(Stack stack) throws Exception {
        Swept swept = Swept.on(stack, Tenant.class, Claim.class);
        Tenant ada = new Tenant(1);
        Tenant bob = new Tenant(2);
        swept.persist(ada, bob, new Claim(1, ada), new Claim(2, bob));
        return swept;
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenAHeldRowThatRefers_whenSwept_thenWhatItRefersToStaysUntilTheRelease(Stack stack) throws Exception {
        try (Swept swept = swept(stack)) {
            LegalHold hold = swept.hold(new HoldScope.OfRecord("Claim", "1"), "claim 31");
            LeftRows held = new LeftRows(LeftReason.HELD, "claim 31", 1);

            assertThat(swept.store.count(swept.cutOff(Tenant.class), swept.holds.live()))
                    .isEqualTo(new DueRows(1, List.of(held), 2));
            assertThat(swept.left(Tenant.class)).containsExactly(held);
            assertThat(swept.sql("select about_id from claim where id = 1")).isEqualTo("1");
            assertThat(swept.sql("select count(*) from claim where about_id is null"))
                    .isEqualTo("1");

            HoldFixtures.release(swept.holds, hold.id());

            assertThat(swept.left(Tenant.class)).isEmpty();
            assertThat(swept.sql("select count(*) from tenant")).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenAHoldOnTheTypeThatRefers_whenSwept_thenNoRowOfItLetsGo(Stack stack) throws Exception {
        try (Swept swept = swept(stack)) {
            swept.hold(new HoldScope.OfType("Claim"), "claim 32");

            assertThat(swept.left(Tenant.class)).containsExactly(new LeftRows(LeftReason.HELD, "claim 32", 2));
            assertThat(swept.sql("select sum(about_id) from claim")).isEqualTo("3");
        }
    }

    @Entity(name = "Tenant")
    @DataSubject("tenant")
    @RetainFor(period = "P1Y", from = "leftOn", then = Disposal.DELETE)
    @NullUnmarked
    static class Tenant {
        @Id
        Integer id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name = "Ada Example";

        LocalDate leftOn = Swept.LONG_AGO;

        Tenant() {}

        Tenant(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Claim")
    @NullUnmarked
    static class Claim {
        @Id
        Integer id;

        @ManyToOne
        @AboutSubject(erasure = ErasureEffect.DETACH)
        Tenant about;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String text = "The roof leaks";

        Claim() {}

        Claim(int id, Tenant about) {
            this.id = id;
            this.about = about;
        }
    }
}
