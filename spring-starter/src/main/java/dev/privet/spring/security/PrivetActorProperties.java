/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the host says of who acts.
 *
 * @param actor How Spring Security's principal is named in the ledger. A resolver of the host's own stands instead of it.
 */
@ConfigurationProperties("privet")
record PrivetActorProperties(@DefaultValue("pseudonym") ActorNaming actor) {}
