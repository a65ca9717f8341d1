/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.sample.member;

import dev.privet.annotation.Lawful;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;

@Lawful(title = "HelpDesk", basis = LawfulBasis.CONTRACT)
public interface HelpDesk extends Purpose {}
