/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart.shop;

import dev.privet.annotation.Lawful;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;

/** Writing to those customers who asked to be written to. */
@Lawful(title = "Send the newsletter", basis = LawfulBasis.CONSENT)
public interface Newsletter extends Purpose {}
