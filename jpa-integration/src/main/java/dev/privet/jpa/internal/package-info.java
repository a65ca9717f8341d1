/* SPDX-License-Identifier: Apache-2.0 */
/** Internal: what the core finds of this module by itself. */
@NullMarked
package dev.privet.jpa.internal;

import org.jspecify.annotations.NullMarked;
