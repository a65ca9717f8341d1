/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.privet.spring.ProcessedFor;
import dev.privet.spring.sample.member.AccountCare;
import dev.privet.spring.sample.member.HelpDesk;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessedForRulesTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                FromAPlainMethod.class,
                FromAnotherPurpose.class,
                FromALambda.class,
                ByReference.class,
                Inherited.class,
                ThroughAPrivateMethod.class,
                FromAnInnerClass.class,
                AgainstTheType.class
            })
    void givenACallOfAnOwnMethodForAnotherPurpose_whenChecked_thenItIsFound(Class<?> violating) {
        assertThat(violations(violating))
                .singleElement()
                .satisfies(found ->
                        assertThat(found).contains("passes no proxy, so the purpose HelpDesk is not opened there"));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                SamePurpose.class,
                SamePurposeOfTheType.class,
                PrivateHelper.class,
                AnotherBean.class,
                Wrapper.class,
                Factory.class,
                NoPurpose.class
            })
    void givenNoSuchCall_whenChecked_thenNothingIsFound(Class<?> clean) {
        assertThat(violations(clean)).isEmpty();
    }

    @Test
    void givenNoClasses_whenChecked_thenTheRuleHolds() {
        ProcessedForRules.noSelfInvocation().check(new ClassFileImporter().importClasses());
    }

    private static List<String> violations(Class<?> type) {
        return ProcessedForRules.noSelfInvocation()
                .evaluate(new ClassFileImporter().importClasses(hierarchy(type)))
                .getFailureReport()
                .getDetails();
    }

    private static Class<?>[] hierarchy(Class<?> type) {
        return type == Inherited.class
                ? new Class<?>[] {type, FromNobody.class}
                : type == FromAnInnerClass.class
                        ? new Class<?>[] {type, FromAnInnerClass.Inner.class}
                        : new Class<?>[] {type};
    }

    static class FromNobody {
        @ProcessedFor(HelpDesk.class)
        public String look() {
            return "";
        }
    }

    static class FromAPlainMethod extends FromNobody {
        @Override
        public String look() {
            return "";
        }

        public String answer() {
            return look();
        }
    }

    static class FromAnotherPurpose {
        @ProcessedFor(AccountCare.class)
        public String answer() {
            return look();
        }

        @ProcessedFor(HelpDesk.class)
        public String look() {
            return "";
        }
    }

    static class FromALambda {
        public Supplier<String> answer() {
            return () -> look();
        }

        @ProcessedFor(HelpDesk.class)
        public String look() {
            return "";
        }
    }

    static class ByReference {
        public Supplier<String> answer() {
            return this::look;
        }

        @ProcessedFor(HelpDesk.class)
        public String look() {
            return "";
        }
    }

    static class Inherited extends FromNobody {
        public String answer() {
            return look();
        }
    }

    static class ThroughAPrivateMethod {
        @ProcessedFor(HelpDesk.class)
        public String right() {
            return inner();
        }

        public String wrong() {
            return inner();
        }

        private String inner() {
            return look();
        }

        @ProcessedFor(HelpDesk.class)
        public String look() {
            return "";
        }
    }

    static class FromAnInnerClass {

        class Inner {
            String answer() {
                return look();
            }
        }

        @ProcessedFor(HelpDesk.class)
        public String look() {
            return "";
        }
    }

    @ProcessedFor(AccountCare.class)
    static class AgainstTheType {
        public String answer() {
            return look();
        }

        @ProcessedFor(HelpDesk.class)
        public String look() {
            return "";
        }
    }

    static class SamePurpose {
        @ProcessedFor(HelpDesk.class)
        public String answer() {
            return look();
        }

        @ProcessedFor(HelpDesk.class)
        public String look() {
            return "";
        }
    }

    @ProcessedFor(HelpDesk.class)
    static class SamePurposeOfTheType {
        public String answer() {
            return look();
        }

        public String look() {
            return "";
        }
    }

    static class PrivateHelper {
        @ProcessedFor(HelpDesk.class)
        public String answer() {
            return inner();
        }

        private String inner() {
            return look();
        }

        @ProcessedFor(HelpDesk.class)
        public String look() {
            return "";
        }
    }

    static class AnotherBean {

        private final FromNobody directory;

        AnotherBean(FromNobody directory) {
            this.directory = directory;
        }

        public String answer() {
            return directory.look();
        }
    }

    interface Lookup {
        @ProcessedFor(HelpDesk.class)
        String look();
    }

    record Wrapper(Lookup wrapped) implements Lookup {
        @Override
        public String look() {
            return wrapped.look();
        }

        public String answer() {
            return wrapped.look();
        }
    }

    static class Factory {
        static String make() {
            return new Factory().look();
        }

        @ProcessedFor(HelpDesk.class)
        public String look() {
            return "";
        }
    }

    static class NoPurpose {
        public String answer() {
            return look();
        }

        public String look() {
            return "";
        }
    }
}
