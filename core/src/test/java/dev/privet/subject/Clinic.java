/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.DisclosedTo;
import dev.privet.annotation.Disclosure;
import dev.privet.annotation.ErasureEffect;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RecipientRole;
import dev.privet.annotation.RetainFor;
import dev.privet.annotation.Share;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PostalAddress;
import dev.privet.vocabulary.Purpose;
import java.time.LocalDate;

/** A domain with every way in which an erasure may end for a row. */
@SuppressWarnings("NullAway.Init")
final class Clinic {

    static final DataMap MAP = Sample.map(Guest.class, Bill.class, Chat.class, Remark.class, Visit.class, Roster.class);
    static final RecordType GUEST = type(Guest.class);
    static final RecordType BILL = type(Bill.class);
    static final RecordType CHAT = type(Chat.class);
    static final RecordType REMARK = type(Remark.class);
    static final RecordType VISIT = type(Visit.class);
    static final RecordType ROSTER = type(Roster.class);

    private Clinic() {}

    private static RecordType type(Class<?> type) {
        return MAP.find(type).orElseThrow();
    }

    @Lawful(title = "Answer questions", basis = LawfulBasis.CONTRACT)
    interface Desk extends Purpose {}

    @Lawful(title = "Keep books", basis = LawfulBasis.LEGAL_OBLIGATION)
    @DisclosedTo(name = "Tax office", role = RecipientRole.CONTROLLER, country = "GB")
    interface Bookkeeping extends Purpose {}

    @DataSubject("guest")
    static class Guest {
        long id;

        @PersonalData(category = PersonName.class, purposes = Desk.class)
        String name;

        @PersonalData(category = EmailAddress.class, purposes = Desk.class)
        String email;
    }

    @RetainFor(period = "P6Y", from = "issuedOn", then = Disposal.DELETE)
    static class Bill {
        long id;
        Guest guest;

        @PersonalData(category = PostalAddress.class, purposes = Bookkeeping.class)
        String address;

        @PersonalData(category = FreeText.class, purposes = Desk.class)
        String note;

        LocalDate issuedOn;
    }

    static class Chat {
        long id;

        @AboutSubject(role = "caller", share = Share.SHARED)
        Guest caller;

        @AboutSubject(role = "callee", share = Share.SHARED)
        Guest callee;

        @PersonalData(category = FreeText.class, purposes = Desk.class, about = "caller")
        String asked;

        @PersonalData(category = FreeText.class, purposes = Desk.class, about = "callee")
        String answered;
    }

    static class Remark {
        long id;

        @AboutSubject(role = "author", export = Disclosure.IN_FULL, erasure = ErasureEffect.ANONYMISE)
        Guest author;

        @PersonalData(category = FreeText.class, purposes = Desk.class)
        String text;
    }

    static class Visit {
        long id;

        @AboutSubject(role = "visitor", export = Disclosure.REDACTED, erasure = ErasureEffect.DETACH)
        Guest visitor;
    }

    static class Roster {
        long id;

        @AboutSubject(role = "mentioned", share = Share.ACCESS_ONLY)
        Guest mentioned;
    }
}
