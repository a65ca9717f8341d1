/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.annotation.AnswerDataSubject;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.export.ArchiveManifest;
import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;
import dev.privet.gate.FieldOutcome;
import dev.privet.gate.Ground;
import dev.privet.gate.OperationKind;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.PrivacyGateBuilder;
import dev.privet.gate.PrivacyInterceptor;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Reason;
import dev.privet.gate.Treatment;
import dev.privet.gate.Use;
import dev.privet.gate.Verdict;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.ledger.SubjectPseudonyms;
import dev.privet.sample.Canary;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.Customer;
import dev.privet.sample.Sample.Ticket;
import dev.privet.vocabulary.Regime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessExportTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    private static final DataMap MAP = Sample.map();
    private static final RecordType CUSTOMER = MAP.find(Customer.class).orElseThrow();
    private static final RecordType TICKET = MAP.find(Ticket.class).orElseThrow();
    private static final SubjectRef ADA = new SubjectRef("customer", 7L);
    private static final SubjectPseudonyms PSEUDONYMS =
            new SubjectPseudonyms(new SecretKeySpec(new byte[32], "HmacSHA256"));
    private static final SubjectStore STORE = (subject, rows) -> {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("id", 7L);
        person.put("name", Canary.NAME);
        person.put("email", Canary.EMAIL);
        rows.accept(SubjectRow.ofPerson(CUSTOMER, person));
        rows.accept(new SubjectRow(TICKET, Map.of("message", "Help " + Canary.MARK), TICKET.links()));
    };

    @TempDir
    Path folder;

    private final InMemoryLedger ledger = new InMemoryLedger();

    private static AccessExport export(Ledger ledger, SubjectStore store, PrivacyInterceptor... rules) {
        PrivacyGateBuilder builder =
                PrivacyGate.builder(MAP, ledger, NOON).exporters(Map.of(Regime.UK, "GB", Regime.EU, "IE"));
        for (PrivacyInterceptor rule : rules) {
            builder.interceptor(rule);
        }
        return new AccessExport(builder.build(), store, ledger, PSEUDONYMS, NOON);
    }

    private String data(ArchiveManifest manifest) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(manifest.file()))) {
            in.getNextEntry();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void givenAUseInForce_whenExported_thenTheLedgerSaysWhoDidAndForWhom() {
        PrivacyGate gate = PrivacyGate.builder(MAP, ledger, NOON)
                .exporters(Map.of(Regime.UK, "GB", Regime.EU, "IE"))
                .build();
        Use desk = Use.of(AnswerDataSubject.class).by("desk").onBehalfOf("north");

        try (PurposeScope scope = gate.context().open(desk)) {
            assertThat(scope.use()).isEqualTo(desk);
            new AccessExport(gate, STORE, ledger, PSEUDONYMS, NOON).write(ADA, folder);
        }

        LedgerEntry entry = ledger.latest(1).get(0);
        assertThat(entry.actor()).isEqualTo("desk");
        assertThat(entry.controller()).isEqualTo("north");
    }

    @Test
    void givenAPerson_whenExported_thenEverythingOfTheirsIsThereAndTheLedgerKnowsThemByPseudonymAlone()
            throws IOException {
        ArchiveManifest manifest = export(ledger, STORE).write(ADA, folder);

        assertThat(data(manifest)).contains(Canary.NAME, Canary.EMAIL, "Help " + Canary.MARK);
        LedgerEntry entry = ledger.latest(9).get(0);
        assertThat(ledger.latest(9)).hasSize(1);
        assertThat(entry.event()).isEqualTo(LedgerEvent.EXPORTED);
        assertThat(entry.type()).isEqualTo("customer");
        assertThat(entry.purpose()).isEqualTo("answer-data-subject");
        assertThat(entry.count()).isEqualTo(2);
        assertThat(entry.subject()).isEqualTo(PSEUDONYMS.of("customer", 7L));
        assertThat(entry.detail()).isEqualTo("archive " + manifest.id() + ": {Customer=1, Ticket=1}");
        assertThat(entry.toString()).doesNotContain(Canary.MARK);
        assertThat(manifest.toString()).doesNotContain(Canary.MARK);
    }

    @Test
    void givenARuleThatOmitsAField_whenExported_thenItIsLeftOut() throws IOException {
        PrivacyInterceptor noMail = operation -> Verdict.of(
                operation, field -> field.name().equals("email") ? Treatment.of(FieldOutcome.MASK) : Treatment.REVEAL);

        String data = data(export(ledger, STORE, noMail).write(ADA, folder));

        assertThat(data).contains(Canary.NAME).doesNotContain(Canary.EMAIL);
    }

    @Test
    void givenARuleThatDeniesAType_whenExported_thenToldWhyAndNothingIsLeft() throws IOException {
        PrivacyInterceptor noTickets =
                operation -> operation.type().equals(TICKET) && operation.kind() == OperationKind.EXPORT
                        ? Verdict.deny(
                                operation,
                                new Reason(
                                        "House",
                                        Ground.VIOLATION,
                                        "Tickets are sealed.",
                                        new Citation("Act s. 1", Certainty.KNOWN)))
                        : Verdict.open(operation);

        assertThatThrownBy(() -> export(ledger, STORE, noTickets).write(ADA, folder))
                .isInstanceOf(PrivacyFailureException.class)
                .hasMessageContaining("PRIVET-0602 Ticket: a rule denies the export of its rows: Tickets are sealed.")
                .hasMessageNotContaining(Canary.MARK);
        assertThat(left()).isEmpty();
        assertThat(ledger.latest(9)).isEmpty();
    }

    @Test
    void givenAStoreThatFailsHalfWay_whenExported_thenItsFailurePassesOnAndNothingIsLeft() throws IOException {
        SubjectStore failing = (subject, rows) -> {
            STORE.read(subject, rows);
            throw new IllegalStateException("the database is away");
        };

        assertThatThrownBy(() -> export(ledger, failing).write(ADA, folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the database is away");
        assertThat(left()).isEmpty();
        assertThat(ledger.latest(9)).isEmpty();
    }

    @Test
    void givenALedgerThatFails_whenExported_thenNoArchiveIsLeft() throws IOException {
        Ledger failing = new Ledger() {
            @Override
            public void append(LedgerEntry entry) {
                throw new IllegalStateException("the ledger is away");
            }

            @Override
            public List<LedgerEntry> latest(int atMost) {
                return List.of();
            }
        };

        assertThatThrownBy(() -> export(failing, STORE).write(ADA, folder)).hasMessage("the ledger is away");
        assertThat(left()).isEmpty();
    }

    @Test
    void givenAMissingFolder_whenExported_thenNothingIsReadFromTheStore() {
        SubjectStore untouched = (subject, rows) -> {
            throw new AssertionError("the store was asked");
        };

        assertThatThrownBy(() -> export(ledger, untouched).write(ADA, folder.resolve("missing")))
                .isInstanceOf(PrivacyFailureException.class)
                .hasMessageContaining("PRIVET-0602");
    }

    @Test
    void givenPersonsAndRows_whenPrinted_thenKindAndTypeAlone() {
        assertThat(ADA).hasToString("SubjectRef[customer]");
        assertThat(SubjectRow.ofPerson(CUSTOMER, Map.of("name", Canary.NAME))).hasToString("SubjectRow[Customer]");
        assertThat(MAP.purpose(AnswerDataSubject.class)).isPresent();
    }
}
