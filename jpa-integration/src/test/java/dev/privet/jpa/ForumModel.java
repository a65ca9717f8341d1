/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Disclosure;
import dev.privet.annotation.ErasureEffect;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.Share;
import dev.privet.jpa.shop.Purposes;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.Identifier;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** A forum with every shape of row that an erasure has to deal with and both providers map. */
final class ForumModel {

    static final Class<?>[] ENTITIES = {
        Member.class,
        Chat.class,
        Remark.class,
        Doc.class,
        DocShare.class,
        Basket.class,
        Item.class,
        Pet.class,
        Dog.class
    };

    private ForumModel() {}

    @Entity
    @Table(name = "Member")
    @NullUnmarked
    @DataSubject("member")
    static class Member {
        @Id
        long id;

        @Version
        int version;

        @Column(nullable = false)
        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        @Column(nullable = false, unique = true, length = 60)
        @PersonalData(category = Identifier.class, purposes = Purposes.Support.class)
        String login;

        @ElementCollection
        @CollectionTable(name = "Member_phones")
        @PersonalData(category = PhoneNumber.class, purposes = Purposes.Support.class)
        Set<String> phones;

        @Lob
        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        byte[] photo;

        /** To be invited by somebody says nothing of them. */
        @ManyToOne
        @AboutSubject(
                role = "inviter",
                export = Disclosure.NOT_AT_ALL,
                erasure = ErasureEffect.DETACH,
                mayBeMissing = true)
        Member invitedBy;

        static Member of(long id, String name) {
            Member member = new Member();
            member.id = id;
            member.name = name;
            member.login = name;
            member.phones = Set.of("1 " + name, "2 " + name);
            member.photo = name.getBytes(StandardCharsets.UTF_8);
            return member;
        }
    }

    /** Owned by both. */
    @Entity
    @Table(name = "Chat")
    @NullUnmarked
    static class Chat {
        @Id
        long id;

        @ManyToOne
        @AboutSubject(role = "one", share = Share.SHARED, mayBeMissing = true)
        Member one;

        @ManyToOne
        @AboutSubject(role = "other", share = Share.SHARED, mayBeMissing = true)
        Member other;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class, about = "one")
        String saidByOne;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class, about = "other")
        String saidByOther;

        static Chat of(long id, Member one, Member other) {
            Chat chat = new Chat();
            chat.id = id;
            chat.one = one;
            chat.other = other;
            chat.saidByOne = "said by " + one.name;
            chat.saidByOther = "said by " + other.name;
            return chat;
        }
    }

    /** Outlives its author. */
    @Entity
    @Table(name = "Remark")
    @NullUnmarked
    static class Remark {
        @Id
        long id;

        @ManyToOne
        @AboutSubject(export = Disclosure.IN_FULL, erasure = ErasureEffect.ANONYMISE, mayBeMissing = true)
        Member author;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String signature;

        String topic;
    }

    @Entity
    @Table(name = "Doc")
    @NullUnmarked
    static class Doc {
        @Id
        long id;

        @ManyToOne(optional = false)
        @JoinColumn(nullable = false)
        @AboutSubject
        Member owner;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String title;
    }

    /** Ties a document to whom it is shared with; goes with either. */
    @Entity
    @Table(name = "DocShare")
    @NullUnmarked
    static class DocShare {
        @Id
        long id;

        @ManyToOne(optional = false)
        @JoinColumn(nullable = false)
        Doc doc;

        @ManyToOne(optional = false)
        @JoinColumn(nullable = false)
        @AboutSubject(role = "recipient", export = Disclosure.REDACTED, erasure = ErasureEffect.DELETE)
        Member recipient;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String greeting;
    }

    /** Refers to one of the items that refer to it. */
    @Entity
    @Table(name = "Basket")
    @NullUnmarked
    static class Basket {
        @Id
        long id;

        @ManyToOne(optional = false)
        @JoinColumn(nullable = false)
        @AboutSubject
        Member owner;

        @ManyToOne
        Item last;
    }

    @Entity
    @Table(name = "Item")
    @NullUnmarked
    static class Item {
        @Id
        long id;

        @ManyToOne(optional = false)
        @JoinColumn(nullable = false)
        @AboutSubject(path = "owner")
        Basket basket;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String wish;
    }

    @Entity
    @Table(name = "Pet")
    @NullUnmarked
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Pet {
        @Id
        long id;

        @ManyToOne(optional = false)
        @JoinColumn(nullable = false)
        @AboutSubject
        Member keeper;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String petName;
    }

    @Entity
    @Table(name = "Dog")
    @NullUnmarked
    static class Dog extends Pet {
        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String chip;
    }
}
