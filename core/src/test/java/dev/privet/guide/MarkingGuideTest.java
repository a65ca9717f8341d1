/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.vocabulary.Regime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide to marking shows code that compiles, is read as it says, and explains itself as it says. */
class MarkingGuideTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Path GUIDE = Path.of("..", "docs", "marking.md");
    private static final Path SOURCES = Path.of("src/test/java/dev/privet/guide");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^):#]+)\\)");

    private static DataMap map(Class<?> shape) {
        List<Class<?>> marked = Stream.of(shape.getDeclaredClasses())
                .filter(type -> !type.isInterface())
                .filter(DataMap::isMarked)
                .toList();
        return DataMap.read(marked, Set.of(Regime.UK), DAY);
    }

    /** Type, way and role of each link that is not a person's own. */
    private static Set<String> links(DataMap map) {
        Set<String> links = new TreeSet<>();
        for (RecordType type : map.types()) {
            for (SubjectLink link : type.links()) {
                if (!link.isSelf()) {
                    links.add(type.name() + ": " + link.dotted());
                }
            }
        }
        return links;
    }

    @Test
    void givenTheShapesOfTheGuide_whenRead_thenEachIsTiedToItsPersons() {
        List<String> links = new ArrayList<>();
        for (Class<?> shape : MarkingGuide.class.getDeclaredClasses()) {
            links(map(shape)).forEach(link -> links.add(shape.getSimpleName() + " " + link));
        }

        assertThat(links)
                .containsExactlyInAnyOrder(
                        "ToOne Order: customer",
                        "OneToManyWithoutWayBack Animal: (in Keeper.animals)",
                        "RawIds Visit: patientId→Patient.id",
                        "RawIds Invoice: visitId→Visit.id.patientId→Patient.id",
                        "LoginAsLink Draft: createdBy→User.login",
                        "TypeAndId Photo: ownerId→Employee.id",
                        "TypeAndId Photo: ownerId→Visitor.id",
                        "ManyOnBothSides Team: members",
                        "EmbeddedIds Enrolment: id.studentId→Student.id",
                        "EmbeddedIds EnrolmentId: studentId→Student.id",
                        "Embeddables Address: (in Landlord.home)",
                        "Embeddables Address: (in Tenant.home)",
                        "SelfReference Employee: manager",
                        "AttributeRows ClientAttribute: client",
                        "Copies Receipt: buyer",
                        "TwoPersons Message: from",
                        "TwoPersons Message: to",
                        "Guests Basket: shopper",
                        "Explained CheckUp: athleteId→Athlete.id");
    }

    @Test
    void givenTheContributorOfTheGuide_whenRead_thenClassesThatBearNothingAreTiedToTheirPersons() {
        DataMap map = DataMap.builder(Set.of(Regime.UK), DAY)
                .contributor(new ContributedGuide())
                .build();

        assertThat(links(map))
                .containsExactlyInAnyOrder(
                        "Animal: (in Keeper.animals)",
                        "Bill: visit.keeperId→Keeper.id",
                        "Note: shownTo→Keeper.login",
                        "Note: writtenBy→Keeper.login",
                        "Upload: ownerId→Keeper.id",
                        "Visit: keeperId→Keeper.id");
        assertThat(map.find(ContributedGuide.Person.class)).isPresent();
        assertThat(map.find(ContributedGuide.Party.class)).isEmpty();
    }

    @Test
    void givenTheGuide_whenItsCodeIsComparedWithTheSources_thenAllOfItCompiles() throws IOException {
        String sources = dense(Files.readString(SOURCES.resolve("MarkingGuide.java"))
                + Files.readString(SOURCES.resolve("ContributedGuide.java")));

        assertThat(blocks("java"))
                .hasSizeGreaterThan(15)
                .allSatisfy(code -> assertThat(sources).contains(dense(code)));
    }

    @Test
    void givenTheGuide_whenItsExampleIsExplained_thenTheTextIsWhatComesOut() throws IOException {
        assertThat(blocks("text"))
                .containsExactly(map(MarkingGuide.Explained.class)
                        .explain(MarkingGuide.Explained.CheckUp.class)
                        .toString()
                        .strip());
    }

    @Test
    void givenTheGuide_whenItsLinksAreFollowed_thenTheyLeadSomewhere() throws IOException {
        assertThat(LINK.matcher(Files.readString(GUIDE)).results().map(match -> match.group(1)))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(GUIDE.resolveSibling(link)).exists());
    }

    private static List<String> blocks(String language) throws IOException {
        return BLOCK.matcher(Files.readString(GUIDE))
                .results()
                .filter(match -> match.group(1).equals(language))
                .map(match -> match.group(2))
                .toList();
    }

    /** Where lines are broken and how far they are indented does not count. */
    private static String dense(String code) {
        return code.replaceAll("\\s+", "");
    }
}
