/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.persons;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RefersTo;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.List;

class Rows {

    interface Club extends Purpose {}

    @Entity
    @DataSubject("member")
    static class Member {
        @PersonalData(category = PersonName.class, purposes = Club.class)
        String name = "";
    }

    @Entity
    static class Nobodys {
        @PersonalData(category = FreeText.class, purposes = Club.class)
        String text = "";
    }

    @Entity
    static class Direct {
        @PersonalData(category = FreeText.class, purposes = Club.class)
        String text = "";

        Member member = new Member();
    }

    @Entity
    static class OfSeveral {
        @PersonalData(category = FreeText.class, purposes = Club.class)
        String text = "";

        List<Member> members = List.of();
    }

    @Entity
    @AboutSubject(path = "direct.member")
    static class ByPath {
        @PersonalData(category = FreeText.class, purposes = Club.class)
        String text = "";

        Direct direct = new Direct();
    }

    @Entity
    static class ById {
        @PersonalData(category = FreeText.class, purposes = Club.class)
        String text = "";

        @RefersTo(Member.class)
        long memberId;
    }

    @MappedSuperclass
    abstract static class Base {
        @PersonalData(category = FreeText.class, purposes = Club.class)
        String text = "";
    }

    @Entity
    static class Unmarked {
        String text = "";
    }
}
