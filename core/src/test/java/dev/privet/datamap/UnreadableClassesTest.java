/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.datamap.wrong.Wrong;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.PersonName;
import java.util.List;
import java.util.Objects;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.description.type.TypeDefinition;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.dynamic.scaffold.InstrumentedType;
import org.junit.jupiter.api.Test;

/** Classes of other loaders, and classes that need something that no loader has. */
class UnreadableClassesTest {

    /** A class that was there when the others were compiled, and is not any more. */
    private static final TypeDescription MISSING = InstrumentedType.Default.of(
            "com.example.Missing", TypeDescription.Generic.OfNonGenericType.ForLoadedType.of(Object.class), 1);

    private static DynamicType.Builder<?> person(String name) {
        return new ByteBuddy()
                .subclass(Object.class)
                .name("generated." + name)
                .annotateType(AnnotationDescription.Builder.ofType(DataSubject.class)
                        .define("value", name)
                        .build())
                .defineField("name", String.class, Visibility.PUBLIC)
                .annotateField(AnnotationDescription.Builder.ofType(PersonalData.class)
                        .define("category", TypeDescription.ForLoadedType.of(PersonName.class))
                        .defineTypeArray("purposes", Sample.SupportDesk.class)
                        .build());
    }

    private static Class<?> load(DynamicType.Builder<?> made) {
        return made.make()
                .load(UnreadableClassesTest.class.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                .getLoaded();
    }

    private static Class<?> withField(String name, TypeDefinition type) {
        return load(person(name).defineField("other", type, Visibility.PUBLIC));
    }

    private static List<String> told(Class<?>... classes) {
        return Objects.requireNonNull(
                        catchThrowableOfType(PrivacyConfigurationException.class, () -> Sample.map(classes)))
                .problems()
                .stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void givenAFieldOfATypeThatIsNotThere_whenRead_thenBothAreNamedBesideEveryOtherMistake() {
        Class<?> broken = withField("Broken", MISSING);

        assertThat(told(broken, Wrong.Nobodys.class))
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text)
                                .isEqualTo(
                                        "PRIVET-0124 Broken: it needs com.example.Missing, which its class loader does"
                                                + " not find, so nothing can be said of its personal data. Mend: put what holds"
                                                + " com.example.Missing on the class path, or leave the class out."),
                        text -> assertThat(text).startsWith("PRIVET-0110 Nobodys:"));
    }

    @Test
    void givenACollectionOfATypeThatIsNotThere_whenRead_thenBothAreNamed() {
        TypeDescription.Generic list = TypeDescription.Generic.Builder.parameterizedType(
                        TypeDescription.ForLoadedType.of(List.class), MISSING)
                .build();

        assertThat(told(withField("Collecting", list)))
                .singleElement()
                .asString()
                .startsWith("PRIVET-0124 Collecting: it needs com.example.Missing,");
    }

    @Test
    void givenAPurposeThatIsNotThere_whenRead_thenBothAreNamed() {
        Class<?> broken = load(person("Purposeful")
                .defineField("email", String.class, Visibility.PUBLIC)
                .annotateField(AnnotationDescription.Builder.ofType(PersonalData.class)
                        .define("category", TypeDescription.ForLoadedType.of(PersonName.class))
                        .defineTypeArray("purposes", MISSING)
                        .build()));

        assertThat(told(broken)).singleElement().asString().startsWith("PRIVET-0124 Purposeful: it needs ");
    }

    @Test
    void givenAnUnreadableSuperclass_whenRead_thenTheClassBelowIsReported() {
        Class<?> broken = withField("Above", MISSING);
        Class<?> below = new ByteBuddy()
                .subclass(broken)
                .name("generated.Below")
                .make()
                .load(broken.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                .getLoaded();

        assertThat(told(below))
                .singleElement()
                .asString()
                .startsWith("PRIVET-0124 Below: it needs com.example.Missing");
    }

    @Test
    void givenAnUnreadableClass_whenAskedWhetherItIsMarked_thenItCountsAsMarkedSoThatReadingSaysWhy() {
        assertThat(DataMap.isMarked(withField("Unsure", MISSING))).isTrue();
    }

    @Test
    void givenAnUnreadableClass_whenAContributorSpeaksOfIt_thenItIsReportedOnce() {
        Class<?> broken = withField("Spoken", MISSING);

        assertThatThrownBy(() -> DataMap.builder(Sample.map().regimes(), Sample.DAY)
                        .contributor(map -> map.type(broken)
                                .personalData(
                                        PersonName.class,
                                        data -> data.on("name").purposes(Sample.SupportDesk.class)))
                        .build())
                .isInstanceOfSatisfying(
                        PrivacyConfigurationException.class,
                        e -> assertThat(e.problems()).singleElement().asString().startsWith("PRIVET-0124 Spoken:"));
    }

    @Test
    void givenClassesOfDifferentLoadersThatReferToEachOther_whenRead_thenTheyAreOneMap() {
        Class<?> person = load(person("Elsewhere"));
        Class<?> row = new ByteBuddy()
                .subclass(Object.class)
                .name("generated.Nearby")
                .defineField("about", person, Visibility.PUBLIC)
                .defineField("text", String.class, Visibility.PUBLIC)
                .annotateField(AnnotationDescription.Builder.ofType(PersonalData.class)
                        .define("category", TypeDescription.ForLoadedType.of(PersonName.class))
                        .defineTypeArray("purposes", Sample.SupportDesk.class)
                        .build())
                .make()
                .load(person.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                .getLoaded();

        DataMap map = Sample.map(row, person);

        assertThat(row.getClassLoader()).isNotSameAs(person.getClassLoader());
        assertThat(map.find(row).orElseThrow().links())
                .singleElement()
                .satisfies(link -> assertThat(link.subject()).isEqualTo(person));
    }
}
