/* SPDX-License-Identifier: Apache-2.0 */
/** What the hot paths of Privet cost. */
@NullMarked
package dev.privet.benchmarks;

import org.jspecify.annotations.NullMarked;
