/* SPDX-License-Identifier: Apache-2.0 */
/** API: a legal fact as data: the days on which it holds, where it is written, how sure that is, and the files it is read from. */
@NullMarked
package dev.privet.fact;

import org.jspecify.annotations.NullMarked;
