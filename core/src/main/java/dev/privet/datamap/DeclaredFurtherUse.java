/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PublicApi;
import dev.privet.fact.Citation;
import dev.privet.marking.PurposeMark;
import dev.privet.vocabulary.AnnexTwoCondition;
import dev.privet.vocabulary.FurtherUseGround;
import dev.privet.vocabulary.Purpose;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * That data collected for a purpose may be used for another, as every law of the data map lets it. Immutable.
 *
 * @param said what was said of it
 * @param citations where each law says so, in the order of the laws
 * @legal GDPR Art 6(4); UK GDPR Art 8A (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record DeclaredFurtherUse(PurposeMark.Further said, List<Citation> citations) {

    /** Copies the list and refuses null. */
    public DeclaredFurtherUse {
        Objects.requireNonNull(said, "said");
        citations = List.copyOf(citations);
    }

    /**
     * The further purpose.
     *
     * @return its interface
     */
    public Class<? extends Purpose> purpose() {
        return said.purpose();
    }

    /**
     * Why the grounds are there.
     *
     * @return as it was written
     */
    public String because() {
        return said.because();
    }

    /**
     * The grounds in words.
     *
     * @return lower case, for example {@code assessed as compatible}
     */
    public String grounds() {
        String conditions =
                said.annexTwo().stream().sorted().map(AnnexTwoCondition::title).collect(Collectors.joining(", "));
        return Words.all(said.grounds().stream()
                        .sorted()
                        .map(FurtherUseGround::title)
                        .toList())
                + (conditions.isEmpty() ? "" : " (" + conditions + ")")
                + (said.consentUnobtainable() ? ", consent to it being out of reach" : "");
    }
}
