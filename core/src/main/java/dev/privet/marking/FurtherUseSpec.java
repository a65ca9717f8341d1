/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.AnnexTwoCondition;
import dev.privet.vocabulary.FurtherUseGround;
import dev.privet.vocabulary.Purpose;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * What is said of a further use of data, as {@link dev.privet.annotation.FurtherUse} says it. Not thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class FurtherUseSpec {

    private final Class<? extends Purpose> purpose;
    private final Set<FurtherUseGround> grounds = new LinkedHashSet<>();
    private final Set<AnnexTwoCondition> annexTwo = new LinkedHashSet<>();
    private boolean consentUnobtainable;
    private String because = "";

    FurtherUseSpec(Class<? extends Purpose> purpose) {
        this.purpose = Objects.requireNonNull(purpose, "purpose");
    }

    /**
     * What makes it compatible. Under several laws at once each of them must know one of the grounds.
     *
     * @param claimed at least one ground
     * @return this
     */
    public FurtherUseSpec ground(FurtherUseGround... claimed) {
        grounds.addAll(Arrays.asList(claimed));
        return this;
    }

    /**
     * The conditions of Annex 2 that are met.
     *
     * @param met each of them
     * @return this
     */
    public FurtherUseSpec annexTwo(AnnexTwoCondition... met) {
        annexTwo.addAll(Arrays.asList(met));
        return this;
    }

    /**
     * Consent to the further use cannot reasonably be obtained.
     *
     * @return this
     */
    public FurtherUseSpec consentUnobtainable() {
        consentUnobtainable = true;
        return this;
    }

    /**
     * Why the ground is there. Must be said.
     *
     * @param reason without a full stop
     * @return this
     */
    public FurtherUseSpec because(String reason) {
        because = Objects.requireNonNull(reason, "reason");
        return this;
    }

    PurposeMark mark() {
        return new PurposeMark.Further(purpose, grounds, annexTwo, consentUnobtainable, because);
    }
}
