/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.sample.shop;

import dev.privet.annotation.Lawful;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;

@Lawful(
        title = "Count what sells",
        basis = LawfulBasis.LEGITIMATE_INTERESTS,
        interest = "to know what to keep in stock")
public interface Statistics extends Purpose {}
