/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.test.slice;

import dev.privet.marking.DataMapContribution;
import dev.privet.marking.DataMapContributor;
import dev.privet.vocabulary.PersonName;
import org.springframework.stereotype.Component;

/** Marks a class that nobody may touch. */
@Component
class CardMarks implements DataMapContributor {

    @Override
    public void contribute(DataMapContribution map) {
        map.type(Card.class)
                .dataSubject("holder")
                .personalData(PersonName.class, data -> data.on("holder").purposes(Reader.Desk.class));
    }

    record Card(long number, String holder) {}
}
