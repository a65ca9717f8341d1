/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.contract.ProblemCode;
import dev.privet.export.ArchiveKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketTest {

    private static final Instant AT = Instant.parse("2026-11-27T09:30:00.123456Z");

    static List<Ticket> tickets() {
        return List.of(
                new Ticket.Waiting(ArchiveKind.PORTABILITY, AT, "c2VhbGVk"),
                new Ticket.Done(12, AT),
                new Ticket.Waiting(ArchiveKind.ACCESS, AT, "c2VhbGVk")
                        .after(new Ticket.Setback(2, ProblemCode.EXPORT_FAILED, AT.plusSeconds(240))),
                new Ticket.Failed(ProblemCode.UNKNOWN_SUBJECT, AT, 3));
    }

    @ParameterizedTest
    @MethodSource("tickets")
    void givenATicket_whenWrittenAndRead_thenItIsTheSame(Ticket ticket) {
        assertThat(Ticket.read(ticket.text())).contains(ticket);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 done 12",
                "2 done 12 2026-11-27T09:30:00Z",
                "1 done many 2026-11-27T09:30:00Z",
                "1 done 12 today",
                "1 failed NEVER_HEARD_OF 2026-11-27T09:30:00Z 1",
                "1 failed EXPORT_FAILED 2026-11-27T09:30:00Z",
                "1 failed EXPORT_FAILED 2026-11-27T09:30:00Z often",
                "1 waiting ACCESS 2026-11-27T09:30:00Z x 2 EXPORT_FAILED",
                "1 waiting ACCESS 2026-11-27T09:30:00Z x 2 EXPORT_FAILED soon",
                "1 waiting ACCESS 2026-11-27T09:30:00Z",
                "1 sleeping ACCESS 2026-11-27T09:30:00Z x"
            })
    void givenSomethingElse_whenRead_thenItIsNone(String text) {
        assertThat(Ticket.read(text)).isEmpty();
    }

    @Test
    void givenOneThatWaits_whenPrinted_thenWhatIsSealedIsLeftOut() {
        assertThat(new Ticket.Waiting(ArchiveKind.ACCESS, AT, "c2VhbGVk").toString())
                .doesNotContain("c2VhbGVk");
    }
}
