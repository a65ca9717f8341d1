/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.portal;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FreeText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A question that a user sent in. */
@Entity
@RetainFor(
        period = "P2Y",
        from = "closedOn",
        then = Disposal.DELETE,
        because = "Questions that come back do so within two years")
@SuppressWarnings("UnusedVariable") // The persistence provider reads them.
public class SupportRequest {

    @Id
    private long id;

    @ManyToOne(optional = false)
    @AboutSubject
    private @Nullable BusinessUser raisedBy;

    @PersonalData(category = FreeText.class, purposes = SupportDesk.class)
    private @Nullable String message;

    private @Nullable LocalDate closedOn;

    /** For JPA. */
    protected SupportRequest() {}

    SupportRequest(long id, BusinessUser raisedBy, String message, @Nullable LocalDate closedOn) {
        this.id = id;
        this.raisedBy = raisedBy;
        this.message = message;
        this.closedOn = closedOn;
    }

    public @Nullable String getMessage() {
        return message;
    }
}
