/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.Privet;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.spring.sample.member.Member;
import dev.privet.validation.CollectedFor;
import dev.privet.validation.NoPersonalDataInside;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Validator;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class PrivetValidationAutoConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PrivetAutoConfiguration.class,
                    PrivetValidationAutoConfiguration.class,
                    ValidationAutoConfiguration.class))
            .withBean(Ledger.class, InMemoryLedger::new)
            .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Member.class));

    @CollectedFor(value = HelpDesk.class, of = Member.class)
    record Call(
            String name,
            @Nullable String email,
            @NoPersonalDataInside @Known("title") String id) {}

    /** A constraint of the host, whose validator is given a bean. */
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = KnownValidator.class)
    @interface Known {
        String value();

        String message() default "is not known";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    static final class KnownValidator implements ConstraintValidator<Known, String> {
        private final Privet privet;

        KnownValidator(Privet privet) {
            this.privet = privet;
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return privet.dataMap().types().isEmpty();
        }
    }

    private static Call call() {
        return new Call(Member.NAME, Member.EMAIL, Member.EMAIL);
    }

    @Test
    void givenBootsValidator_whenAnInputIsChecked_thenItAsksTheGateAndLeavesOtherConstraintsToSpring() {
        runner.run(context -> assertThat(context.getBean(Validator.class).validate(call()))
                .extracting(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).startsWith("email is not needed for: "),
                        text -> assertThat(text).isEqualTo("id must not hold an e-mail address"),
                        text -> assertThat(text).isEqualTo("id is not known")));
    }

    @Test
    void givenPrivetSwitchedOff_whenAnInputIsChecked_thenItFailsRatherThanPasses() {
        runner.withPropertyValues("privet.enabled=false")
                .withBean(
                        Privet.class,
                        () -> Privet.builder().ledger(new InMemoryLedger()).build())
                .run(context -> assertThatThrownBy(
                                () -> context.getBean(Validator.class).validate(call()))
                        .isInstanceOf(ConstraintDeclarationException.class)
                        .hasMessageStartingWith("@CollectedFor cannot be checked"));
    }

    @Test
    void givenNoValidation_whenStarted_thenPrivetIsThereWithoutIt() {
        runner.withClassLoader(new FilteredClassLoader(Validator.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(Privet.class)
                        .doesNotHaveBean("privetValidationCustomizer"));
    }
}
