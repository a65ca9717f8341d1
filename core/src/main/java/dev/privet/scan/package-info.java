/* SPDX-License-Identifier: Apache-2.0 */
/** API: finds personal data in free text, such as a log line or a comment, in one pass. */
@NullMarked
package dev.privet.scan;

import org.jspecify.annotations.NullMarked;
