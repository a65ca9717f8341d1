/* SPDX-License-Identifier: Apache-2.0 */
/** API: what a log gets to see, in Logback and in Log4j 2. */
@NullMarked
package dev.privet.logging;

import org.jspecify.annotations.NullMarked;
