/* SPDX-License-Identifier: Apache-2.0 */
/** API and SPI: the evidence of what was decided and disposed of, without personal data. */
@NullMarked
package dev.privet.ledger;

import org.jspecify.annotations.NullMarked;
