/* SPDX-License-Identifier: Apache-2.0 */
/** API: adapter for Jackson 2, which shows each property only as far as the purpose in force needs it. */
@NullMarked
package dev.privet.jackson2;

import org.jspecify.annotations.NullMarked;
