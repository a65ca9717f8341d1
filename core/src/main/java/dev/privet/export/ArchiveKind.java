/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.contract.PublicApi;

/**
 * For which right an archive is made.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum ArchiveKind {
    /**
     * Everything about the person, and what is done with it.
     *
     * @legal GDPR Art 15 (text)
     */
    ACCESS,
    /**
     * What the person provided and is used on consent or for a contract, for other programs alone. What was seen while they used the
     * service counts as provided; what was worked out from it does not.
     *
     * @legal GDPR Art 20(1) (text)
     */
    PORTABILITY
}
