/* SPDX-License-Identifier: Apache-2.0 */
/** Internal: the keyed hash behind every pseudonym. Not exported. */
@NullMarked
package dev.privet.ledger.internal;

import org.jspecify.annotations.NullMarked;
