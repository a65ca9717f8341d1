/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.AnswerDataSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Disclosure;
import dev.privet.annotation.PersonalData;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.export.Attachment;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.Use;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.sample.Sample;
import dev.privet.scan.TextScanner;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.Regime;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Which free texts somebody has to read before they are handed over. */
@NullUnmarked // Rows as a framework fills them.
class TextReviewTest {

    @DataSubject("user")
    static class User {
        @PersonalData(category = EmailAddress.class, purposes = Sample.SupportDesk.class)
        String email;

        @PersonalData(category = PhoneNumber.class, purposes = Sample.SupportDesk.class)
        String phone;

        @PersonalData(category = FreeText.class, purposes = Sample.SupportDesk.class)
        String about;
    }

    static class Note {
        @AboutSubject
        User writer;

        @PersonalData(category = FreeText.class, purposes = Sample.SupportDesk.class)
        String text;
    }

    static class Talk {
        @AboutSubject(role = "caller", export = Disclosure.IN_FULL)
        User caller;

        @AboutSubject(role = "called", export = Disclosure.IN_FULL)
        User called;

        @PersonalData(category = FreeText.class, purposes = Sample.SupportDesk.class)
        String text;
    }

    private static final DataMap MAP =
            DataMap.read(List.of(User.class, Note.class, Talk.class), Set.of(Regime.UK, Regime.EU), Sample.DAY);
    private static final RecordType NOTE = MAP.find(Note.class).orElseThrow();
    private static final RecordType TALK = MAP.find(Talk.class).orElseThrow();

    private final TextReview review = new TextReview(TextScanner.standard());

    private static RowView view(RecordType type) {
        PrivacyGate gate = PrivacyGate.builder(
                        MAP, new InMemoryLedger(), Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC))
                .exporters(Map.of(Regime.UK, "GB", Regime.EU, "IE"))
                .build();
        return new RowView(type, gate, Use.of(AnswerDataSubject.class));
    }

    private Set<String> own(String about) {
        RecordType user = MAP.subject("user").orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("email", "Ada@example.org");
        values.put("phone", "+44 7911 123456");
        values.put("about", about);
        return view(user).toReview(SubjectRow.ofPerson(user, values), review);
    }

    private Set<String> note(Object text) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", 1L);
        values.put("text", text);
        return view(NOTE).toReview(new SubjectRow(NOTE, values, NOTE.links()), review);
    }

    @Test
    void givenAddressesAndNumbers_whenTheyAreThePersonsOwn_thenNothingIsToBeReviewed() {
        assertThat(own("Write to ada@example.org")).isEmpty();
        assertThat(note("I am ada@EXAMPLE.org, 07911 123456")).isEmpty();
        assertThat(note("nothing of anybody")).isEmpty();
        assertThat(note(null)).isEmpty();
    }

    @Test
    void givenAddressesAndNumbers_whenTheyAreNotKnownAsThePersons_thenTheTextIsToBeReviewed() {
        assertThat(own("Or to my sister, bea@example.org")).containsExactly("about");
        // What stands in free text does not make somebody else's address the person's own.
        assertThat(note("bea@example.org called")).containsExactly("text");
        assertThat(note("call 07911 654321")).containsExactly("text");
        assertThat(note(List.of("fine", Map.of("more", "carl@example.org")))).containsExactly("text");
    }

    @Test
    void givenATextThatIsTooLargeToLookThrough_whenShown_thenItIsToBeReviewed() {
        Attachment large = new Attachment() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(new byte[0]);
            }

            @Override
            public boolean isText() {
                return true;
            }
        };
        assertThat(note(large)).containsExactly("text");
    }

    @Test
    void givenARowAboutOthersAsWell_whenItsTextIsShown_thenItIsToBeReviewedWhateverItSays() {
        Map<String, Object> values = Map.of("text", "hello");
        SubjectRow one = new SubjectRow(TALK, values, TALK.links().subList(0, 1));
        SubjectRow both = new SubjectRow(TALK, values, TALK.links());

        assertThat(view(TALK).toReview(one, review)).containsExactly("text");
        assertThat(view(TALK).toReview(both, review)).isEmpty();
    }
}
