/* SPDX-License-Identifier: Apache-2.0 */
/** What it costs to find, export and erase persons in a database, against code that is written by hand for one schema. */
@NullMarked
package dev.privet.benchmarks.subjects;

import org.jspecify.annotations.NullMarked;
