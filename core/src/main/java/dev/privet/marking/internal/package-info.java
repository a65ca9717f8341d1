/* SPDX-License-Identifier: Apache-2.0 */
/** Internal: what is judged of a mark alike, whoever reads it. */
@NullMarked
package dev.privet.marking.internal;

import org.jspecify.annotations.NullMarked;
