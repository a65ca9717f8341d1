/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.ProblemCode;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.spring.http.Patron.Calling;
import dev.privet.spring.http.Patron.Mailing;
import dev.privet.spring.http.RecordingServer.Arrival;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;

/** The same holds for every way to send something. */
class OutgoingCallsTest extends CallTest {

    private record Envelope(String subject, List<Patron> patrons, Map<String, Patron> byName, Optional<Patron> first) {}

    private record Ping(String text) {}

    @ParameterizedTest
    @EnumSource
    void givenADeclaredHost_whenAMarkedObjectIsSent_thenItArrivesAsThePurposeSeesIt(Sender sender) {
        runner.withPropertyValues(MAILER).run(context -> {
            underPurpose(context, Mailing.class, () -> sender.post(context, server.at("/patrons"), new Patron()));

            assertThat(server.arrivals()).containsExactly(new Arrival("localhost", "/patrons", Patron.MAILED));
        });
    }

    @ParameterizedTest
    @EnumSource
    void givenADeclaredHost_whenMarkedObjectsLieWithinOthers_thenEachArrivesAsThePurposeSeesIt(Sender sender) {
        Envelope envelope = new Envelope(
                "hello", List.of(new Patron(), new Patron()), Map.of("a", new Patron()), Optional.of(new Patron()));
        runner.withPropertyValues(MAILER).run(context -> {
            underPurpose(context, Mailing.class, () -> sender.post(context, server.at("/patrons"), envelope));

            assertThat(server.arrivals())
                    .singleElement()
                    .satisfies(arrival -> assertThat(arrival.body())
                            .contains("hello", Patron.MAILED)
                            .doesNotContain(Patron.EMAIL, Patron.PHONE));
            assertThat(entries(context))
                    .extracting(LedgerEntry::event, LedgerEntry::count)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(LedgerEvent.TRANSFERRED, 4L));
        });
    }

    @ParameterizedTest
    @EnumSource
    void givenACall_whenItWasMade_thenOneEntryTellsToWhomAndNeitherValuesNorPaths(Sender sender) {
        runner.withPropertyValues(MAILER).run(context -> {
            underPurpose(context, Mailing.class, () -> sender.post(context, server.at("/p/17?q=x"), new Patron()));

            assertThat(entries(context)).singleElement().satisfies(entry -> {
                assertThat(entry.event()).isEqualTo(LedgerEvent.TRANSFERRED);
                assertThat(entry.type()).isEqualTo("Patron");
                assertThat(entry.purpose()).isEqualTo("mailing");
                assertThat(entry.count()).isEqualTo(1);
                assertThat(entry.detail())
                        .contains("to Example Mailing Ltd in GB", "mask email", "omit phone")
                        .doesNotContain("Zylpha", "zylpha", "/p/17", "q=x");
            });
        });
    }

    @ParameterizedTest
    @EnumSource
    void givenAHostThatNobodyDeclared_whenAMarkedObjectIsSent_thenNothingLeavesAndThreeLinesWouldDeclareIt(
            Sender sender) {
        runner.withPropertyValues(MAILER).run(context -> {
            PrivacyFailureException refusal = refused(
                    context, Mailing.class, () -> sender.post(context, server.elsewhere("/p/17?q=x"), new Patron()));

            assertThat(server.arrivals()).isEmpty();
            assertThat(refusal.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.CALL_REFUSED));
            assertThat(String.valueOf(refusal.getMessage()).lines().filter(line -> line.contains("privet.http.")))
                    .satisfiesExactly(
                            line -> assertThat(line).startsWith("privet.http.recipients[1].name="),
                            line -> assertThat(line).startsWith("privet.http.recipients[1].country="),
                            line -> assertThat(line).isEqualTo("privet.http.recipients[1].hosts=127.0.0.1"));
            assertThat(refusal.getMessage()).contains("Patron").doesNotContain("Zylpha", "zylpha", "/p/17", "q=x");
            assertThat(entries(context))
                    .extracting(LedgerEntry::event, LedgerEntry::type)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(LedgerEvent.REFUSED, "Patron"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void givenNoPurpose_whenAMarkedObjectIsSent_thenNothingLeaves(Sender sender) {
        runner.withPropertyValues(MAILER).run(context -> {
            Throwable thrown = catchThrowable(
                    () -> sender.post(context, server.at("/patrons"), List.of(Map.of("a", new Patron()))));

            assertThat(refusal(thrown)).hasMessageContaining("no purpose is in force");
            assertThat(server.arrivals()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void givenACountryToWhichTheLawLetsNothingGo_whenAMarkedObjectIsSent_thenNothingLeavesAndTheLawIsCited(
            Sender sender) {
        runner.withPropertyValues(MAILER)
                .withPropertyValues("privet.http.recipients[0].country=IN")
                .run(context -> {
                    PrivacyFailureException refusal = refused(
                            context, Mailing.class, () -> sender.post(context, server.at("/patrons"), new Patron()));

                    assertThat(server.arrivals()).isEmpty();
                    assertThat(refusal)
                            .hasMessageContaining("Patron may not go to Example Mailing Ltd in IN")
                            .hasMessageContaining("GDPR");
                    assertThat(entries(context))
                            .singleElement()
                            .satisfies(entry -> assertThat(entry.event()).isEqualTo(LedgerEvent.REFUSED));
                });
    }

    @ParameterizedTest
    @EnumSource
    void givenASafeguard_whenAMarkedObjectIsSent_thenItMayLeave(Sender sender) {
        runner.withPropertyValues(MAILER)
                .withPropertyValues(
                        "privet.http.recipients[0].country=IN",
                        "privet.http.recipients[0].safeguards=idta,eu_scc_m2",
                        "privet.http.recipients[0].facts=exporter_controller,protection_test_met")
                .run(context -> {
                    underPurpose(
                            context, Mailing.class, () -> sender.post(context, server.at("/patrons"), new Patron()));

                    assertThat(server.arrivals()).hasSize(1);
                });
    }

    @ParameterizedTest
    @EnumSource
    void givenAPurposeThatSeesOtherThings_whenAMarkedObjectIsSent_thenThoseArrive(Sender sender) {
        runner.withPropertyValues(MAILER).run(context -> {
            underPurpose(context, Calling.class, () -> sender.post(context, server.at("/patrons"), new Patron()));

            assertThat(server.arrivals())
                    .singleElement()
                    .satisfies(arrival -> assertThat(arrival.body())
                            .contains(Patron.EMAIL, Patron.PHONE)
                            .doesNotContain(Patron.NAME));
        });
    }

    @ParameterizedTest
    @EnumSource
    void givenNothingPersonal_whenSentToAnybody_thenItArrivesAsItIs(Sender sender) {
        runner.run(context -> {
            sender.post(context, server.at("/a"), new Ping("one"));
            underPurpose(context, Mailing.class, () -> sender.post(context, server.at("/a"), new Ping("two")));

            assertThat(server.arrivals())
                    .extracting(Arrival::body)
                    .containsExactly("{\"text\":\"one\"}", "{\"text\":\"two\"}");
            assertThat(entries(context)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void givenObserving_whenAMarkedObjectIsSentToAnybody_thenItArrivesAsEverAndIsCounted(Sender sender) {
        runner.withPropertyValues("privet.mode=observe").run(context -> {
            underPurpose(context, Mailing.class, () -> sender.post(context, server.at("/patrons"), new Patron()));

            assertThat(server.arrivals())
                    .singleElement()
                    .satisfies(arrival -> assertThat(arrival.body()).contains(Patron.NAME, Patron.EMAIL, Patron.PHONE));
            assertThat(context.getBean(dev.privet.Privet.class).gate().observations())
                    .singleElement()
                    .asString()
                    .contains("TRANSFER of Patron for Mailing");
        });
    }

    private static PrivacyFailureException refused(
            ApplicationContext context, Class<? extends dev.privet.vocabulary.Purpose> purpose, Runnable call) {
        Throwable[] thrown = new Throwable[1];
        underPurpose(context, purpose, () -> thrown[0] = catchThrowable(call::run));
        return refusal(thrown[0]);
    }

    private static List<LedgerEntry> entries(ApplicationContext context) {
        return context.getBean(Ledger.class).latest(10);
    }
}
