/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the host keeps keys. What takes a key, such as privet.pseudonym-key, says which of them.
 *
 * @param bundle Name of the SSL bundle below spring.ssl.bundle whose key store holds the keys that are named as bundle:ALIAS.
 */
@ConfigurationProperties("privet.keys")
record PrivetKeyProperties(@Nullable String bundle) {}
