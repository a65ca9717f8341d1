/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.datamap.DataMap;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.Customer;
import dev.privet.sample.Sample.Statistics;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.sample.Sample.Ticket;
import dev.privet.vocabulary.FurtherUseGround;
import dev.privet.vocabulary.Regime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PurposesOnThePageTest {

    private static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    Path folder;

    private String page(DataMap map) throws IOException {
        try (ArchiveWriter writer = ArchiveWriter.in(folder, AT, map)) {
            writer.add(map.find(Ticket.class).orElseThrow(), Map.of("id", 1L));
            try (ZipFile zip = new ZipFile(writer.finish(manifest -> {}).file().toFile())) {
                return new String(
                        zip.getInputStream(zip.getEntry("index.html")).readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    @Test
    void givenAFurtherUse_whenAPersonAsks_thenThePageTellsThatPurposeToo() throws IOException {
        DataMap map = DataMap.builder(Set.of(Regime.UK), Sample.DAY)
                .marked(Customer.class, Ticket.class)
                .contributor(marks -> marks.purpose(SupportDesk.class)
                        .furtherUse(
                                Statistics.class,
                                use -> use.ground(FurtherUseGround.RESEARCH).because("figures by year")))
                .build();

        assertThat(page(Sample.map())).contains("Used to: answer support requests.");
        assertThat(page(map)).contains("Used to: count visitors; answer support requests.");
    }
}
