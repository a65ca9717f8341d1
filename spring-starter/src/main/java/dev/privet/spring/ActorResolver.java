/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.contract.PublicApi;
import java.util.Optional;

/**
 * Says who acts where a purpose is put in force by {@link ProcessedFor} or by a rule for requests. One bean of this type is asked, each
 * time and on the thread on which the purpose begins to hold; without it, Spring Security's principal is who acts, where that is there.
 * Must be thread-safe. What it throws leaves the call that was about to begin, and nothing is shown.
 *
 * <p>What it returns is written to the ledger, which holds no personal data: an internal id, a role or the name of a job, and no name,
 * login or e-mail address of a person. {@code privet.pseudonyms().of("actor", login)} makes a name that only the holder of the key can
 * tell.
 *
 * @since 0.1
 */
@FunctionalInterface
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface ActorResolver {

    /**
     * Who acts.
     *
     * @return an internal id or role; nothing where it is not known, and then who acted for the purpose around this one, if any did
     */
    Optional<String> actor();
}
