/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RefersTo;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Rows of nobody, each repaired as the rule says. */
final class Repaired {

    private Repaired() {}

    @Lawful(title = "Run the club", basis = LawfulBasis.CONTRACT)
    interface Club extends Purpose {}

    @Entity
    @DataSubject("member")
    static class Member {
        @Id
        long id;

        @PersonalData(category = PersonName.class, purposes = Club.class)
        String name = "";
    }

    @Entity
    static class Order {
        @Id
        long id;

        @ManyToOne(optional = false)
        Member member = new Member();
    }

    @Entity
    @DataSubject("person")
    static class Person {
        @Id
        long id;

        @PersonalData(category = FreeText.class, purposes = Club.class)
        String text = "";
    }

    @Entity
    static class ByProperty {
        @PersonalData(category = FreeText.class, purposes = Club.class)
        String text = "";

        @AboutSubject
        @ManyToOne(optional = false)
        Member member = new Member();
    }

    @Entity
    @AboutSubject(path = "order.member")
    static class ByPath {
        @PersonalData(category = FreeText.class, purposes = Club.class)
        String text = "";

        @ManyToOne(optional = false)
        Order order = new Order();
    }

    @Entity
    static class ById {
        @PersonalData(category = FreeText.class, purposes = Club.class)
        String text = "";

        @RefersTo(Member.class)
        long memberId;
    }
}
