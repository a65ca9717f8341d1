/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart.mistaken;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.HealthData;
import dev.privet.vocabulary.IpAddress;

/**
 * Wrong in four places: a period in words, a date that is not there, an address that nobody needs, and health data for a purpose
 * without a condition of Article 9.
 */
@DataSubject("visitor")
@RetainFor(period = "two years", from = "lastSeen", then = Disposal.DELETE)
public record Visitor(
        @PersonalData(category = EmailAddress.class) String email,

        @PersonalData(category = IpAddress.class, purposes = Curiosity.class)
        String ipAddress,

        @PersonalData(category = HealthData.class, purposes = Profiling.class)
        String illness) {}
