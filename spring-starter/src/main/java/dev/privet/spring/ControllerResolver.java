/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.contract.PublicApi;
import java.util.Optional;

/**
 * Says for which controller, that is to say tenant, data is used where a purpose is put in force by {@link ProcessedFor} or by a rule for
 * requests. One bean of this type is asked, each time and on the thread on which the purpose begins to hold; a host with one controller
 * only needs none. Must be thread-safe. What it throws leaves the call that was about to begin, and nothing is shown.
 *
 * @legal GDPR Art 4(7) (text)
 * @since 0.1
 */
@FunctionalInterface
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface ControllerResolver {

    /**
     * For whom data is used.
     *
     * @return the tenant's id; nothing where it is not known, and then that of the purpose around this one, if there is one
     */
    Optional<String> controller();
}
