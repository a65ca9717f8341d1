/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.ObtainedFrom;
import dev.privet.annotation.PersonalData;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.export.ArchiveGap;
import dev.privet.export.ArchiveKind;
import dev.privet.export.ArchiveManifest;
import dev.privet.export.ExportOptions;
import dev.privet.gate.PrivacyGate;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.SubjectPseudonyms;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.HealthData;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Origin;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import dev.privet.vocabulary.SpecialCategoryCondition;
import dev.privet.vocabulary.UsageData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person may take elsewhere: what they gave, on consent, explicit consent included, or for a contract. */
@NullUnmarked // Rows as a framework fills them.
class PortabilityTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    @Lawful(title = "Serve members", basis = LawfulBasis.CONTRACT)
    interface Membership extends Purpose {}

    @Lawful(title = "Write to members", basis = LawfulBasis.CONSENT)
    @ObtainedFrom(Origin.PROVIDED)
    interface Letters extends Purpose {}

    @Lawful(title = "Keep the place safe", basis = LawfulBasis.LEGITIMATE_INTERESTS, interest = "Nobody wants thieves")
    @ObtainedFrom(Origin.PROVIDED)
    interface Safety extends Purpose {}

    @Lawful(
            title = "Train members",
            basis = LawfulBasis.LEGITIMATE_INTERESTS,
            interest = "Members want to be fit",
            condition = SpecialCategoryCondition.EXPLICIT_CONSENT)
    @ObtainedFrom(Origin.PROVIDED)
    interface Training extends Purpose {}

    @Lawful(
            title = "Watch over health",
            basis = LawfulBasis.PUBLIC_TASK,
            condition = SpecialCategoryCondition.EXPLICIT_CONSENT)
    @ObtainedFrom(Origin.PROVIDED)
    interface PublicHealthWatch extends Purpose {}

    @DataSubject("member")
    static class Member {
        @PersonalData(category = HealthData.class, purposes = Training.class)
        String pulse;

        @PersonalData(category = PhoneNumber.class, purposes = Training.class)
        String trainer;

        @PersonalData(category = HealthData.class, purposes = PublicHealthWatch.class)
        String vaccination;

        @PersonalData(category = PersonName.class, purposes = Membership.class, origin = Origin.PROVIDED)
        String name;

        @PersonalData(category = EmailAddress.class, purposes = Letters.class)
        String email;

        @PersonalData(category = UsageData.class, purposes = Membership.class, origin = Origin.OBSERVED)
        String visits;

        @PersonalData(category = UsageData.class, purposes = Membership.class, origin = Origin.DERIVED)
        String score;

        @PersonalData(category = PhoneNumber.class, purposes = Safety.class)
        String phone;

        @PersonalData(category = PhoneNumber.class, purposes = Membership.class)
        String fax;
    }

    private static final DataMap MAP = DataMap.read(List.of(Member.class), Set.of(Regime.UK, Regime.EU), Sample.DAY);

    @TempDir
    Path folder;

    @Test
    void givenAMember_whenTheyTakeTheirDataAlong_thenItIsWhatTheyGaveOnConsentOrForAContract() throws IOException {
        RecordType member = MAP.subject("member").orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        List.of("id", "email", "fax", "name", "phone", "pulse", "score", "trainer", "vaccination", "visits")
                .forEach(name -> values.put(name, "a " + name));
        InMemoryLedger ledger = new InMemoryLedger();
        PrivacyGate gate = PrivacyGate.builder(MAP, ledger, NOON)
                .exporters(Map.of(Regime.UK, "GB", Regime.EU, "IE"))
                .build();
        AccessExport export = new AccessExport(
                gate,
                (subject, rows) -> rows.accept(SubjectRow.ofPerson(member, values)),
                ledger,
                new SubjectPseudonyms(new SecretKeySpec(new byte[32], "HmacSHA256")),
                NOON);

        ArchiveManifest manifest = export.write(new SubjectRef("member", 1L), folder, ExportOptions.portability());

        assertThat(manifest.kind()).isEqualTo(ArchiveKind.PORTABILITY);
        assertThat(manifest.redactions()).isEmpty();
        assertThat(manifest.gaps())
                .containsExactly(new ArchiveGap(
                        "Member.fax",
                        ArchiveGap.Reason.NOT_STATED,
                        "It was not stated whether this comes from you, so it is not in here."));
        try (ZipFile zip = new ZipFile(manifest.file().toFile())) {
            assertThat(zip.stream().map(Object::toString))
                    .containsExactly("data.json", "data.schema.json", "csv/Member.csv", "manifest.json");
            assertThat(new String(
                            zip.getInputStream(zip.getEntry("csv/Member.csv")).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("\uFEFFemail,name,pulse,visits\r\na email,a name,a pulse,a visits\r\n");
        }
    }
}
