/* SPDX-License-Identifier: Apache-2.0 */
/** What adapters for JSON are tested by. */
@NullMarked
package dev.privet.sample.json;

import org.jspecify.annotations.NullMarked;
