/* SPDX-License-Identifier: Apache-2.0 */
/** API: archives of persons' data that are written in the background, kept for a while, and removed. */
@NullMarked
package dev.privet.spring.export;

import org.jspecify.annotations.NullMarked;
