/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of Privet that are there only where somebody said what they work on. */
final class SetUp {

    private SetUp() {}

    /** The part, or an error that says what was not told, and how to tell it. */
    static <T> T require(@Nullable T part, String what, String how) {
        if (part != null) {
            return part;
        }
        throw new PrivacyConfigurationException(
                "Privet is not set up for this",
                List.of(new Problem(
                        ProblemCode.STORAGE_MISCONFIGURED,
                        "Privet",
                        "it was not told where to find " + what + ".",
                        "say so with " + how + ".")));
    }
}
