/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jpa;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the host says about the ledger.
 *
 * @param createTable Whether the table of the ledger is created at start-up. Where nothing is said, it is created in an embedded
 *     database only.
 */
@ConfigurationProperties("privet.ledger")
record PrivetLedgerProperties(@Nullable Boolean createTable) {}
