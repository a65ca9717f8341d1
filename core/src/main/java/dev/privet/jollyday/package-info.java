/* SPDX-License-Identifier: Apache-2.0 */
/** API: working calendars of the European Economic Area through the optional Jollyday library. */
@NullMarked
package dev.privet.jollyday;

import org.jspecify.annotations.NullMarked;
