/* SPDX-License-Identifier: Apache-2.0 */
/** An entity that bears no mark. */
@NullMarked
package dev.privet.spring.sample.unmarked;

import org.jspecify.annotations.NullMarked;
