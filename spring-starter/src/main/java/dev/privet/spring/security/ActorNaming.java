/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.security;

import dev.privet.contract.PublicApi;

/**
 * How a principal of Spring Security is named in the ledger.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum ActorNaming {

    /** By a pseudonym under the key of the ledger's pseudonyms: a login or an e-mail address is personal data. */
    PSEUDONYM,

    /** By its name as it is: only where names are ids or roles of the host's own that tell nobody who it is. */
    NAME,

    /** Not at all. */
    NONE
}
