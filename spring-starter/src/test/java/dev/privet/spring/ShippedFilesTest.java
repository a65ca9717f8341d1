/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files that Boot finds this module by, and the help that an editor takes from it. */
class ShippedFilesTest {

    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void givenTheAutoConfigurations_whenListed_thenBootIsToldOfEachOfThem() throws IOException {
        List<String> listed = Files.readAllLines(
                CLASSES.resolve("META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports"));

        try (Stream<Path> files = Files.walk(CLASSES)) {
            assertThat(files.map(file -> CLASSES.relativize(file).toString().replace('/', '.'))
                            .filter(file -> file.endsWith("AutoConfiguration.class"))
                            // Those are for slices of tests alone, which find them by other files.
                            .filter(file -> !file.startsWith("dev.privet.spring.test."))
                            .map(file -> file.substring(0, file.length() - ".class".length())))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    @Test
    void givenTheProperties_whenTheirMetadataIsRead_thenEachIsThereAndSaysWhatItIsFor() throws IOException {
        try (InputStream in = Files.newInputStream(CLASSES.resolve("META-INF/spring-configuration-metadata.json"))) {
            List<JsonNode> properties = JsonMapper.shared()
                    .readTree(in)
                    .get("properties")
                    .valueStream()
                    .toList();

            assertThat(properties)
                    .extracting(property -> property.get("name").asString())
                    .containsExactlyInAnyOrder(
                            "privet.actor",
                            "management.endpoint.privet.access",
                            "management.endpoint.privet.cache.time-to-live",
                            "privet.choices.enabled",
                            "privet.choices.seen-within",
                            "privet.enabled",
                            "privet.endpoint.allow-unsecured",
                            "privet.entities.guard",
                            "privet.environment",
                            "privet.erasure.backups-kept-for",
                            "privet.erasure.plans-last",
                            "privet.export.first-wait",
                            "privet.export.folder",
                            "privet.export.former-keys",
                            "privet.export.kept-for",
                            "privet.export.key",
                            "privet.export.tries",
                            "privet.health.ask-every",
                            "privet.established-in",
                            "privet.kept-by-default",
                            "privet.holds.enabled",
                            "privet.keys.bundle",
                            "privet.http.recipients",
                            "privet.jms.own-destinations",
                            "privet.jms.recipients",
                            "privet.kafka.own-topics",
                            "privet.kafka.recipients",
                            "privet.ledger.create-table",
                            "privet.ledger.gather-uses",
                            "privet.ledger.kept-for",
                            "privet.ledger.level",
                            "privet.ledger.public-key",
                            "privet.ledger.signing-key",
                            "privet.ledger.trusted-keys",
                            "privet.logging.enabled",
                            "privet.mail.enabled",
                            "privet.mail.own-domains",
                            "privet.mail.own-hosts",
                            "privet.mail.providers",
                            "privet.mail.recipients",
                            "privet.mail.scan-subjects",
                            "privet.mail.to-persons-for",
                            "privet.mode",
                            "privet.organisation.contact.email",
                            "privet.organisation.contact.name",
                            "privet.organisation.contact.postal-address",
                            "privet.organisation.contact.telephone",
                            "privet.organisation.data-protection-officer.email",
                            "privet.organisation.data-protection-officer.name",
                            "privet.organisation.data-protection-officer.postal-address",
                            "privet.organisation.data-protection-officer.telephone",
                            "privet.organisation.name",
                            "privet.organisation.processed-in",
                            "privet.organisation.representatives",
                            "privet.organisation.roles",
                            "privet.organisation.stored-in",
                            "privet.overrides",
                            "privet.pseudonym-key",
                            "privet.pseudonyms.current",
                            "privet.pseudonyms.keys",
                            "privet.purposes",
                            "privet.rabbit.own-exchanges",
                            "privet.rabbit.recipients",
                            "privet.residency",
                            "privet.retention",
                            "privet.web.purposes",
                            "privet.schedule.enabled",
                            "privet.schedule.expire.cron",
                            "privet.schedule.expire.enabled",
                            "privet.schedule.expire.every",
                            "privet.schedule.remind.cron",
                            "privet.schedule.remind.enabled",
                            "privet.schedule.remind.every",
                            "privet.schedule.resume.cron",
                            "privet.schedule.resume.enabled",
                            "privet.schedule.resume.every",
                            "privet.schedule.seal.cron",
                            "privet.schedule.seal.enabled",
                            "privet.schedule.seal.every",
                            "privet.schedule.sweep.batch",
                            "privet.schedule.sweep.cron",
                            "privet.schedule.sweep.enabled",
                            "privet.schedule.sweep.every",
                            "privet.schedule.sweep.load",
                            "privet.schedule.sweep.most-rows",
                            "privet.schedule.sweep.most-time",
                            "privet.schedule.sweep.share",
                            "privet.schedule.trim.cron",
                            "privet.schedule.trim.enabled",
                            "privet.schedule.trim.every",
                            "privet.schedule.verify.cron",
                            "privet.schedule.verify.enabled",
                            "privet.schedule.verify.every",
                            "privet.zone");
            assertThat(properties)
                    .allSatisfy(property ->
                            assertThat(property.get("description").asString()).endsWith("."));
        }
    }
}
