/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.portal;

import dev.privet.Privet;
import dev.privet.contract.PrivacyInputException;
import dev.privet.datamap.PersonalField;
import dev.privet.export.ArchiveManifest;
import dev.privet.retention.CutOff;
import dev.privet.retention.SweepReport;
import dev.privet.subject.SubjectRef;
import dev.privet.vocabulary.Disposal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a person in charge of data protection does. A real application would let nobody else in here. */
@RestController
@RequestMapping("/privacy")
class PrivacyController {

    private final Privet privet;
    private final Path archives;

    PrivacyController(Privet privet, @Value("${portal.archives}") Path archives) {
        this.privet = privet;
        this.archives = archives;
    }

    /** Writes everything about a user into an archive, and answers with what is in it but not with the data. */
    @PostMapping("/users/{id}/archive")
    Receipt archive(@PathVariable long id) throws IOException {
        Files.createDirectories(archives);
        ArchiveManifest manifest = privet.export(new SubjectRef("user", id), archives);
        return new Receipt(manifest.id(), manifest.at(), manifest.rowsByType(), manifest.digests());
    }

    /** Tells what a sweep would dispose of today, and changes nothing. */
    @GetMapping("/retention")
    List<Due> retention() {
        return privet.sweep().dryRun().lines().stream().map(Due::of).toList();
    }

    /** The message names no one, and neither does the answer. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void unknown(PrivacyInputException e) {}

    /** The manifest without the place where the archive lies, which is nobody's business outside. */
    record Receipt(UUID id, Instant at, Map<String, Long> rowsByType, Map<String, String> digests) {}

    record Due(String type, List<String> fields, Disposal disposal, long rows, Map<String, LocalDate> lastDays) {

        static Due of(SweepReport.Line line) {
            CutOff cutOff = line.cutOff();
            Map<String, LocalDate> lastDays = new LinkedHashMap<>();
            cutOff.lastDays().forEach((clock, day) -> lastDays.put(clock.toString(), day));
            return new Due(
                    cutOff.type().name(),
                    cutOff.fields().stream().map(PersonalField::name).toList(),
                    cutOff.then(),
                    line.rows(),
                    lastDays);
        }
    }
}
