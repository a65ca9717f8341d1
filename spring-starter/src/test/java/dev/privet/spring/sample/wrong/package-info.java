/* SPDX-License-Identifier: Apache-2.0 */
/** Entities whose marks are mistaken, one mistake each. */
@NullMarked
package dev.privet.spring.sample.wrong;

import org.jspecify.annotations.NullMarked;
