/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import dev.privet.contract.PublicApi;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A field that looks like personal data and bears no mark.
 *
 * @param type binary name of the class that declares the field
 * @param field name of the field
 * @param category simple name of the category that fits best; {@code DataCategory} where none fits
 * @param special whether the law protects the category in particular
 * @param secret whether it logs somebody in, as a password or a token does: it stands in no export, whosever it is
 * @param confidence from 0 to 1, rounded to two digits; how sure the judgement is, not how sensitive the data
 * @param reasons why, in words, the weightiest first
 * @param reachable whether code of another package can name the class, by what its binary name tells
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Finding(
        String type,
        String field,
        String category,
        boolean special,
        boolean secret,
        double confidence,
        List<String> reasons,
        boolean reachable) {

    /** Why a secret is not marked as personal data. */
    static final String SECRET = "a secret, which must not stand in a file";

    /** Copies the reasons and refuses null. */
    public Finding {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(category, "category");
        reasons = List.copyOf(reasons);
    }

    /**
     * The line that would answer for the field. Its purpose is a placeholder. A secret is left out of exports and texts, which only
     * {@code @NotPersonalData} does.
     *
     * @return an annotation, for example {@code @PersonalData(category = EmailAddress.class, purposes = YourPurpose.class)}
     */
    public String mark() {
        if (secret) {
            return "@NotPersonalData(because = \"" + SECRET + "\")";
        }
        return String.format(
                Locale.ROOT,
                "@PersonalData(category = %s.class, purposes = %s.class)",
                category,
                ContributorSource.PURPOSE);
    }
}
