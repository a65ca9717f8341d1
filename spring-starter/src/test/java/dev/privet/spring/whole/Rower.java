/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.whole;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody who hires boats. */
@Entity
@DataSubject("rower")
@RetainFor(from = "leftOn", then = Disposal.DELETE)
public class Rower {

    @Id
    private long id;

    @PersonalData(category = PersonName.class, purposes = Boating.class)
    private String name = "";

    @PersonalData(category = EmailAddress.class, maskedFor = Boating.class)
    private String email = "";

    private @Nullable LocalDate leftOn;

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public @Nullable LocalDate getLeftOn() {
        return leftOn;
    }
}
