/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.sample.library;

import dev.privet.marking.DataMapContribution;
import dev.privet.marking.DataMapContributor;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;

/** Speaks of the mapped superclass alone: what it says holds of the entities below. */
public final class LibraryMarks implements DataMapContributor {

    @Override
    public void contribute(DataMapContribution map) {
        map.purpose(Lending.class)
                .title("Lend books")
                .basis(LawfulBasis.CONTRACT)
                .keptFor("P4Y");
        map.type(Person.class)
                .dataSubject("borrower")
                .personalData(PersonName.class, data -> data.on("name").purposes(Lending.class))
                .retainFor(kept -> kept.from("leftOn").then(Disposal.DELETE));
    }

    @Override
    public String name() {
        return "LibraryMarks";
    }
}
