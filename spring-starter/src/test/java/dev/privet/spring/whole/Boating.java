/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.whole;

import dev.privet.annotation.Lawful;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;

/** Letting boats. */
@Lawful(title = "Let boats", basis = LawfulBasis.CONTRACT, keptFor = "P1Y")
public interface Boating extends Purpose {}
