/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What a host tests its data protection with: a clock that can be set, Privet without a database, invented persons, and assertions on what
 * a text or the ledger reveals. For tests only. The assertions need AssertJ, the rest needs nothing.
 */
@NullMarked
package dev.privet.testing;

import org.jspecify.annotations.NullMarked;
