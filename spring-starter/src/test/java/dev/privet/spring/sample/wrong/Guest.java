/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.sample.wrong;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Its name is needed for nothing. */
@Entity
@DataSubject("guest")
public class Guest {

    @Id
    private long id;

    @PersonalData(category = PersonName.class)
    private @Nullable String name;

    public long getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }
}
