/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.test.slice;

import static dev.privet.spring.test.slice.ReaderController.READER;
import static dev.privet.testing.PrivetAssertions.assertThat;

import dev.privet.Privet;
import dev.privet.jpa.JdbcLedger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.spring.test.AutoConfigurePrivet;
import dev.privet.spring.test.ResponseText;
import dev.privet.spring.test.WithPurpose;
import dev.privet.testing.PrivetForTests;
import dev.privet.testing.SettableClock;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.autoconfigure.json.JsonTest;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** In the slices of Boot, JSON shows what it shows in the application. */
class BootsSlicesTest {

    @Nested
    @WebMvcTest(ReaderController.class)
    class WebMvc {

        @Test
        void givenAController_whenAsked_thenItsPurposeDecides(@Autowired MockMvcTester mvc) {
            MvcTestResult answer = mvc.get().uri("/readers/0").exchange();

            assertThat(ResponseText.of(answer))
                    .contains("Content-Type: application/json", "{\"id\":0,\"name\":")
                    .revealsOnly(READER, "name");
        }
    }

    @Nested
    @WebMvcTest(ReaderController.class)
    @AutoConfigurePrivet
    class WebMvcWithClock {

        @Test
        void givenPrivetInTheSlice_whenAsked_thenTheEntryIsOfTheClock(
                @Autowired MockMvcTester mvc, @Autowired Privet privet, @Autowired SettableClock clock) {
            assertThat(mvc.get().uri("/readers/0")).hasStatusOk();

            assertThat(privet).hasEntry(LedgerEvent.USED, Reader.Desk.class).hasNoPurposeInForce();
            assertThat(privet.ledger().latest(1)).extracting(LedgerEntry::at).containsExactly(clock.instant());
        }
    }

    @Nested
    @JsonTest
    class Json {

        @Test
        void givenNoPurpose_whenWritten_thenNothingIsShown(@Autowired JsonMapper mapper, @Autowired Privet privet) {
            assertThat(privet.dataMap().find(Reader.class)).isPresent();
            assertThat(mapper.writeValueAsString(READER.object()))
                    .contains("\"id\":0")
                    .revealsNothingOf(READER);
        }

        @Test
        @WithPurpose(Reader.Lending.class)
        void givenAPurpose_whenWritten_thenItSeesWhatItNeeds(@Autowired JsonMapper mapper) {
            assertThat(mapper.writeValueAsString(READER.object())).reveals(READER, "name", "email");
        }
    }

    @Nested
    @DataJpaTest
    @AutoConfigurePrivet
    @WithPurpose(Reader.Lending.class)
    class DataJpa {

        @Test
        void givenADatabase_whenReadersAreKept_thenTheLedgerIsBesideThemAndOfTheClock(
                @Autowired EntityManager entities, @Autowired Privet privet) {
            Reader reader = new Reader();
            reader.id = 7;
            reader.name = READER.object().name;
            entities.persist(reader);
            entities.flush();
            entities.clear();

            assertThat(privet.ledger()).isInstanceOf(JdbcLedger.class).revealsNothingOf(READER);
            assertThat(privet.minimiser().map(entities.find(Reader.class, 7L)).toString())
                    .reveals(READER, "name");
            try (var scope = privet.use(Reader.Desk.class)) {
                assertThat(scope.use().purpose()).isEqualTo(Reader.Desk.class);
                assertThat(privet.minimiser().map(entities.find(Reader.class, 7L)))
                        .containsKey("name");
            }
            assertThat(privet.ledger().latest(1))
                    .extracting(LedgerEntry::at, LedgerEntry::purpose)
                    .containsExactly(org.assertj.core.api.Assertions.tuple(PrivetForTests.STANDARD_INSTANT, "desk"));
        }
    }

    @Test
    void givenAnAnswerOfAClient_whenReadAsText_thenHeadersAndBodyAreInIt() {
        assertThat(ResponseText.of(ResponseEntity.ok()
                        .header("X-Reader", "Quoziv")
                        .contentType(MediaType.TEXT_PLAIN)
                        .body("borrowed")))
                .isEqualTo("X-Reader: Quoziv\nContent-Type: text/plain\n\nborrowed");
        assertThat(ResponseText.of(ResponseEntity.noContent().build())).isEqualTo("\n\n");
    }
}
