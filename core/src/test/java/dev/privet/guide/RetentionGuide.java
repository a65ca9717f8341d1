/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.guide;

import dev.privet.Privet;
import dev.privet.PrivetBuilder;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.RetainFor;
import dev.privet.retention.ArchiveHook;
import dev.privet.retention.RetentionStore;
import dev.privet.retention.SweepListener;
import dev.privet.retention.SweepReport;
import dev.privet.vocabulary.Disposal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.NullUnmarked;

/** The code of {@code docs/retention.md}. */
@NullUnmarked
interface RetentionGuide {

    class Order {
        LocalDate placedOn;
    }

    class Visit {}

    @DataSubject("customer")
    @RetainFor(
            period = "P7Y",
            minimum = "P6Y",
            from = {"closedOn", "lastOrder.placedOn"},
            then = Disposal.ANONYMISE,
            because = "Limitation Act 1980, s. 5")
    class Customer {
        LocalDate closedOn;
        Order lastOrder;
    }

    default SweepReport swept(RetentionStore store) {
        Privet privet = Privet.builder()
                .marked(Customer.class)
                .zone(ZoneId.of("Europe/Dublin"))
                .retention(map -> store)
                .build();
        SweepReport plan = privet.sweep().dryRun();
        return plan.rows() > 0 ? privet.sweep().allowing(0.6).run() : plan;
    }

    default PrivetBuilder options(SweepListener metrics, ArchiveHook archive) {
        return Privet.builder()
                .sweeps(options -> options.inBatchesOf(2_000)
                        .atMost(500_000)
                        .within(Duration.ofHours(2))
                        .atLoad(0.3)
                        .allowing(0.1)
                        .allowing(Visit.class, 1)
                        .listener(metrics))
                .archive(archive);
    }
}
