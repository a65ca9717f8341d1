/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.sample.wrong;

import dev.privet.annotation.RetainFor;
import dev.privet.vocabulary.Disposal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Its period cannot be read. */
@Entity
@RetainFor(period = "six years", from = "id", then = Disposal.DELETE)
public class Visit {

    @Id
    private long id;

    public long getId() {
        return id;
    }
}
