/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;
import dev.privet.fact.Citation;
import dev.privet.fact.Validity;

/**
 * A condition of Schedule 1 to the Data Protection Act 2018: a row of {@code schedule-one-conditions.txt}. Immutable.
 *
 * @param paragraph its number
 * @param part the part of the Schedule, 1 to 3
 * @param title what it is for
 * @param policyDocument whether an appropriate policy document has to be in place
 * @param validity the days on which it holds
 * @param citation where that is written
 * @legal DPA 2018 Sch 1 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ScheduleOneCondition(
        int paragraph,
        int part,
        String title,
        PolicyDocumentDuty policyDocument,
        Validity validity,
        Citation citation) {}
