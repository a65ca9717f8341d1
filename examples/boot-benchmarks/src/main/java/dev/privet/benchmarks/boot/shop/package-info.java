/* SPDX-License-Identifier: Apache-2.0 */
/** The application that is measured. It runs without Privet too: the Java machine passes over annotations that it does not find. */
@NullMarked
package dev.privet.benchmarks.boot.shop;

import org.jspecify.annotations.NullMarked;
