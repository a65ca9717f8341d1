/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.wrong;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.DisplayedBy;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.datamap.wrong.Wrong.Well;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** One class for each kind of mistake in saying how long data is kept, and in naming properties. */
public final class WrongPeriods {

    private WrongPeriods() {}

    @Lawful(title = "Keep for a while", basis = LawfulBasis.CONTRACT, keptFor = "P1Y")
    public interface Limited extends Purpose {}

    @Lawful(title = "Keep for a while", basis = LawfulBasis.CONTRACT, keptFor = "a while")
    public interface Unreadable extends Purpose {}

    /** Holds a purpose that is called as another is. */
    public static final class Again {

        private Again() {}

        @Lawful(title = "Do well again", basis = LawfulBasis.CONTRACT)
        public interface Well extends Purpose {}
    }

    @DataSubject("clockless")
    @RetainFor(period = "P1Y", from = "", then = Disposal.DELETE)
    public static class Clockless {
        LocalDate day;
    }

    @DataSubject("silent")
    public static class Silent {
        @PersonalData(category = PersonName.class, purposes = Limited.class)
        String name;
    }

    @DataSubject("periodless")
    @RetainFor(from = "day", then = Disposal.DELETE)
    public static class Periodless {
        @PersonalData(
                category = PersonName.class,
                purposes = {Well.class, Unreadable.class, Again.Well.class})
        String name;

        LocalDate day;
    }

    @DataSubject("two ends")
    @RetainFor(period = "P1Y", from = "day", then = Disposal.DELETE, purposes = Well.class)
    @RetainFor(period = "P2Y", from = "day", then = Disposal.ANONYMISE)
    public static class TwoEnds {
        @PersonalData(category = PersonName.class, purposes = Well.class)
        String name;

        LocalDate day;
    }

    @DataSubject("unserved")
    @RetainFor(period = "P1Y", from = "day", then = Disposal.DELETE, purposes = Limited.class)
    public static class Unserved {
        @PersonalData(category = PersonName.class, purposes = Well.class)
        @RetainFor(period = "P30D", from = "day", then = Disposal.DELETE)
        String name;

        @RetainFor(period = "P30D", from = "day", then = Disposal.ANONYMISE)
        String hobby;

        LocalDate day;
    }

    @DataSubject("too short")
    @RetainFor(period = "P2191D", minimum = "P6Y", from = "day", then = Disposal.DELETE)
    public static class TooShort {
        LocalDate day;
    }

    @DataSubject("no minimum")
    @RetainFor(period = "P1Y", minimum = "P-1Y", from = "day", then = Disposal.DELETE)
    public static class NoMinimum {
        LocalDate day;
    }

    @DataSubject("too early")
    @RetainFor(period = "P7Y", minimum = "P6Y", from = "day", then = Disposal.DELETE, purposes = Well.class)
    public static class TooEarly {
        @PersonalData(category = PersonName.class, purposes = Well.class)
        @RetainFor(period = "P10Y", from = "other", then = Disposal.PSEUDONYMISE)
        String name;

        LocalDate day;
        LocalDate other;
    }

    @DataSubject("detached")
    @RetainFor(period = "P1Y", from = "day", then = Disposal.DETACH)
    public static class Undetachable {
        LocalDate day;
    }

    @DataSubject("memberless")
    @PersonalData(category = PersonName.class, purposes = Well.class)
    @DisplayedBy("nmae")
    public static class Memberless {
        String name;
    }

    @Entity
    @DataSubject("abroad")
    @PersonalData(category = PersonName.class, purposes = Well.class, members = "partner.name")
    public static class Abroad {
        @Id
        long id;

        Partner partner;
    }

    @Entity
    @DataSubject("partner")
    public static class Partner {
        @Id
        long id;

        String name;
    }
}
