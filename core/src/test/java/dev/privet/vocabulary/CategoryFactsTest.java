/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryFactsTest {

    interface OwnHealthData extends HealthData {}

    @Category(title = "mood", dpv = "https://w3id.org/dpv/pd#Emotion")
    interface Forgetful extends HealthData {}

    @Test
    void givenACategoryThatSaysNothing_whenWorkedOut_thenItHasWhatTheNearestSays() {
        assertThat(CategoryFacts.of(OwnHealthData.class)).isEqualTo(CategoryFacts.of(HealthData.class));
    }

    @Test
    void givenACategoryBelowASpecialOne_whenItSaysOrdinary_thenItStaysSpecial() {
        assertThat(CategoryFacts.of(Forgetful.class))
                .isEqualTo(new CategoryFacts("mood", "https://w3id.org/dpv/pd#Emotion", Sensitivity.SPECIAL));
    }

    @Test
    void givenEveryShippedCategory_whenItsTermIsRead_thenItIsATermOfTheVocabulary() {
        List<JavaClass> shipped = new ClassFileImporter()
                .importPackages("dev.privet.vocabulary").stream()
                        .filter(type -> type.isAssignableTo(DataCategory.class))
                        // Those of this test are nested.
                        .filter(type -> !type.isNestedClass())
                        .toList();

        assertThat(shipped).hasSizeGreaterThan(20).allSatisfy(type -> {
            Category said = type.getAnnotationOfType(Category.class);
            assertThat(said.dpv()).matches("https://w3id\\.org/dpv(/pd)?#[A-Z][A-Za-z]+");
            assertThat(said.title()).isNotBlank().matches("\\p{L}.*");
        });
    }

    static class Ward implements HealthData {}

    @Category(title = "bed", dpv = "https://w3id.org/dpv/pd#Health")
    static class Bed extends Ward {}

    interface Verdict extends HealthData, CriminalData {}

    @Test
    void givenACategoryThatIsAClass_whenItExtendsAnotherClass_thenItKeepsTheProtectionOfThat() {
        assertThat(CategoryFacts.of(Bed.class).sensitivity()).isEqualTo(Sensitivity.SPECIAL);
    }

    @Test
    void givenACategoryThatIsProtectedInTwoRespects_whenAsked_thenBothAreTold() {
        assertThat(CategoryFacts.sensitivities(Verdict.class))
                .containsExactlyInAnyOrder(Sensitivity.SPECIAL, Sensitivity.CRIMINAL);
        assertThat(CategoryFacts.sensitivities(FreeText.class)).containsExactly(Sensitivity.ORDINARY);
        assertThat(CategoryFacts.sensitivities(Bed.class)).containsExactly(Sensitivity.SPECIAL);
    }
}
