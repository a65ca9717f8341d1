/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import dev.privet.contract.PublicApi;
import dev.privet.fact.Certainty;

/**
 * With which calendar a deadline was reckoned, and how sure that calendar is of the day. Immutable.
 *
 * @param id the calendar's id
 * @param version the state of its data
 * @param certainty {@link Certainty#UNCERTAIN} where the holidays of that year are not announced yet: reckon again later
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record CalendarStamp(String id, String version, Certainty certainty) {}
