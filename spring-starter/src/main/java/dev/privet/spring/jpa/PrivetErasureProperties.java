/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jpa;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the host says about the erasure of persons.
 *
 * @param backupsKeptFor Period after which no backup is older, so that certificates can say from when on backups are clean too.
 * @param plansLast Time after which a plan of an erasure is not carried out any more.
 */
@ConfigurationProperties("privet.erasure")
record PrivetErasureProperties(
        @Nullable Period backupsKeptFor, @DefaultValue("1d") Duration plansLast) {

    /** Refuses what means nothing, all of it at once. */
    PrivetErasureProperties {
        List<Problem> problems = new ArrayList<>();
        if (backupsKeptFor != null && backupsKeptFor.isNegative()) {
            problems.add(unfit("backups-kept-for", "it is below nothing.", "write a period such as P35D."));
        }
        if (plansLast.isZero() || plansLast.isNegative()) {
            problems.add(unfit("plans-last", "it is not longer than nothing.", "write a time such as 1d."));
        }
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException("The properties of Privet cannot be used", problems);
        }
    }

    private static Problem unfit(String key, String why, String remedy) {
        return new Problem(ProblemCode.STORAGE_MISCONFIGURED, "privet.erasure." + key, why, remedy);
    }
}
