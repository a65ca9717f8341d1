/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jpa;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the host says about the ledger.
 *
 * @param createTable Whether Privet's tables, that of the ledger among them, are created at start-up. Where nothing is said, they are
 *     created in an embedded database only.
 */
@ConfigurationProperties("privet.ledger")
record PrivetLedgerProperties(@Nullable Boolean createTable) {}
