/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.nio.file.Path;
import java.time.Duration;
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
 * @param key Secret of 32 random bytes or more in Base64, under which archives and the persons of waiting requests are encrypted.
 * @param keptFor Time after which archives are removed.
 */
@ConfigurationProperties("privet.export")
record PrivetExportJobProperties(
        @Nullable Path folder,
        @Nullable String key,
        @DefaultValue("7d") Duration keptFor) {

    static final String FOLDER = "privet.export.folder";
    static final String KEY = "privet.export.key";

    private static final Duration LONGEST = Duration.ofDays(366);

    /** Refuses a time that means nothing. */
    PrivetExportJobProperties {
        if (keptFor.isZero() || keptFor.isNegative() || keptFor.compareTo(LONGEST) > 0) {
            throw new PrivacyConfigurationException(
                    "The properties of Privet cannot be used",
                    List.of(new Problem(
                            ProblemCode.STORAGE_MISCONFIGURED,
                            "privet.export.kept-for",
                            "it is no time above nothing and up to 366 days.",
                            "write a time such as 7d.")));
        }
    }

    /** The key, if one was given. */
    Optional<ExportKey> exportKey() {
        return Optional.ofNullable(key).map(ExportKey::ofBase64);
    }

    @Override
    public String toString() {
        return "PrivetExportJobProperties[folder=" + folder + ", keptFor=" + keptFor + ", key "
                + (key == null ? "not set" : "set") + "]";
    }
}
