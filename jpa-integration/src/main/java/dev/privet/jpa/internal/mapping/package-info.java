/* SPDX-License-Identifier: Apache-2.0 */
/** Where the values of entities lie in the tables of a database, whichever provider maps them. Not for hosts. */
@NullMarked
package dev.privet.jpa.internal.mapping;

import org.jspecify.annotations.NullMarked;
