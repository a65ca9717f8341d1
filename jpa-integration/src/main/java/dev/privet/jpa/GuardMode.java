/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PublicApi;

/**
 * What an {@link EntityGuard} does about an entity that is loaded or stored without need.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum GuardMode {
    /** It is counted, and warned of once for each type and purpose. For getting to know what an application does. */
    REPORT,
    /** It is refused. */
    REFUSE
}
