/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.whole;

import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FreeText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One trip in a boat. */
@Entity
@RetainFor(from = "rowedOn", then = Disposal.DELETE)
public class Outing {

    @Id
    private long id;

    @ManyToOne(optional = false)
    private @Nullable Rower rower;

    private LocalDate rowedOn = LocalDate.EPOCH;

    @PersonalData(category = FreeText.class, purposes = Boating.class)
    private @Nullable String remark;

    public long getId() {
        return id;
    }

    public @Nullable Rower getRower() {
        return rower;
    }

    public LocalDate getRowedOn() {
        return rowedOn;
    }

    public @Nullable String getRemark() {
        return remark;
    }
}
