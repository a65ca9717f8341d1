/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import static dev.privet.document.NoticeSample.DAY;
import static dev.privet.document.NoticeSample.map;
import static dev.privet.document.NoticeSample.notice;
import static dev.privet.document.NoticeSample.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.OrganisationFacts;
import dev.privet.datamap.OrganisationFacts.Contact;
import dev.privet.datamap.OrganisationFacts.Role;
import dev.privet.document.NoticeSample.Letter;
import dev.privet.document.NoticeSample.Limits;
import dev.privet.document.NoticeSample.Member;
import dev.privet.document.NoticeSample.News;
import dev.privet.document.NoticeSample.Newsreader;
import dev.privet.marking.PurposeOverrides;
import dev.privet.marking.RecipientMark;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.Regime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoticeGapsTest {

    @Test
    void givenMarksThatSayNoMore_whenDrawnUp_thenItIsADraftThatListsWhatIsMissingWithItsArticles() {
        PrivacyNotice notice = PrivacyNotice.of(Sample.map(), DAY);

        assertThat(notice.gaps())
                .extracting(NoticeGap::toString)
                .containsExactly(
                        "PRIVET-0907 the organisation: nobody said who it is, how it is reached, and whether it has a"
                                + " representative and a data protection officer. Mend: say it with"
                                + " Privet.builder().organisation(…), or in Spring Boot with privet.organisation.name,"
                                + " what stands beside it, and privet.established-in. [UK GDPR Art 13(1)(a); UK GDPR"
                                + " Art 14(1)(a); EU GDPR Art 13(1)(a); EU GDPR Art 14(1)(a)]",
                        "PRIVET-0907 Adapt the service, Send the newsletter, Answer support requests: nobody said"
                                + " where the data comes from, so it may be from somebody else. Mend: say it with"
                                + " @ObtainedFrom(…) on the purpose. [UK GDPR Art 14(2)(f); EU GDPR Art 14(2)(f)]",
                        "PRIVET-0907 Adapt the service, Send the newsletter, Answer support requests: nobody said"
                                + " whether the person has to give the data, and what follows if they do not. Mend: say it"
                                + " when the notice is drawn up: whetherToGive(purpose, \"…\"). [UK GDPR Art 13(2)(e); EU"
                                + " GDPR Art 13(2)(e)]",
                        "PRIVET-0907 Adapt the service, Send the newsletter, Answer support requests: nobody said who"
                                + " receives the data, or that nobody does. Mend: name them with @DisclosedTo(…) on the"
                                + " purpose or privet.purposes.<id>.recipients, or say nobodyElseReceives(purpose) when"
                                + " the notice is drawn up. [UK GDPR Art 13(1)(e); UK GDPR Art 14(1)(e); EU GDPR Art"
                                + " 13(1)(e); EU GDPR Art 14(1)(e)]");
        assertThat(notice.toMarkdown())
                .contains("\n> This is a draft. The law asks for more than it says; the last section lists it.\n")
                .doesNotContain("## Who we are", "## Who sees it", "## How to reach us", "Nobody");
        assertThat(part(notice, "Still to be added before this is published").lines())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("- the organisation: nobody said who it is");
        assertThat(notice.toHtml()).contains("<strong>This is a draft.");
    }

    @Test
    void givenAPurposeOfWhichNobodyElseReceivesData_whenSaid_thenTheNoticeSaysSo() {
        PrivacyNotice notice = PrivacyNotice.builder(Sample.map(), DAY)
                .nobodyElseReceives(Sample.SupportDesk.class)
                .nobodyElseReceives(Sample.Newsletter.class)
                .nobodyElseReceives(Sample.AccessNeeds.class)
                .build();

        assertThat(part(notice, "Who sees it"))
                .isEqualTo(
                        "- Nobody but us, for: “Adapt the service”; “Send the newsletter”; “Answer support requests”.");
        assertThat(notice.gaps())
                .noneMatch(gap -> gap.problem().why().contains("receives"))
                .hasSize(3);
    }

    @Test
    void givenAProcessorToo_whenThePurposesOfOthersAreNamed_thenTheyAreLeftOutAndWithoutThatItIsAGap() {
        DataMap map = map(Role.CONTROLLER, Role.PROCESSOR);

        assertThat(notice(map).build().gaps())
                .extracting(gap -> gap.problem().place() + ": " + gap.problem().why())
                .containsExactly(
                        "the organisation: it is a processor too, and nobody said which purposes it pursues for"
                                + " others: all of them stand here as its own.");
        PrivacyNotice notice = notice(map).onBehalfOfOthers(Limits.class).build();
        assertThat(notice.gaps()).isEmpty();
        assertThat(part(notice, "Who we are")).endsWith("this one does not. So we do for: “Set \\*limits\\*”.");
        assertThat(notice.toMarkdown()).doesNotContain("financial data", "credit agencies", "What a computer decides");
    }

    @Test
    void givenPurposesThatAreAllPursuedForOthers_whenDrawnUp_thenTheGapSaysWhoOwesTheNotice() {
        DataMap map = map(Role.CONTROLLER, Role.PROCESSOR);
        PrivacyNoticeBuilder draft = PrivacyNotice.builder(map, DAY);
        map.purposes().forEach(purpose -> draft.onBehalfOfOthers(purpose.type()));

        assertThat(draft.build().gaps())
                .filteredOn(gap -> gap.problem().why().contains("purposes"))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.problem().place()).contains("Set *limits*");
                    assertThat(gap.problem().why())
                            .isEqualTo("all purposes that use data of these persons are pursued for others, and these"
                                    + " owe the notice.");
                    assertThat(gap.problem().remedy())
                            .startsWith("publish none of your own, or take onBehalfOfOthers(purpose) away");
                });
        assertThat(draft.build().gaps()).noneMatch(gap -> gap.problem().remedy().contains("@PersonalData(purposes"));
    }

    @Test
    void givenAnExporterOutsideOfTheLawsTerritory_whenDrawnUp_thenTheTransferIsAGapUntilAPersonSaysWhatItRestsOn() {
        DataMap map = DataMap.builder(Set.of(Regime.EU), DAY)
                .marked(Newsreader.class)
                .organisation(OrganisationFacts.builder("Example Club Ltd")
                        .role(Role.CONTROLLER)
                        .contact(Contact.of("").reachedBy("privacy@example.org"))
                        .establishedIn(
                                Regime.EU,
                                "GB",
                                Contact.of("Example Agents SARL").reachedBy("eu@example.org"))
                        .build())
                .build();
        PrivacyNoticeBuilder draft = PrivacyNotice.builder(map, DAY).whetherToGive(News.class, "You need not.");

        assertThat(draft.build().gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.items()).extracting(ContentItem::code).containsExactly("13(1)(f)");
            assertThat(gap.problem().place()).isEqualTo("Example Mail Inc in United States (US)");
            assertThat(gap.problem().remedy()).contains("transferRestsOn(recipient, \"…\")");
        });
        PrivacyNotice whole =
                draft.transferRestsOn("Example Mail Inc", "You agreed to it").build();
        assertThat(whole.gaps()).isEmpty();
        assertThat(part(whole, "Where it goes")).isEqualTo("- Example Mail Inc: United States. You agreed to it.");
        assertThat(part(whole, "Who we are"))
                .endsWith("Our representative under the EU GDPR: Example Agents SARL, eu@example.org.");
    }

    @Test
    void givenALawAndNoOrganisation_whenDrawnUp_thenTheTransferIsJudgedFromTheCountryThatWasSaid() {
        DataMap map = DataMap.builder(Set.of(Regime.UK), DAY)
                .marked(Newsreader.class)
                .exporter(Regime.UK, "GB")
                .build();

        PrivacyNotice notice = PrivacyNotice.of(map, DAY);

        assertThat(notice.gaps())
                .extracting(gap -> gap.problem().place())
                .containsExactly("the organisation", "Send news");
        assertThat(part(notice, "Where it goes")).contains("Under the UK GDPR it is protected there by what we agreed");
    }

    @Test
    void givenNeitherOrganisationNorCountry_whenDrawnUp_thenTheGapSaysWhereToSayFromWhereDataIsSent() {
        DataMap map = DataMap.read(List.of(Newsreader.class), Set.of(Regime.values()), DAY);

        assertThat(map.exporters()).isEmpty();
        assertThat(PrivacyNotice.of(map, DAY).gaps())
                .extracting(NoticeGap::toString)
                .filteredOn(gap -> gap.contains("Example Mail Inc"))
                .containsExactly(
                        "PRIVET-0907 Example Mail Inc in United States (US): nobody said from which country the"
                                + " organisation sends data under the UK GDPR and the EU GDPR, and whether data may go there"
                                + " depends on it. Mend: say it with Privet.builder().under(regime, \"…\"), or in Spring Boot with"
                                + " privet.established-in.uk and privet.established-in.eu. [UK GDPR Art 13(1)(f) as amended by"
                                + " DUAA 2025; EU GDPR Art 13(1)(f)]");
    }

    @Test
    void
            givenAnOrganisationOutsideWithoutRepresentative_whenDrawnUp_thenThatIsAGapUnderThatLawUntilSomebodySaysThatNoneIsNeeded() {
        DataMap map = DataMap.builder(Set.of(Regime.values()), DAY)
                .marked(Newsreader.class)
                .organisation(OrganisationFacts.builder("Example Club Ltd")
                        .role(Role.CONTROLLER)
                        .contact(Contact.of("").reachedBy("privacy@example.org"))
                        .establishedIn(Regime.UK, "GB")
                        .establishedIn(Regime.EU, "GB")
                        .build())
                .build();
        PrivacyNoticeBuilder draft = PrivacyNotice.builder(map, DAY)
                .whetherToGive(News.class, "You need not.")
                .transferRestsOn("Example Mail Inc", "You agreed to it");

        assertThat(draft.build().gaps())
                .extracting(NoticeGap::toString)
                .containsExactly(
                        "PRIVET-0907 the organisation: it is established in United Kingdom (GB), outside of the"
                                + " territory of the EU GDPR, and nobody named a representative there (Article 27). Mend: name"
                                + " one with establishedIn(Regime.EU, …, Contact.of(\"…\").reachedBy(\"…\")), or in Spring Boot with"
                                + " privet.organisation.representatives.eu, or, where an exception holds, say when the notice is"
                                + " drawn up: needsNoRepresentative(Regime.EU). [EU GDPR Art 13(1)(a)]");
        PrivacyNotice whole = draft.needsNoRepresentative(Regime.EU).build();
        assertThat(whole.gaps()).isEmpty();
        assertThat(whole.items()).extracting(ContentItem::code).doesNotContain("13(1)(a) representative");
    }

    @Test
    void givenRecipientsThatConfigurationEmpties_whenDrawnUp_thenNobodyReceivesTheDataAndNothingIsMissing() {
        DataMap map = DataMap.builder(Set.of(Regime.UK), DAY)
                .marked(Newsreader.class)
                .overrides(PurposeOverrides.builder("privet.purposes")
                        .recipients("news", new RecipientMark[0])
                        .build())
                .build();

        PrivacyNotice notice = PrivacyNotice.of(map, DAY);

        assertThat(part(notice, "Who sees it")).isEqualTo("- Nobody but us, for: “Send news”.");
        assertThat(notice.gaps()).extracting(gap -> gap.problem().why()).noneMatch(why -> why.contains("receives"));
        assertThat(notice.items()).extracting(ContentItem::code).doesNotContain("13(1)(e)");
        assertThat(RecordOfProcessing.of(map).toMarkdown())
                .contains("\n- Recipient: nobody\n")
                .doesNotContain("categories of recipients");
    }

    @Test
    void givenAFieldFromSomebodyWithoutAName_whenDrawnUp_thenTheSourceIsAGap() {
        DataMap map = DataMap.read(List.of(Member.class, Newsreader.class, Letter.class), Set.of(Regime.UK), DAY);

        assertThat(PrivacyNotice.builder(map, DAY).about("reader").build().gaps())
                .extracting(gap -> gap.problem().place() + ": " + gap.problem().why())
                .contains("Send news: some of the data comes from elsewhere, and nobody said from whom.")
                .contains("Letter: nobody said how long the data is kept.");
    }

    @Test
    void givenWordsThatCannotHold_whenSaid_thenTheyAreRefused() {
        PrivacyNoticeBuilder builder = notice(map(Role.CONTROLLER));

        assertThatThrownBy(() -> builder.whetherToGive(News.class, "You may."))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("purpose: of News it was said already");
        assertThatThrownBy(() -> builder.whetherToGive(Limits.class, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sentence: it is blank");
        assertThatThrownBy(() -> builder.nobodyElseReceives(News.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("purpose: News names recipients, so somebody receives its data");
        assertThatThrownBy(() -> builder.onBehalfOfOthers(Sample.Newsletter.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("purpose: the data map does not know Newsletter");
        assertThatThrownBy(() -> builder.transferRestsOn("Example Bank", "A contract."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("recipient: no purpose of the data map names 'Example Bank'");
        assertThatThrownBy(() -> PrivacyNotice.builder(
                                DataMap.read(List.of(Newsreader.class), Set.of(Regime.UK), DAY), DAY)
                        .needsNoRepresentative(Regime.EU))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("regime: the data map is not under the EU GDPR");
    }

    @Test
    void givenTheRegisterOfWhatNoticesSay_whenRead_thenEveryRowBelongsToOneTopic() {
        Set<ContentFact> everything = EnumSet.allOf(ContentFact.class);
        for (DocumentKind kind : List.of(DocumentKind.NOTICE_13, DocumentKind.NOTICE_14)) {
            for (Regime regime : Regime.values()) {
                assertThat(ContentChecklist.shipped().items(kind, regime, DAY, everything))
                        .isNotEmpty()
                        .allSatisfy(item -> assertThat(NoticeTopic.of(item)).hasSize(1));
            }
        }
    }
}
