/* SPDX-License-Identifier: Apache-2.0 */
/** A small application of which tests start slices, as hosts do. */
@NullMarked
package dev.privet.spring.test.slice;

import org.jspecify.annotations.NullMarked;
