/* SPDX-License-Identifier: Apache-2.0 */
/** The shop of the quickstart: its purposes, its marked classes and its invented people. */
@NullMarked
package dev.privet.examples.quickstart.shop;

import org.jspecify.annotations.NullMarked;
