/* SPDX-License-Identifier: Apache-2.0 */
/** Internal: what the adapters for JSON have in common, whichever Jackson they are for. Not exported. */
@NullMarked
package dev.privet.minimise.internal;

import org.jspecify.annotations.NullMarked;
