/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.Privet;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.ProcessedFor;
import dev.privet.spring.sample.member.AccountCare;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.spring.web.PrivetWebAutoConfiguration;
import dev.privet.vocabulary.Purpose;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class StatedPurposeTest {

    @Test
    void givenAPurposeOnTheMethod_whenAsked_thenItCountsMoreThanTheTypes() {
        assertThat(of(Both.class)).contains(HelpDesk.class);
    }

    @Test
    void givenAPurposeOnTheType_whenAsked_thenItHoldsForItsMethods() {
        assertThat(of(OnType.class)).contains(AccountCare.class);
    }

    @Test
    void givenAPurposeOnTheInterfacesMethod_whenAsked_thenItHoldsForWhatImplementsIt() {
        assertThat(of(Implementation.class)).contains(HelpDesk.class);
    }

    @Test
    void givenAnInterfaceWithAPurpose_whenAsked_thenItHoldsForWhatImplementsIt() {
        assertThat(of(TypeImplementation.class)).contains(AccountCare.class);
    }

    @Test
    void givenAnAnnotationThatStandsForIt_whenAsked_thenItIsFound() {
        assertThat(of(Composed.class)).contains(HelpDesk.class);
    }

    @Test
    void givenNone_whenAsked_thenThereIsNone() {
        assertThat(of(None.class)).isEmpty();
    }

    @Test
    void givenTwoOnOneMethod_whenAsked_thenBothAreNamedAndNeitherWins() {
        assertThatThrownBy(() -> of(Competing.class))
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("PRIVET-0112 Competing.show")
                .hasMessageContaining("AccountCare and for HelpDesk");
    }

    @Test
    void givenTwoInterfacesThatDisagree_whenAsked_thenBothAreNamed() {
        assertThatThrownBy(() -> of(TornImplementation.class))
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("AccountCare and for HelpDesk");
    }

    @Test
    void givenAPurposeWithoutABasis_whenAsked_thenItIsRefused() {
        assertThatThrownBy(() -> of(Unfounded.class))
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("PRIVET-0103 Unfounded.show")
                .hasMessageContaining("put @Lawful with a title and a basis on Whim");
    }

    @Test
    void givenTwoMistakenControllers_whenTheApplicationStarts_thenBothAreToldAtOnce() {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        PrivetAutoConfiguration.class,
                        PrivetWebAutoConfiguration.class,
                        DispatcherServletAutoConfiguration.class,
                        WebMvcAutoConfiguration.class))
                .withBean(
                        Privet.class,
                        () -> Privet.builder().ledger(new InMemoryLedger()).build())
                .withUserConfiguration(Competing.class, Unfounded.class)
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .isInstanceOf(PrivacyConfigurationException.class)
                        .hasMessageContaining("Competing.show")
                        .hasMessageContaining("Unfounded.show"));
    }

    private static Optional<Class<? extends Purpose>> of(Class<?> controller) {
        try {
            return StatedPurpose.of(controller, controller.getDeclaredMethod("show"));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(controller.getSimpleName(), e);
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @ProcessedFor(HelpDesk.class)
    @interface ForHelp {}

    interface Whim extends Purpose {}

    interface Helping {
        @ProcessedFor(HelpDesk.class)
        void show();
    }

    interface Caring {
        @ProcessedFor(AccountCare.class)
        void show();
    }

    @ProcessedFor(AccountCare.class)
    interface CaringType {}

    @ProcessedFor(AccountCare.class)
    static class Both {
        @ProcessedFor(HelpDesk.class)
        void show() {}
    }

    @ProcessedFor(AccountCare.class)
    static class OnType {
        void show() {}
    }

    static class Implementation implements Helping {
        @Override
        public void show() {}
    }

    static class TypeImplementation implements CaringType {
        void show() {}
    }

    static class TornImplementation implements Helping, Caring {
        @Override
        public void show() {}
    }

    static class Composed {
        @ForHelp
        void show() {}
    }

    static class None {
        void show() {}
    }

    @RestController
    static class Competing {
        @GetMapping("/competing")
        @ForHelp
        @ProcessedFor(AccountCare.class)
        void show() {}
    }

    @RestController
    static class Unfounded {
        @GetMapping("/unfounded")
        @ProcessedFor(Whim.class)
        void show() {}
    }
}
