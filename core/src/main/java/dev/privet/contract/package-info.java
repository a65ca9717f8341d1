/* SPDX-License-Identifier: Apache-2.0 */
/** API: what every other package promises in the same words: which types are API, and how a problem is told. */
@NullMarked
package dev.privet.contract;

import org.jspecify.annotations.NullMarked;
