/* SPDX-License-Identifier: Apache-2.0 */
/** Internal: words and pages for the persons whose data it is. */
@NullMarked
package dev.privet.letter.internal;

import org.jspecify.annotations.NullMarked;
