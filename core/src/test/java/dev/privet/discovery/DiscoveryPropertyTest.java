/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DiscoveryPropertyTest {

    private static final List<String> NAMES = List.of(
            "firstName",
            "name",
            "email",
            "emailVerified",
            "description",
            "postalCode",
            "createdBy",
            "customerId",
            "note",
            "fileName",
            "birthDate",
            "lastLoginDate",
            "ipAddress",
            "value",
            "salary",
            "phoneNumber",
            "accountNumber");

    private static final List<String> TYPES =
            List.of("Customer", "Product", "OrderNote", "Bezzle", "UserRole", "Address", "Visit", "CustomerAttribute");

    @Property(tries = 200)
    void givenClasses_whenTheirOrderChanges_thenTheFindingsStayTheSame(
            @ForAll("classes") List<ScannedClass> classes, @ForAll Random random) {
        List<ScannedClass> shuffled = new ArrayList<>(classes);
        Collections.shuffle(shuffled, random);
        assertThat(find(shuffled)).isEqualTo(find(classes));
    }

    @Property(tries = 200)
    void givenClasses_whenAnUnrelatedClassIsAdded_thenTheFindingsStayTheSame(
            @ForAll("classes") List<ScannedClass> classes) {
        List<ScannedClass> more = new ArrayList<>(classes);
        more.add(Scans.plain("Quux", Scans.field("frobnication", "int"), Scans.text("quuxness")));
        assertThat(find(more)).isEqualTo(find(classes));
    }

    @Property(tries = 200)
    void givenAField_whenItIsWrittenWithUnderscores_thenItIsJudgedTheSame(
            @ForAll("names") String name, @ForAll("types") String type) {
        String snake = String.join("_", Spelling.words(name));
        double camel = Scans.confidence(name, Scans.plain(type, Scans.text(name)));
        assertThat(Scans.confidence(snake, Scans.plain(type, Scans.text(snake))))
                .isEqualTo(camel);
        String loud = snake.toUpperCase(Locale.ROOT);
        assertThat(Scans.confidence(loud, Scans.plain(type, Scans.text(loud)))).isEqualTo(camel);
    }

    @Property(tries = 100)
    void givenAnyName_whenJudged_thenTheConfidenceIsAProbability(@ForAll String name) {
        assertThat(Scans.confidence(name, Scans.plain("Customer", Scans.text(name))))
                .isBetween(0.0, 1.0);
    }

    private static List<Finding> find(List<ScannedClass> classes) {
        return Discovery.with(Scans.lexicon()).find(classes, 0);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(NAMES);
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of(TYPES);
    }

    @Provide
    Arbitrary<List<ScannedClass>> classes() {
        Arbitrary<ScannedField> values = names().map(Scans::text);
        Arbitrary<ScannedField> links = types().map(type -> Scans.toOne("the" + type, type));
        Arbitrary<List<ScannedField>> fields =
                Arbitraries.oneOf(List.of(values, links)).list().ofMaxSize(6).uniqueElements(ScannedField::name);
        return fields.list()
                .ofSize(TYPES.size())
                .map(all -> Stream.iterate(0, at -> at < TYPES.size(), at -> at + 1)
                        .map(at -> Scans.entity(TYPES.get(at), all.get(at).toArray(ScannedField[]::new)))
                        .toList());
    }
}
