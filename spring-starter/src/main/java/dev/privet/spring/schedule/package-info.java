/* SPDX-License-Identifier: Apache-2.0 */
/** API: what Privet does by itself from time to time, and how its runs ended. */
@NullMarked
package dev.privet.spring.schedule;

import org.jspecify.annotations.NullMarked;
