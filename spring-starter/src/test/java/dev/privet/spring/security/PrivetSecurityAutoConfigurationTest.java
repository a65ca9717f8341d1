/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.spring.ActorResolver;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.ProcessedFor;
import dev.privet.spring.method.PrivetMethodAutoConfiguration;
import dev.privet.spring.sample.member.AccountCare;
import dev.privet.spring.sample.member.Member;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who the ledger says acted, where Spring Security knows. */
class PrivetSecurityAutoConfigurationTest {

    private static final String LOGIN = "grace@example.org";

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PrivetAutoConfiguration.class,
                    PrivetSecurityAutoConfiguration.class,
                    PrivetMethodAutoConfiguration.class))
            .withBean(Ledger.class, InMemoryLedger::new)
            .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Member.class))
            .withBean(Accounts.class);

    @AfterEach
    void nobodyActs() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void givenAPrincipal_whenRowsAreShown_thenAPseudonymActsAndTheLoginIsNowhere() {
        actAs(UsernamePasswordAuthenticationToken.authenticated(LOGIN, "", List.of()));

        runner.run(context -> {
            List<LedgerEntry> entries = shown(context.getBean(Accounts.class), context.getBean(Ledger.class));

            assertThat(entries)
                    .singleElement()
                    .extracting(LedgerEntry::actor)
                    .isEqualTo(context.getBean(Privet.class).pseudonyms().of("actor", LOGIN));
            assertThat(entries.toString()).doesNotContain("grace");
        });
    }

    @Test
    void givenAKey_whenStartedTwice_thenTheSamePrincipalHasTheSamePseudonym() {
        ApplicationContextRunner keyed =
                runner.withPropertyValues("privet.pseudonym-key=Vw7mJ2q0nC5rXyT8aE4uKZf1LbH9sGd3pRoQiN6eYtA=");
        actAs(UsernamePasswordAuthenticationToken.authenticated(LOGIN, "", List.of()));

        keyed.run(first -> keyed.run(
                second -> assertThat(first.getBean(ActorResolver.class).actor())
                        .isPresent()
                        .isEqualTo(second.getBean(ActorResolver.class).actor())));
    }

    @Test
    void givenNamesThatMayBeSeen_whenRowsAreShown_thenTheNameActs() {
        actAs(UsernamePasswordAuthenticationToken.authenticated("clerk-12", "", List.of()));

        runner.withPropertyValues("privet.actor=name")
                .run(context -> assertThat(shown(context.getBean(Accounts.class), context.getBean(Ledger.class)))
                        .extracting(LedgerEntry::actor)
                        .containsExactly("clerk-12"));
    }

    @Test
    void givenNoNamesWanted_whenRowsAreShown_thenNobodyActs() {
        actAs(UsernamePasswordAuthenticationToken.authenticated(LOGIN, "", List.of()));

        runner.withPropertyValues("privet.actor=none")
                .run(context -> assertThat(shown(context.getBean(Accounts.class), context.getBean(Ledger.class)))
                        .extracting(LedgerEntry::actor)
                        .containsOnlyNulls());
    }

    @Test
    void givenNobodyOrAnonymousOrNotYetAuthenticated_whenAsked_thenNobodyActs() {
        runner.run(context -> {
            ActorResolver actors = context.getBean(ActorResolver.class);
            assertThat(actors.actor()).isEmpty();

            actAs(new AnonymousAuthenticationToken(
                    "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
            assertThat(actors.actor()).isEmpty();

            actAs(UsernamePasswordAuthenticationToken.unauthenticated(LOGIN, ""));
            assertThat(actors.actor()).isEmpty();
        });
    }

    @Test
    void givenAResolverOfTheHost_whenStarted_thenItIsTheOnlyOne() {
        actAs(UsernamePasswordAuthenticationToken.authenticated(LOGIN, "", List.of()));

        runner.withBean(ActorResolver.class, () -> () -> Optional.of("desk-3"))
                .run(context -> assertThat(shown(context.getBean(Accounts.class), context.getBean(Ledger.class)))
                        .extracting(LedgerEntry::actor)
                        .containsExactly("desk-3"));
    }

    @Test
    void givenNoSpringSecurity_whenStarted_thenThereIsNoResolver() {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(PrivetAutoConfiguration.class, PrivetSecurityAutoConfiguration.class))
                .withBean(Ledger.class, InMemoryLedger::new)
                .withClassLoader(new FilteredClassLoader("org.springframework.security"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ActorResolver.class));
    }

    @Test
    void givenPrivetSwitchedOff_whenStarted_thenThereIsNoResolver() {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(PrivetAutoConfiguration.class, PrivetSecurityAutoConfiguration.class))
                .withPropertyValues("privet.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ActorResolver.class));
    }

    @Test
    void givenAWordThatIsNoNaming_whenStarted_thenNothingStarts() {
        runner.withPropertyValues("privet.actor=email")
                .run(context -> assertThat(context).hasFailed());
    }

    private static void actAs(Authentication authentication) {
        SecurityContextHolder.getContext().setAuthentication(authentication);
    }

    private static List<LedgerEntry> shown(Accounts accounts, Ledger ledger) {
        assertThat(accounts.show()).contains(Member.EMAIL);
        return ledger.latest(10);
    }

    static class Accounts {

        private final Privet privet;

        Accounts(Privet privet) {
            this.privet = privet;
        }

        @ProcessedFor(AccountCare.class)
        public String show() {
            return privet.minimiser().map(Member.ada()).toString();
        }
    }
}
