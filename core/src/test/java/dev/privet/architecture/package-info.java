/* SPDX-License-Identifier: Apache-2.0 */
/** The library's own rules, held against its own code; other modules run them from core's test jar. */
@NullMarked
package dev.privet.architecture;

import org.jspecify.annotations.NullMarked;
