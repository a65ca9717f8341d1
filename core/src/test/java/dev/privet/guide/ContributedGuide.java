/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.guide;

import dev.privet.annotation.RecipientRole;
import dev.privet.annotation.Share;
import dev.privet.marking.DataMapContribution;
import dev.privet.marking.DataMapContributor;
import dev.privet.marking.RecipientMark;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.JobTitle;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Origin;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PostalAddress;
import dev.privet.vocabulary.Purpose;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** Classes that nobody may touch, and the contributor of {@code docs/marking.md} that marks them. */
@NullUnmarked
final class ContributedGuide implements DataMapContributor {

    interface Care extends Purpose {}

    static class Keeper {
        Long id;
        String name;
        String login;
        Set<Animal> animals;
    }

    static class Animal {
        String name;
    }

    static class Visit {
        Long keeperId;
        String notes;
        LocalDate seenOn;
    }

    static class Bill {
        VisitRef visit;
        String sentTo;
    }

    record VisitRef(Long keeperId, int number) {}

    static class Upload {
        String ownerKind;
        Long ownerId;
        String caption;
    }

    static class Note {
        String writtenBy;
        String shownTo;
        String text;
    }

    abstract static class Party {
        String label;
        String title;
    }

    static class Person extends Party {}

    @Override
    public void contribute(DataMapContribution map) {
        map.purpose(Care.class)
                .title("Care for animals")
                .basis(LawfulBasis.CONTRACT)
                .obtainedFrom(Origin.PROVIDED, "")
                .disclosedTo(RecipientMark.anyOf("animal clinics", RecipientRole.CONTROLLER, "GB"));

        map.type(Keeper.class)
                .dataSubject("keeper")
                .personalData(PersonName.class, data -> data.on("name", "login").purposes(Care.class))
                .aboutSameSubject("animals"); // an animal has no way back
        map.type(Animal.class)
                .personalData(FreeText.class, data -> data.on("name").purposes(Care.class));

        map.type(Visit.class) // a bare id
                .refersTo("keeperId", Keeper.class)
                .personalData(FreeText.class, data -> data.on("notes").purposes(Care.class))
                .retainFor(kept -> kept.period("P2Y").from("seenOn").then(Disposal.DELETE));

        map.type(Bill.class) // an id within an embedded key
                .refersTo("visit.keeperId", Keeper.class)
                .aboutSubject("visit.keeperId")
                .personalData(PostalAddress.class, data -> data.on("sentTo").purposes(Care.class));

        map.type(Upload.class) // a type and an id
                .refersTo("ownerId", Keeper.class, to -> to.when("ownerKind", "KEEPER"))
                .personalData(FreeText.class, data -> data.on("caption").purposes(Care.class));

        map.type(Note.class) // logins, and two persons
                .refersTo("writtenBy", Keeper.class, to -> to.by("login"))
                .refersTo("shownTo", Keeper.class, to -> to.by("login"))
                .aboutSubject("writtenBy", link -> link.role("author"))
                .aboutSubject("shownTo", link -> link.role("reader").share(Share.ACCESS_ONLY))
                .personalData(
                        FreeText.class,
                        data -> data.on("text").purposes(Care.class).about("author"));

        map.type(Person.class) // inherited fields, personal in this subclass only
                .dataSubject("person")
                .personalData(PersonName.class, data -> data.on("label").purposes(Care.class))
                .personalData(JobTitle.class, data -> data.on("title").purposes(Care.class));
    }
}
