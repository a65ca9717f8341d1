/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal;

import dev.privet.spring.ActorResolver;
import java.security.Principal;
import java.util.Optional;

/** Names a principal, also one that is not that of the current thread, as a reactive request has it. */
public interface PrincipalActors extends ActorResolver {

    /**
     * Who acts, where that is the principal.
     *
     * @param principal the principal
     * @return an id for the ledger; nothing where it is nobody in particular
     */
    Optional<String> of(Principal principal);
}
