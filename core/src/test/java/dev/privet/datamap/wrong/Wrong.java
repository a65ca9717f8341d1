/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.wrong;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Disclosure;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.NotPersonalData;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.vocabulary.AnnexOneCondition;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.HealthData;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.SpecialCategoryCondition;
import java.time.LocalDate;
import java.util.List;

/** One class for each kind of mistake in the marking. */
public final class Wrong {

    private Wrong() {}

    @Lawful(title = "Do well", basis = LawfulBasis.CONTRACT)
    public interface Well extends Purpose {}

    public interface Groundless extends Purpose {}

    @Lawful(title = " ", basis = LawfulBasis.CONTRACT)
    public interface Untitled extends Purpose {}

    @Lawful(title = "Have an interest", basis = LawfulBasis.LEGITIMATE_INTERESTS)
    public interface Interested extends Purpose {}

    @Lawful(
            title = "Have two conditions",
            basis = LawfulBasis.CONSENT,
            condition = {SpecialCategoryCondition.EXPLICIT_CONSENT, SpecialCategoryCondition.MADE_PUBLIC})
    public interface TwoConditions extends Purpose {}

    @Lawful(
            title = "Know it in one country",
            basis = LawfulBasis.RECOGNISED_LEGITIMATE_INTERESTS,
            annexOne = AnnexOneCondition.CRIME)
    public interface British extends Purpose {}

    public static class Unmarked {
        String name;
    }

    @DataSubject("person")
    public static class Person {
        @PersonalData(category = PersonName.class, purposes = Well.class)
        String name;

        LocalDate left;
    }

    @DataSubject("purposeless")
    public static class Purposeless {
        @PersonalData(category = PersonName.class)
        String name;
    }

    @DataSubject("groundless")
    public static class OnNoGround {
        @PersonalData(
                category = PersonName.class,
                purposes = {Groundless.class, Untitled.class, Interested.class, TwoConditions.class, British.class})
        String name;
    }

    @DataSubject("patient")
    public static class Patient {
        @PersonalData(category = HealthData.class, purposes = Well.class)
        String health;
    }

    @DataSubject("guest")
    @RetainFor(period = "PT5H", from = "left", then = Disposal.DELETE)
    public static class Guest {
        LocalDate left;
    }

    @DataSubject("pupil")
    @RetainFor(period = "P1Y", from = "school.left", then = Disposal.DELETE)
    public static class Pupil {
        LocalDate left;
        Guest school;
        List<String> marks;
    }

    @DataSubject("lost")
    @RetainFor(period = "P1Y", from = "lft", then = Disposal.DELETE)
    public static class Lost {
        LocalDate left;
    }

    @DataSubject("dateless")
    @RetainFor(period = "P1Y", from = "left", then = Disposal.DELETE)
    public static class Dateless {
        String left;
    }

    public static class LeadsNowhere {
        @AboutSubject
        Unmarked about;

        @PersonalData(category = PersonName.class, purposes = Well.class)
        String name;
    }

    public static class Nobodys {
        @PersonalData(category = PersonName.class, purposes = Well.class)
        String name;
    }

    public static class Ambiguous {
        Person buyer;
        Person seller;

        @PersonalData(category = PersonName.class, purposes = Well.class)
        String name;
    }

    @DataSubject("competing")
    public static class Competing {
        @PersonalData(category = PersonName.class, purposes = Well.class)
        private String name;

        @PersonalData(category = EmailAddress.class, purposes = Well.class)
        public String getName() {
            return name;
        }
    }

    public static class TwoWays {
        @AboutSubject
        private Person person;

        @AboutSubject(export = Disclosure.NOT_AT_ALL)
        public Person getPerson() {
            return person;
        }
    }

    @DataSubject("person")
    public static class SecondPerson {
        String name;
    }

    @DataSubject("contradiction")
    public static class Contradiction {
        @PersonalData(category = PersonName.class, purposes = Well.class)
        @NotPersonalData(because = "")
        String name;

        @PersonalData(category = PersonName.class, purposes = Well.class, maskedFor = Well.class)
        String nick;
    }

    @NotPersonalData(because = " ")
    public static class WaivedAsAWhole {
        @AboutSubject
        Person person;

        @PersonalData(category = PersonName.class, purposes = Well.class)
        String name;
    }

    @DataSubject("static")
    public static class OnNoProperty {
        @PersonalData(category = PersonName.class, purposes = Well.class)
        static String last;

        private String name;

        @PersonalData(category = PersonName.class, purposes = Well.class)
        public void setName(String name) {
            this.name = name;
        }

        @NotPersonalData(because = "a count")
        public int length() {
            return name.length();
        }
    }
}
