/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart.mistaken;

import dev.privet.annotation.Lawful;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;

/** Wrong: which interest is it? */
@Lawful(title = "Guess what a visitor may want", basis = LawfulBasis.LEGITIMATE_INTERESTS)
public interface Profiling extends Purpose {}
