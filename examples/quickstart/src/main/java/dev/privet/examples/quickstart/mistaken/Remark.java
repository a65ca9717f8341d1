/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart.mistaken;

import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.FreeText;

/** Wrong: about whom is it? */
public record Remark(
        @PersonalData(category = FreeText.class, purposes = Profiling.class)
        String text) {}
