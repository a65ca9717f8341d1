/* SPDX-License-Identifier: Apache-2.0 */
/** API: adapter for Jackson 3, which shows each property only as far as the purpose in force needs it. */
@NullMarked
package dev.privet.jackson;

import org.jspecify.annotations.NullMarked;
