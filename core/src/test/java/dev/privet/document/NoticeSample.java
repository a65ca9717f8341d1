/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.DecidesAutomatically;
import dev.privet.annotation.DirectMarketing;
import dev.privet.annotation.DisclosedTo;
import dev.privet.annotation.Disclosure;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.ObtainedFrom;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RecipientRole;
import dev.privet.annotation.RetainFor;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.OrganisationFacts;
import dev.privet.datamap.OrganisationFacts.Contact;
import dev.privet.datamap.OrganisationFacts.Role;
import dev.privet.vocabulary.DecisionFact;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FinancialData;
import dev.privet.vocabulary.HealthData;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Origin;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import dev.privet.vocabulary.SpecialCategoryCondition;
import java.time.LocalDate;
import java.util.Set;

/** A club with members and readers, whose marks say what a notice asks for. */
final class NoticeSample {

    static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private NoticeSample() {}

    @Lawful(title = "Run your account", basis = LawfulBasis.CONTRACT)
    @DisclosedTo(name = "Example Hosting KK", role = RecipientRole.PROCESSOR, country = "CH")
    @ObtainedFrom(Origin.PROVIDED)
    interface Accounts extends Purpose {}

    @Lawful(title = "Send news", basis = LawfulBasis.CONSENT)
    @DirectMarketing
    @ObtainedFrom(Origin.PROVIDED)
    @DisclosedTo(
            name = "Example Mail Inc",
            role = RecipientRole.PROCESSOR,
            country = "US",
            safeguards = {"EU_SCC_M2", "UK_ADDENDUM"})
    interface News extends Purpose {}

    @Lawful(
            title = "Set *limits*",
            basis = LawfulBasis.LEGITIMATE_INTERESTS,
            interest = "Nobody should owe more | than they can pay",
            condition = SpecialCategoryCondition.EXPLICIT_CONSENT)
    @ObtainedFrom(value = Origin.THIRD_PARTY, source = "credit agencies")
    @DisclosedTo(name = "credit agencies", category = true, role = RecipientRole.CONTROLLER, country = "GB")
    @DecidesAutomatically(
            logic = "Payments of the last year are added up",
            consequences = "You may be offered less credit",
            given = {
                DecisionFact.EXPLICIT_CONSENT,
                DecisionFact.INFORMS,
                DecisionFact.HEARS_THE_PERSON,
                DecisionFact.HUMAN_INTERVENTION,
                DecisionFact.CAN_BE_CONTESTED
            })
    interface Limits extends Purpose {}

    @DataSubject("member")
    @RetainFor(period = "P6Y", from = "leftOn", then = Disposal.DELETE, because = "Limitation Act 1980, s. 5")
    static class Member {
        @PersonalData(category = PersonName.class, purposes = Accounts.class)
        String name = "";

        @PersonalData(
                category = EmailAddress.class,
                purposes = {Accounts.class, News.class})
        @RetainFor(period = "P90D", from = "leftOn", then = Disposal.ANONYMISE)
        String email = "";

        @PersonalData(category = FinancialData.class, purposes = Limits.class)
        String income = "";

        @PersonalData(category = HealthData.class, purposes = Limits.class)
        String needs = "";

        LocalDate leftOn = LocalDate.EPOCH;
    }

    static OrganisationFacts organisation(Role... roles) {
        var builder = OrganisationFacts.builder("Example Club Ltd")
                .contact(Contact.of("").at("1 Example Street, Testford").reachedBy("privacy@example.org"))
                .dataProtectionOfficer(Contact.of("").reachedBy("officer@example.org"))
                .establishedIn(Regime.UK, "GB")
                .establishedIn(Regime.EU, "IE")
                .processedIn("GB")
                .storedIn("GB", "IE");
        for (Role role : roles) {
            builder.role(role);
        }
        return builder.build();
    }

    static DataMap map(Role... roles) {
        return DataMap.builder(Set.of(Regime.values()), DAY)
                .marked(Member.class)
                .organisation(organisation(roles))
                .build();
    }

    static PrivacyNoticeBuilder notice(DataMap map) {
        return PrivacyNotice.builder(map, DAY)
                .whetherToGive(Accounts.class, "You have to. Without it there is no account")
                .whetherToGive(News.class, "You need not.");
    }

    @DataSubject("reader")
    @RetainFor(period = "P1Y", from = "leftOn", then = Disposal.DELETE)
    static class Newsreader {
        @PersonalData(category = EmailAddress.class, purposes = News.class)
        String email = "";

        LocalDate leftOn = LocalDate.EPOCH;
    }

    static class Letter {
        @AboutSubject
        Newsreader to = new Newsreader();

        @AboutSubject(export = Disclosure.NOT_AT_ALL)
        Member from = new Member();

        @PersonalData(category = PersonName.class, purposes = News.class, origin = Origin.THIRD_PARTY)
        String nickname = "";
    }

    /** What stands in a section. */
    static String part(PrivacyNotice notice, String title) {
        String after = notice.toMarkdown().split("\n## " + title + "\n", -1)[1];
        return after.split("\n## ", -1)[0].strip();
    }
}
