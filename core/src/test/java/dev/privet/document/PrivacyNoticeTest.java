/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import static dev.privet.document.NoticeSample.DAY;
import static dev.privet.document.NoticeSample.map;
import static dev.privet.document.NoticeSample.notice;
import static dev.privet.document.NoticeSample.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyInputException;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.OrganisationFacts.Role;
import dev.privet.document.NoticeSample.Letter;
import dev.privet.document.NoticeSample.Member;
import dev.privet.document.NoticeSample.News;
import dev.privet.document.NoticeSample.Newsreader;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.Regime;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PrivacyNoticeTest {

    @Test
    void givenEverythingThatIsAsked_whenDrawnUp_thenEachQuestionIsAnsweredAndNothingIsMissing() {
        PrivacyNotice notice = notice(map(Role.CONTROLLER)).build();

        assertThat(notice.gaps()).isEmpty();
        assertThat(notice.toMarkdown()).isEqualTo("""
            # How Example Club Ltd uses your data

            This is a privacy notice. It is for you if we hold data about you as one of these: member. It tells what holds on 24 November 2026, under the UK GDPR and the EU GDPR.

            ## Who we are

            We are Example Club Ltd. We decide what your data is used for and how; the law calls that the controller.

            ## What we hold about you

            - Member: e-mail address, financial data, health, name.

            ### Where we have it from

            - You gave it. We use it for: “Run your account”; “Send news”.
            - Somebody else gave it (credit agencies). We use it for: “Set \\*limits\\*”.

            ## Why we use it

            ### Run your account

            - What we use: e-mail address, name.
            - Why we may: We need it for a contract with you, or for what you asked of us before there is one. The law calls that contract (Article 6(1)(b)).
            - Whether you have to give it: You have to. Without it there is no account.

            ### Set \\*limits\\*

            - What we use: financial data, health.
            - Why we may: We or others have an interest in it that yours do not outweigh. The law calls that legitimate interests (Article 6(1)(f)).
            - The interest: Nobody should owe more \\| than they can pay.
            - For data that the law protects in particular, such as data on health, it asks for one more reason. Ours is: explicit consent (Article 9(2)(a)).

            ### Send news

            - What we use: e-mail address.
            - Why we may: You agreed to it, and may take that back at any time. The law calls that consent (Article 6(1)(a)).
            - This is advertising that is sent to you.
            - Whether you have to give it: You need not.

            ## Who sees it

            - Example Hosting KK (works on our behalf), for: “Run your account”.
            - credit agencies (each of them decides for itself what it does with your data), for: “Set \\*limits\\*”.
            - Example Mail Inc (works on our behalf), for: “Send news”.

            ## Where it goes

            We work with your data in: United Kingdom.

            We keep your data in: Ireland, United Kingdom.

            - Example Hosting KK: Switzerland. Under the UK GDPR it may go there, since data counts as protected well enough there. Switzerland is approved within the limits of the EU decision as it stood on IP completion day (DPA 2018 Sch 21 paras 4-5; DUAA 2025 Sch 9 para 26 (Decision 2000/518/EC)). Under the EU GDPR it may go there, since data counts as protected well enough there. Switzerland has an adequacy decision (Decision 2000/518/EC; EU GDPR Art 45(9)).
            - credit agencies: United Kingdom. Under the EU GDPR it may go there, since data counts as protected well enough there. The United Kingdom has an adequacy decision, renewed to 2031-12-27 (Implementing Decision (EU) 2021/1772 as renewed on 2025-12-19).
            - Example Mail Inc: United States. Under the UK GDPR it is protected there by what we agreed with them: EU standard contractual clauses, controller to processor; the UK addendum to the EU clauses (UK GDPR Art 46(2)(d); DPA 2018 s. 119A; Addendum B1.0). We give you a copy if you ask us. Under the EU GDPR it is protected there by what we agreed with them: EU standard contractual clauses, controller to processor (EU GDPR Art 46(2)(c); Implementing Decision (EU) 2021/914, module 2). We give you a copy if you ask us.

            ## How long we keep it

            - Member: Kept for 6 years from the date “Left on” (Limitation Act 1980, s. 5), then deleted. While there is no date, the time has not begun.
            - Member, email: Kept for 90 days from the date “Left on”, then stripped of what is personal. While there is no date, the time has not begun.

            ## What a computer decides by itself

            ### Set \\*limits\\*

            - How it decides: Payments of the last year are added up.
            - What it means for you: You may be offered less credit.
            - You can: tell us what you think of it; have a person look at it; contest it.
            - Why a computer may decide it: you expressly agreed to it.

            ## Your right to object

            You can object at any time, for reasons that lie in your own situation, to our using your data for: “Set \\*limits\\*”.

            We then stop, unless we can show reasons so strong that they come before yours, or need the data for legal claims.

            You can tell us at any time to stop sending you advertising, without giving a reason. We then stop. That is: “Send news”.

            ## Your rights

            - You can ask whether we hold data about you, and for a copy of it.
            - You can have wrong data corrected, and incomplete data completed.
            - You can have data erased where one of these is so: we no longer need it; we had no right to use it; you took back your consent and nothing else allows us to keep it; you objected and we have no stronger reason; you told us to stop sending you advertising; a law obliges us to erase it; you were a child when you agreed to an online service. We may keep what a law or legal claims still need.
            - You can have us keep data and not use it, while a question about it is settled or where you need it for legal claims.
            - You can have the data that you gave us in a form that computers read, and take it elsewhere.
            - You can take back your consent at any time, as easily as you gave it. What was done before stays lawful. This is so for: “Set \\*limits\\*”; “Send news”.

            To use one of them, get in touch with us. You need not say which article it is.

            ## Where you can complain

            - With us: 1 Example Street, Testford, privacy@example.org (UK GDPR).
            - With the Information Commissioner (UK GDPR).
            - Before the court (UK GDPR).
            - With the supervisory authority of the country where you live or work, or where you think that the law was broken (EU GDPR).
            - Before the court (EU GDPR).

            ## How to reach us

            Example Club Ltd: 1 Example Street, Testford, privacy@example.org.

            Our data protection officer looks after questions about your data: officer@example.org.
            """);
    }

    @Test
    void givenANotice_whenSetAsAPage_thenItSaysTheSameAndNeedsNothingElse() throws Exception {
        PrivacyNotice notice = notice(map(Role.CONTROLLER)).build();

        Document page = page(notice);

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(texts(page, "h1")).containsExactly("How Example Club Ltd uses your data");
        assertThat(texts(page, "title")).containsExactly("How Example Club Ltd uses your data");
        List<String> markdown = notice.toMarkdown()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.replaceFirst("^(#+|-) ", "").replaceAll("\\\\(.)", "$1"))
                .toList();
        assertThat(texts(page, "h1", "h2", "h3", "p", "li"))
                .filteredOn(text -> !text.isEmpty())
                .containsSubsequence(markdown);
        assertThat(notice.toHtml()).doesNotContain("<script", "http:", "https:", "src=", "url(");
        assertThat(texts(page, "h2")).hasSameSizeAs(links(page));
        links(page).forEach(id -> assertThat(notice.toHtml()).contains("<h2 id=\"" + id + "\">"));
    }

    private static List<String> links(Document page) {
        NodeList links = ((Element) page.getElementsByTagName("nav").item(0)).getElementsByTagName("a");
        return IntStream.range(0, links.getLength())
                .mapToObj(i -> ((Element) links.item(i)).getAttribute("href").substring(1))
                .toList();
    }

    private static Document page(PrivacyNotice notice) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        String html = notice.toHtml();
        assertThat(html).startsWith("<!DOCTYPE html>\n");
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    /** In the order of the page. */
    private static List<String> texts(Document page, String... elements) {
        NodeList all = page.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(element -> List.of(elements).contains(element.getTagName()))
                .map(element -> element.getTextContent().strip())
                .toList();
    }

    @Test
    void givenAProcessor_whenDrawnUp_thenItSaysThatItIsNotTheNoticeAndOwesNothing() {
        PrivacyNotice notice = PrivacyNotice.of(map(Role.PROCESSOR), DAY);

        assertThat(notice.items()).isEmpty();
        assertThat(notice.gaps()).isEmpty();
        assertThat(part(notice, "Whose notice you want"))
                .contains("what we do with your data, we do on behalf of others.".replace("what", "What"))
                .contains("So this is not the notice about your data. Theirs is");
        assertThat(notice.toMarkdown())
                .doesNotContain("Run your account", "## Your rights")
                .contains("## How to reach us");
    }

    @Test
    void givenSeveralKindsOfPerson_whenOneIsNamed_thenTheNoticeTellsOfTheirDataAlone() {
        DataMap map = DataMap.read(List.of(Member.class, Newsreader.class, Letter.class), Set.of(Regime.UK), DAY);

        PrivacyNotice readers = PrivacyNotice.builder(map, DAY).about("reader").build();
        assertThat(part(readers, "What we hold about you")).startsWith("""
            - Letter: name.
            - Newsreader: e-mail address.
            """.strip());
        assertThat(readers.toMarkdown()).contains("one of these: reader.").doesNotContain("Run your account");
        assertThat(readers.toMarkdown()).doesNotContain("leaves out");
        assertThatThrownBy(() -> PrivacyNotice.builder(map, DAY).about("guest"))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageContaining("PRIVET-0601")
                .hasMessageContaining("name one of [member, reader].");
    }

    @Test
    void givenRowsThatACopyLeavesOut_whenDrawnUp_thenTheyAreNamedWithWhatTheLawSaysOfThat() {
        DataMap map = DataMap.read(List.of(Member.class, Newsreader.class, Letter.class), Set.of(Regime.UK), DAY);
        String leftOut = """
                ### What a copy of your data leaves out

                These records refer to you too, and are not in a copy that you ask for:

                - Letter (as member).

                The law lets us leave out what they say of you only as far as showing it would harm the rights of others (Article 15(4)), or where a law restricts your right to see it (Article 23). Ask us why, and complain if you think that we are wrong.""";

        // A letter is about its reader, who sees it, and about its writer, who does not.
        assertThat(part(PrivacyNotice.builder(map, DAY).about("member").build(), "What we hold about you"))
                .startsWith("- Member: ")
                .doesNotContain("- Letter: ")
                .endsWith(leftOut);
        assertThat(part(PrivacyNotice.of(map, DAY), "What we hold about you"))
                .contains("- Letter: name.")
                .endsWith(leftOut);
        assertThat(part(
                        PrivacyNotice.builder(map, DAY)
                                .onBehalfOfOthers(News.class)
                                .build(),
                        "What we hold about you"))
                .doesNotContain("Letter");
    }

    @Test
    void givenADayBeforeARight_whenDrawnUp_thenTheNoticeDoesNotPromiseIt() {
        LocalDate before = LocalDate.of(2026, 6, 18);
        DataMap map = DataMap.read(List.of(Sample.Customer.class), Set.of(Regime.UK), DAY);

        PrivacyNotice earlier = PrivacyNotice.of(map, before);

        assertThat(part(earlier, "Where you can complain")).doesNotContain("With us");
        assertThat(part(PrivacyNotice.of(map, before.plusDays(1)), "Where you can complain"))
                .startsWith("- With us (UK GDPR).");
        assertThat(earlier.items()).extracting(ContentItem::code).doesNotContain("13(2)(ca)", "14(2)(da)");
    }

    @Property(tries = 200)
    void givenAnyWords_whenDrawnUp_thenTheyBreakNoLineAndAddNoElement(@ForAll @NotBlank String words) throws Exception {
        // What jqwik takes for blank has fewer kinds of space than Java.
        Assume.that(!words.isBlank());
        PrivacyNotice plain = notice(map(Role.CONTROLLER))
                .transferRestsOn("Example Mail Inc", "x")
                .build();
        PrivacyNotice notice = notice(map(Role.CONTROLLER))
                .transferRestsOn("Example Mail Inc", words)
                .build();

        assertThat(notice.toMarkdown().lines())
                .hasSameSizeAs(plain.toMarkdown().lines().toList());
        assertThat(page(notice).getElementsByTagName("*").getLength())
                .isEqualTo(page(plain).getElementsByTagName("*").getLength());
    }
}
