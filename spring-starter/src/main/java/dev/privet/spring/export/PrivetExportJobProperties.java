/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the host says about exports in the background. Holds a secret, so it prints none of it.
 *
 * @param folder Folder in which archives are kept, encrypted, until they are fetched or their time is up. All nodes share it. Where it is not
 *     set and there is no ArchiveStore, no export is taken on.
 * @param key Secret under which archives and the persons of waiting requests are encrypted: 32 random bytes or more in Base64, as file:PATH or as
 *     bundle:ALIAS.
 * @param formerKeys Secrets under which nothing new is encrypted, and what was is still read: those of before, in the same forms.
 * @param keptFor Time after which archives are removed.
 * @param tries Most times that an export is tried which goes wrong.
 * @param firstWait Time after which an export that went wrong is tried again; four times as long after each further time, up to a day.
 */
@ConfigurationProperties("privet.export")
record PrivetExportJobProperties(
        @Nullable Path folder,
        @Nullable String key,
        List<String> formerKeys,
        @DefaultValue("7d") Duration keptFor,
        @DefaultValue("5") int tries,
        @DefaultValue("1m") Duration firstWait) {

    static final String FOLDER = "privet.export.folder";
    static final String KEY = "privet.export.key";
    static final String FORMER_KEYS = "privet.export.former-keys";

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final int MOST_TRIES = 20;

    /** Refuses times and numbers that mean nothing. Boot hands over null where no key is set, whatever the declared type says. */
    PrivetExportJobProperties {
        formerKeys = List.copyOf(Optional.ofNullable(formerKeys).orElse(List.of()));
        List<Problem> problems = new ArrayList<>();
        if (!isUpTo(keptFor, LONGEST)) {
            problems.add(
                    unfit("kept-for", "it is no time above nothing and up to 366 days.", "write a time such as 7d."));
        }
        if (tries < 1 || tries > MOST_TRIES) {
            problems.add(unfit(
                    "tries",
                    "it is no number from 1 to " + MOST_TRIES + ".",
                    "write how many times an export is tried, such as 5."));
        }
        if (!isUpTo(firstWait, LONGEST_WAIT)) {
            problems.add(
                    unfit("first-wait", "it is no time above nothing and up to a day.", "write a time such as 1m."));
        }
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException("The properties of Privet cannot be used", problems);
        }
    }

    private static boolean isUpTo(Duration time, Duration longest) {
        return !time.isZero() && !time.isNegative() && time.compareTo(longest) <= 0;
    }

    private static Problem unfit(String key, String why, String remedy) {
        return new Problem(ProblemCode.STORAGE_MISCONFIGURED, "privet.export." + key, why, remedy);
    }

    @Override
    public String toString() {
        return "PrivetExportJobProperties[folder=" + folder + ", keptFor=" + keptFor + ", key "
                + (key == null ? "not set" : "set") + ", formerKeys " + formerKeys.size() + ", tries=" + tries
                + ", firstWait=" + firstWait + "]";
    }
}
