/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.guide;

import dev.privet.annotation.AboutSameSubject;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.DisclosedTo;
import dev.privet.annotation.Disclosure;
import dev.privet.annotation.ErasureEffect;
import dev.privet.annotation.FurtherUse;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.NotPersonalData;
import dev.privet.annotation.ObtainedFrom;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RecipientRole;
import dev.privet.annotation.RefersTo;
import dev.privet.annotation.RetainFor;
import dev.privet.annotation.Share;
import dev.privet.vocabulary.Category;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.FurtherUseGround;
import dev.privet.vocabulary.HealthData;
import dev.privet.vocabulary.JobTitle;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Origin;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.PostalAddress;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.SpecialCategoryCondition;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** The code of {@code docs/marking.md}: each nested interface is one shape of a row, with the lines that mark it. */
@NullUnmarked
interface MarkingGuide {

    @Lawful(title = "Run the service", basis = LawfulBasis.CONTRACT)
    interface Service extends Purpose {}

    @Lawful(title = "Deliver orders", basis = LawfulBasis.CONTRACT)
    @FurtherUse(
            purpose = SalesFigures.class,
            ground = FurtherUseGround.RESEARCH,
            because = "figures by year and postcode, as customers are told in the notice")
    interface Delivery extends Purpose {}

    @Lawful(
            title = "Draw figures of sales",
            basis = LawfulBasis.LEGITIMATE_INTERESTS,
            interest = "A shop must know what sells")
    interface SalesFigures extends Purpose {}

    interface ToOne {
        @Entity
        @DataSubject("customer")
        class Customer {
            @Id
            Long id;

            @PersonalData(category = PersonName.class, purposes = Service.class)
            String name;
        }

        @Entity
        class Order {
            @ManyToOne(optional = false)
            Customer customer; // the only way to a person: nothing to write

            @PersonalData(category = PostalAddress.class, purposes = Service.class)
            String shipTo;
        }
    }

    interface OneToManyWithoutWayBack {
        @Entity
        @DataSubject("keeper")
        class Keeper {
            @OneToMany
            @JoinColumn(name = "keeper_id")
            @AboutSameSubject
            Set<Animal> animals;
        }

        @Entity
        class Animal {
            @PersonalData(category = FreeText.class, purposes = Service.class)
            String name;
        }
    }

    interface RawIds {
        @Entity
        @DataSubject("patient")
        class Patient {
            @Id
            Long id;
        }

        @Entity
        class Visit {
            @Id
            Long id;

            @RefersTo(Patient.class)
            Long patientId; // the only way to a person
        }

        @Entity
        class Invoice {
            @RefersTo(Visit.class)
            @AboutSubject(path = "patientId")
            Long visitId; // two steps: the way is written

            @PersonalData(category = PostalAddress.class, purposes = Service.class)
            String sentTo;
        }
    }

    interface LoginAsLink {
        @Entity
        @DataSubject("user")
        class User {
            @Id
            Long id;

            @PersonalData(category = PersonName.class, purposes = Service.class)
            String login;
        }

        @Entity
        class Draft {
            @RefersTo(value = User.class, by = "login")
            String createdBy;

            @PersonalData(category = FreeText.class, purposes = Service.class)
            String text;
        }
    }

    interface TypeAndId {
        @Entity
        @DataSubject("employee")
        class Employee {
            @Id
            Long id;
        }

        @Entity
        @DataSubject("visitor")
        class Visitor {
            @Id
            Long id;
        }

        @Entity
        class Photo {
            String ownerType;

            @RefersTo(value = Employee.class, when = "ownerType", is = "EMPLOYEE")
            @RefersTo(value = Visitor.class, when = "ownerType", is = "VISITOR")
            @AboutSubject
            Long ownerId;

            @PersonalData(category = FreeText.class, purposes = Service.class)
            String caption;
        }
    }

    interface ManyOnBothSides {
        @Entity
        @DataSubject("member")
        class Member {
            @Id
            Long id;
        }

        @Entity
        class Team {
            @ManyToMany
            @AboutSubject(share = Share.SHARED)
            Set<Member> members;

            @PersonalData(category = FreeText.class, purposes = Service.class)
            String motto;
        }
    }

    interface EmbeddedIds {
        @Entity
        @DataSubject("student")
        class Student {
            @Id
            Long id;
        }

        @Embeddable
        record EnrolmentId(@RefersTo(Student.class) Long studentId, Long courseId) {}

        @Entity
        @AboutSubject(path = "id.studentId")
        class Enrolment {
            @EmbeddedId
            EnrolmentId id;

            @PersonalData(category = FreeText.class, purposes = Service.class)
            String remark;
        }
    }

    interface Embeddables {
        @Embeddable
        record Address(
                @PersonalData(category = PostalAddress.class, purposes = Service.class)
                String street,

                String country) {} // marked once, personal wherever it is embedded

        @Embeddable
        class Audit {
            String lastEditor; // personal in one holder only: that holder says so
        }

        @Entity
        @DataSubject("tenant")
        @PersonalData(category = PersonName.class, purposes = Service.class, members = "audit.lastEditor")
        class Tenant {
            @Embedded
            Address home;

            @Embedded
            Audit audit;
        }

        @Entity
        @DataSubject("landlord")
        class Landlord {
            @Embedded
            Address home;
        }
    }

    interface SelfReference {
        @Entity
        @DataSubject("employee")
        class Employee {
            @ManyToOne
            @AboutSubject(role = "manager", export = Disclosure.NOT_AT_ALL, erasure = ErasureEffect.DETACH)
            Employee manager;

            @PersonalData(category = JobTitle.class, purposes = Service.class, about = "employee")
            String title;
        }
    }

    interface Subclasses {
        @Entity
        @Inheritance
        abstract class Party {
            @Id
            Long id;

            String label;
        }

        @Entity
        @DataSubject("person")
        @PersonalData(category = PersonName.class, purposes = Service.class, members = "label")
        class Person extends Party {}

        @Entity
        @NotPersonalData(members = "label", because = "the name of a company is no personal data")
        class Company extends Party {}
    }

    interface Collections {
        @Entity
        @DataSubject("contact")
        class Contact {
            @ElementCollection
            @PersonalData(category = PhoneNumber.class, purposes = Service.class)
            Set<String> phones;

            @ElementCollection
            @PersonalData(category = FreeText.class, purposes = Service.class)
            Map<String, String> answers;
        }
    }

    interface JsonAndLobs {
        @Category(title = "photograph", dpv = "https://w3id.org/dpv/pd#Picture")
        interface Photograph extends DataCategory {}

        @Entity
        @DataSubject("applicant")
        class Applicant {
            @PersonalData(category = FreeText.class, purposes = Service.class)
            Map<String, Object> form; // a JSON column: the strictest of what can stand in it

            @Lob
            @PersonalData(category = Photograph.class, purposes = Service.class)
            byte[] portrait;
        }
    }

    interface AttributeRows {
        @Entity
        @DataSubject("client")
        class Client {
            @Id
            Long id;
        }

        @Entity
        class ClientAttribute {
            @ManyToOne(optional = false)
            Client client;

            @NotPersonalData(because = "the name of an attribute is the same for everybody")
            String name;

            @PersonalData(category = FreeText.class, purposes = Service.class)
            String value; // whatever may stand in any row
        }
    }

    interface Copies {
        @Entity
        @DataSubject("buyer")
        class Buyer {
            @Id
            Long id;
        }

        @Entity
        @RetainFor(period = "P6Y", from = "issuedOn", then = Disposal.DELETE, because = "tax records")
        class Receipt {
            @ManyToOne(optional = false)
            @AboutSubject(erasure = ErasureEffect.KEEP) // kept when the buyer goes, until its own period ends
            Buyer buyer;

            @PersonalData(category = PersonName.class, purposes = Service.class)
            String billedTo; // a copy is personal data like the original

            LocalDate issuedOn;
        }
    }

    interface TwoPersons {
        @Entity
        @DataSubject("account holder")
        class Account {
            @Id
            Long id;
        }

        @Entity
        class Message {
            @ManyToOne(optional = false)
            @AboutSubject(role = "sender")
            Account from; // several links: SHARED unless they say otherwise

            @ManyToOne(optional = false)
            @AboutSubject(role = "recipient")
            Account to;

            @PersonalData(category = FreeText.class, purposes = Service.class, about = "sender")
            String text;
        }
    }

    interface SoftDelete {
        @Entity
        @DataSubject("subscriber")
        @RetainFor(period = "P30D", from = "deletedAt", then = Disposal.DELETE)
        class Subscriber {
            @PersonalData(category = EmailAddress.class, purposes = Service.class)
            String email;

            boolean deleted; // hides a row and erases nothing

            Instant deletedAt; // this is what the period runs from
        }
    }

    interface OnGetters {
        @Entity
        @DataSubject("reader")
        class Reader {
            private String name;

            @PersonalData(category = PersonName.class, purposes = Service.class)
            public String getName() {
                return name;
            }
        }
    }

    interface Guests {
        @Entity
        @DataSubject("shopper")
        class Shopper {
            @Id
            Long id;
        }

        @Entity
        class Basket {
            @ManyToOne
            @AboutSubject(mayBeMissing = true) // guests have no account, and that is meant to be
            Shopper shopper;

            @PersonalData(category = EmailAddress.class, purposes = Service.class)
            String email;
        }
    }

    interface Explained {
        @Lawful(
                title = "Treat athletes",
                basis = LawfulBasis.CONTRACT,
                condition = SpecialCategoryCondition.HEALTH_OR_SOCIAL_CARE,
                scheduleOne = 2)
        @DisclosedTo(name = "Example Laboratory Ltd", role = RecipientRole.PROCESSOR, country = "GB")
        @ObtainedFrom(Origin.PROVIDED)
        interface Treatment extends Purpose {}

        @Entity
        @DataSubject("athlete")
        class Athlete {
            @Id
            Long id;
        }

        @Entity
        @RetainFor(period = "P8Y", from = "seenOn", then = Disposal.DELETE, because = "records of care")
        class CheckUp {
            @RefersTo(Athlete.class)
            Long athleteId;

            @PersonalData(category = HealthData.class, purposes = Treatment.class)
            String findings;

            @NotPersonalData(because = "a room of the club")
            String room;

            LocalDate seenOn;
        }
    }
}
