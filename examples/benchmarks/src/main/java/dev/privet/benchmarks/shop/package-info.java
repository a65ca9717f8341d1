/* SPDX-License-Identifier: Apache-2.0 */
/** What the lanes with other libraries work on: invented people of an invented shop, marked for all of them. */
@NullMarked
package dev.privet.benchmarks.shop;

import org.jspecify.annotations.NullMarked;
