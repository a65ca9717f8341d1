/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.security;

import dev.privet.Privet;
import dev.privet.spring.internal.PrincipalActors;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Takes Spring Security's principal for who acts. Whoever is not authenticated, or only as anonymous, is nobody. */
final class SecurityActors implements PrincipalActors {

    /** The kind of the pseudonyms, which keeps them apart from those of data subjects. */
    static final String KIND = "actor";

    private final ActorNaming naming;
    private final Supplier<Privet> privet;
    private final Supplier<SecurityContextHolderStrategy> contexts;

    SecurityActors(ActorNaming naming, Supplier<Privet> privet, Supplier<SecurityContextHolderStrategy> contexts) {
        this.naming = naming;
        this.privet = privet;
        this.contexts = contexts;
    }

    @Override
    public Optional<String> actor() {
        return Optional.ofNullable(contexts.get().getContext().getAuthentication())
                .flatMap(this::of);
    }

    @Override
    public Optional<String> of(Principal principal) {
        return isSomebody(principal) ? Optional.ofNullable(principal.getName()).flatMap(this::named) : Optional.empty();
    }

    private static boolean isSomebody(Principal principal) {
        return !(principal instanceof AnonymousAuthenticationToken)
                && (!(principal instanceof Authentication authentication) || authentication.isAuthenticated());
    }

    private Optional<String> named(String name) {
        return switch (naming) {
            case PSEUDONYM -> Optional.of(privet.get().pseudonyms().of(KIND, name));
            case NAME -> Optional.of(name);
            case NONE -> Optional.empty();
        };
    }
}
