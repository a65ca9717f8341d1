/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart.shop;

import dev.privet.annotation.Lawful;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;

/** Planning who works when. */
@Lawful(title = "Plan who works when", basis = LawfulBasis.CONTRACT)
public interface StaffRota extends Purpose {}
