/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import dev.privet.contract.PublicApi;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What a controller has decided where the law leaves room. Document the decision: where no statute stops the clock, a regulator
 * may see the matter otherwise. Immutable.
 *
 * @param counting how pauses are counted
 * @param relyingOnGuidanceFor enquiries that move the deadline though only guidance says so; those that a statute names move it
 *     anyway
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ClockPolicy(PauseCounting counting, Set<Enquiry.Kind> relyingOnGuidanceFor) {

    /** Copies the set. */
    public ClockPolicy {
        Objects.requireNonNull(counting, "counting");
        relyingOnGuidanceFor = Set.copyOf(relyingOnGuidanceFor);
    }

    /**
     * The law's text and nothing else: the default.
     *
     * @return statutory counting, no reliance on guidance
     */
    public static ClockPolicy statuteOnly() {
        return new ClockPolicy(PauseCounting.STATUTORY, Set.of());
    }

    /**
     * The same policy with another way of counting pauses.
     *
     * @param counting how to count
     * @return a new policy
     */
    public ClockPolicy counting(PauseCounting counting) {
        return new ClockPolicy(counting, relyingOnGuidanceFor);
    }

    /**
     * The same policy, relying on guidance for these enquiries as well.
     *
     * @param first an enquiry
     * @param more further ones
     * @return a new policy
     */
    public ClockPolicy relyingOnGuidanceFor(Enquiry.Kind first, Enquiry.Kind... more) {
        EnumSet<Enquiry.Kind> all = EnumSet.of(first, more);
        all.addAll(relyingOnGuidanceFor);
        return new ClockPolicy(counting, all);
    }
}
