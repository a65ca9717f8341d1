/* SPDX-License-Identifier: Apache-2.0 */
/** What sweeps cost beside statements written by hand, and beside entities one by one. */
@NullMarked
package dev.privet.benchmarks.retention;

import org.jspecify.annotations.NullMarked;
