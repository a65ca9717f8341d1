/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.Privet;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Use;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.spring.ActorResolver;
import dev.privet.spring.ControllerResolver;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.ProcessedFor;
import dev.privet.spring.sample.member.AccountCare;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.spring.sample.member.Member;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Which purpose is in force while the methods of beans run, and what of it is in the ledger. */
class MethodPurposeTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(PrivetAutoConfiguration.class, PrivetMethodAutoConfiguration.class))
            .withBean(Ledger.class, InMemoryLedger::new)
            .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Member.class));

    @Test
    void givenAPurposeOnTheMethod_whenCalled_thenItIsInForceAndThenNoMore() {
        runner.withBean(Directory.class).run(context -> {
            assertThat(context.getBean(Directory.class).helped()).contains(Use.of(HelpDesk.class));
            assertThat(context.getBean(Privet.class).gate().context().current()).isEmpty();
        });
    }

    @Test
    void givenNoPurposeOnTheMethod_whenCalled_thenNoneIsInForce() {
        runner.withBean(Directory.class)
                .run(context ->
                        assertThat(context.getBean(Directory.class).plain()).isEmpty());
    }

    @Test
    void givenAPurposeOnTheType_whenCalled_thenItHoldsForEachMethodAndIsNoneOfToStrings() {
        runner.withBean(Accounts.class).run(context -> {
            Accounts accounts = context.getBean(Accounts.class);

            assertThat(accounts.cared()).contains(Use.of(AccountCare.class));
            assertThat(accounts.packagePrivate()).contains(Use.of(AccountCare.class));
            assertThat(accounts).hasToString("Accounts[Optional.empty]");
        });
    }

    @Test
    void givenAPurposeOnAnInterface_whenALambdaOfItIsABean_thenItIsInForce() {
        runner.withBean(Lookup.class, () -> () -> "found")
                .run(context -> assertThat(AopUtils.isAopProxy(context.getBean(Lookup.class)))
                        .isTrue());
    }

    @Test
    void givenAPurposeWithinAPurpose_whenCalled_thenTheInnermostCountsAndTheOuterComesBack() {
        runner.withBean(Directory.class)
                .withBean(Accounts.class)
                .withBean(Outer.class)
                .run(context -> assertThat(context.getBean(Outer.class).around())
                        .containsExactly(
                                Optional.of(Use.of(HelpDesk.class)),
                                Optional.of(Use.of(AccountCare.class)),
                                Optional.of(Use.of(HelpDesk.class))));
    }

    @Test
    void givenAnException_whenItLeavesAnInnerPurpose_thenTheOuterIsInForceAgain() {
        runner.withBean(Directory.class)
                .withBean(Accounts.class)
                .withBean(Outer.class)
                .run(context -> {
                    assertThat(context.getBean(Outer.class).aroundFailure()).contains(Use.of(HelpDesk.class));
                    assertThatThrownBy(() -> context.getBean(Accounts.class).fail())
                            .hasMessage("on purpose");
                    assertThat(context.getBean(Privet.class).gate().context().current())
                            .isEmpty();
                });
    }

    @Test
    void givenRowsThatAreShown_whenTheMethodReturns_thenEachPurposeIsInTheLedgerWithWhoActed() {
        runner.withBean(Accounts.class)
                .withBean(ActorResolver.class, () -> () -> Optional.of("job-7"))
                .withBean(ControllerResolver.class, () -> () -> Optional.of("tenant-3"))
                .run(context -> {
                    Map<String, @Nullable Object> shown =
                            context.getBean(Accounts.class).show();

                    assertThat(shown).containsEntry("email", Member.EMAIL);
                    assertThat(context.getBean(Ledger.class).latest(10))
                            .singleElement()
                            .extracting(
                                    LedgerEntry::type,
                                    LedgerEntry::purpose,
                                    LedgerEntry::actor,
                                    LedgerEntry::controller)
                            .containsExactly("Member", "account-care", "job-7", "tenant-3");
                });
    }

    @Test
    void givenResolversThatDoNotKnow_whenCalledUnderAUse_thenWhoActsAndForWhomStaysThatOfTheOuter() {
        runner.withBean(Directory.class)
                .withBean(ActorResolver.class, () -> () -> Optional.of("  "))
                .withBean(ControllerResolver.class, () -> Optional::empty)
                .run(context -> {
                    Use outer = Use.of(AccountCare.class).by("agent-7").onBehalfOf("tenant-3");
                    try (PurposeScope scope = context.getBean(Privet.class).use(outer)) {
                        assertThat(scope.use()).isEqualTo(outer);
                        assertThat(context.getBean(Directory.class).helped())
                                .contains(Use.of(HelpDesk.class).by("agent-7").onBehalfOf("tenant-3"));
                    }
                });
    }

    @Test
    void givenAResolverThatFails_whenCalled_thenTheMethodIsNotRun() {
        runner.withBean(Accounts.class)
                .withBean(ActorResolver.class, () -> () -> {
                    throw new IllegalStateException("no directory");
                })
                .run(context -> {
                    Accounts accounts = context.getBean(Accounts.class);

                    assertThatThrownBy(accounts::cared).hasMessage("no directory");
                    assertThat(context.getBean(Privet.class).gate().context().current())
                            .isEmpty();
                });
    }

    @Test
    void givenTwoResolvers_whenStarted_thenTheyAreToldThen() {
        runner.withBean("one", ActorResolver.class, () -> Optional::empty)
                .withBean("other", ActorResolver.class, () -> Optional::empty)
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .isInstanceOf(NoUniqueBeanDefinitionException.class));
    }

    @Test
    void givenALazyResolver_whenOtherBeansGetTheirProxies_thenItIsNotWokenForThat() {
        AtomicInteger madeBefore = new AtomicInteger();
        AtomicInteger made = new AtomicInteger();
        runner.withBean(ActorResolver.class, () -> {
                    made.incrementAndGet();
                    return Optional::empty;
                })
                .withBean(
                        "early",
                        Object.class,
                        () -> {
                            madeBefore.set(made.get());
                            return new Object();
                        },
                        definition -> definition.setDependsOn("dev.privet.spring.method.MethodPurposeTest$Directory"))
                .withBean("dev.privet.spring.method.MethodPurposeTest$Directory", Directory.class)
                .withInitializer(context -> context.addBeanFactoryPostProcessor(
                        beans -> beans.getBeanDefinition(beans.getBeanNamesForType(ActorResolver.class, true, false)[0])
                                .setLazyInit(true)))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(AopUtils.isAopProxy(context.getBean(Directory.class)))
                            .isTrue();
                    assertThat(madeBefore).hasValue(0);
                });
    }

    @Test
    void givenAController_whenStarted_thenItsHandlersHaveNoProxyAndItsOtherMethodsHaveWhereTheyStateOne() {
        runner.withBean(Pages.class).withBean(Listening.class).run(context -> {
            assertThat(AopUtils.isAopProxy(context.getBean(Pages.class))).isFalse();
            assertThat(context.getBean(Listening.class).listened()).contains(Use.of(HelpDesk.class));
            assertThat(context.getBean(Listening.class).page()).isEmpty();
        });
    }

    @Test
    void givenPrivetSwitchedOff_whenStarted_thenBeansAreLeftAlone() {
        runner.withPropertyValues("privet.enabled=false")
                .withBean(Lookup.class, () -> () -> "found")
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(PurposePointcut.class);
                    assertThat(AopUtils.isAopProxy(context.getBean(Lookup.class)))
                            .isFalse();
                });
    }

    interface Lookup {
        @ProcessedFor(HelpDesk.class)
        String look();
    }

    static class Directory {

        private final Privet privet;

        Directory(Privet privet) {
            this.privet = privet;
        }

        @ProcessedFor(HelpDesk.class)
        public Optional<Use> helped() {
            return privet.gate().context().current();
        }

        public Optional<Use> plain() {
            return privet.gate().context().current();
        }
    }

    @ProcessedFor(AccountCare.class)
    static class Accounts {

        private final Privet privet;

        Accounts(Privet privet) {
            this.privet = privet;
        }

        public Optional<Use> cared() {
            return privet.gate().context().current();
        }

        Optional<Use> packagePrivate() {
            return cared();
        }

        public Map<String, @Nullable Object> show() {
            return privet.minimiser().map(Member.ada());
        }

        public void fail() {
            throw new IllegalStateException("on purpose");
        }

        @Override
        public String toString() {
            return "Accounts[" + privet.gate().context().current() + "]";
        }
    }

    static class Outer {

        private final Privet privet;
        private final Accounts accounts;

        Outer(Privet privet, Accounts accounts) {
            this.privet = privet;
            this.accounts = accounts;
        }

        @ProcessedFor(HelpDesk.class)
        public List<Optional<Use>> around() {
            return List.of(
                    privet.gate().context().current(),
                    accounts.cared(),
                    privet.gate().context().current());
        }

        @ProcessedFor(HelpDesk.class)
        public Optional<Use> aroundFailure() {
            assertThatThrownBy(accounts::fail).hasMessage("on purpose");
            return privet.gate().context().current();
        }
    }

    @Controller
    @ProcessedFor(HelpDesk.class)
    static final class Pages {

        @GetMapping("/page")
        @ProcessedFor(AccountCare.class)
        String page() {
            return help();
        }

        String help() {
            return "page";
        }
    }

    @Controller
    static class Listening {

        private final Privet privet;

        Listening(Privet privet) {
            this.privet = privet;
        }

        @ProcessedFor(HelpDesk.class)
        Optional<Use> listened() {
            return privet.gate().context().current();
        }

        @GetMapping("/page")
        @ProcessedFor(AccountCare.class)
        Optional<Use> page() {
            return privet.gate().context().current();
        }
    }
}
