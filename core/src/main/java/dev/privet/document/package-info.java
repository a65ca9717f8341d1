/* SPDX-License-Identifier: Apache-2.0 */
/** API: the documents that follow from the data map and from the registers of law. */
@NullMarked
package dev.privet.document;

import org.jspecify.annotations.NullMarked;
