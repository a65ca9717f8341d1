/* SPDX-License-Identifier: Apache-2.0 */
/** API: Privet on Jakarta Persistence: the rows of a person found, exported, erased and swept. */
@NullMarked
package dev.privet.jpa;

import org.jspecify.annotations.NullMarked;
