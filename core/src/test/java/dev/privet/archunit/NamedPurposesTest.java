/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.privet.annotation.PersonalData;
import dev.privet.validation.CollectedFor;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NamedPurposesTest {

    interface ByMark extends Purpose {}

    interface ByParameterMark extends Purpose {}

    interface InTypeArgument extends Purpose {}

    interface InResult extends Purpose {}

    interface InBound extends Purpose {}

    interface InCode extends Purpose {}

    interface InLambda extends Purpose {}

    interface Asked extends Purpose {}

    interface Extended extends Purpose {}

    interface Called extends Purpose {
        static String title() {
            return "called";
        }
    }

    interface InArray extends Purpose {}

    interface ByItself extends Purpose {
        static Class<?> self() {
            return ByItself.class;
        }
    }

    interface Never extends Purpose {}

    abstract static class Naming<T extends InBound> implements Extended {
        @PersonalData(category = PersonName.class, purposes = ByMark.class)
        String name = "";

        List<Class<? extends InTypeArgument>> types = List.of();

        InArray[] several = {};

        abstract Optional<InResult> result();

        void collect(@CollectedFor(ByParameterMark.class) String input) {
            name = input + Called.title();
        }

        boolean ask(Object other) {
            return other instanceof Asked || types.contains(InCode.class);
        }

        Supplier<Object> later() {
            return () -> InLambda.class;
        }
    }

    @Test
    void givenPurposesThatAreNamedInEachWay_whenLookedFor_thenAllButTheUnnamedAreFound() {
        JavaClasses program = new ClassFileImporter().importClasses(NamedPurposesTest.class.getDeclaredClasses());
        Set<JavaClass> purposes =
                program.stream().filter(JavaClass::isInterface).collect(Collectors.toSet());

        assertThat(NamedPurposes.in(program, purposes))
                .extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrder(
                        "ByMark",
                        "ByParameterMark",
                        "InTypeArgument",
                        "InResult",
                        "InBound",
                        "InCode",
                        "InLambda",
                        "Asked",
                        "Extended",
                        "Called",
                        "InArray");
    }
}
