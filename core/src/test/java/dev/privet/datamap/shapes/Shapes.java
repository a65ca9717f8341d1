/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.models.Projection;
import dev.privet.marking.DataMapContributor;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What the catalogue of shapes shares: two kinds of persons, a purpose, and short questions to a map. */
public final class Shapes {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private Shapes() {}

    @Lawful(title = "Run a club", basis = LawfulBasis.CONTRACT)
    public interface Club extends Purpose {}

    /** Something personal, whatever it is. */
    @Retention(RetentionPolicy.RUNTIME)
    @PersonalData(category = FreeText.class, purposes = Club.class)
    @interface Personal {}

    @Entity
    @DataSubject("member")
    static class Member {
        @Id
        long id;

        @PersonalData(category = PersonName.class, purposes = Club.class)
        String name;

        String login;
    }

    @Entity
    @DataSubject("coach")
    static class Coach {
        @Id
        long id;

        @PersonalData(category = PersonName.class, purposes = Club.class)
        String name;
    }

    static DataMap map(Class<?>... classes) {
        return Projection.annotated(classes);
    }

    /** How the rows of the first class are tied to persons, in a map of all. */
    static List<String> links(Class<?> type, Class<?>... others) {
        return Projection.links(map(with(type, others)), type);
    }

    static List<String> fields(DataMap map, Class<?> type) {
        return page(map, type).fields().stream().map(PersonalField::name).toList();
    }

    static RecordType page(DataMap map, Class<?> type) {
        return map.find(type).orElseThrow();
    }

    static List<String> problems(Class<?>... classes) {
        return told(DataMap.builder(Set.of(Regime.values()), DAY).marked(classes));
    }

    static List<String> problems(DataMapContributor contributor, Class<?>... classes) {
        return told(
                DataMap.builder(Set.of(Regime.values()), DAY).marked(classes).contributor(contributor));
    }

    private static List<String> told(dev.privet.datamap.DataMapBuilder builder) {
        PrivacyConfigurationException thrown =
                catchThrowableOfType(PrivacyConfigurationException.class, builder::build);
        assertThat(thrown).as("the marking is wrong").isNotNull();
        return thrown.problems().stream().map(Problem::toString).toList();
    }

    private static Class<?>[] with(Class<?> type, Class<?>... others) {
        Class<?>[] all = java.util.Arrays.copyOf(others, others.length + 1);
        all[others.length] = type;
        return all;
    }
}
