/* SPDX-License-Identifier: Apache-2.0 */
/** What providers tell of entities as they load and store them, in words that are the same for each. Not for hosts. */
@NullMarked
package dev.privet.jpa.internal.guard;

import org.jspecify.annotations.NullMarked;
