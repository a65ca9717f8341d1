/* SPDX-License-Identifier: Apache-2.0 */
/** What the ledger costs the host's transactions, and how fast it is sealed and verified. */
@NullMarked
package dev.privet.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;
