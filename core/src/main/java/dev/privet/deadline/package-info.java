/* SPDX-License-Identifier: Apache-2.0 */
/** API: when an answer, a notice or a report is due, with the rule, the calendar and the reckoning in plain words; SPI: working calendars. */
@NullMarked
package dev.privet.deadline;

import org.jspecify.annotations.NullMarked;
