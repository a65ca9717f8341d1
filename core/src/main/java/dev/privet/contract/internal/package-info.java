/* SPDX-License-Identifier: Apache-2.0 */
/** Internal: what all errors need that propose something. */
@NullMarked
package dev.privet.contract.internal;

import org.jspecify.annotations.NullMarked;
