/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart.shop;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.Disclosure;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.annotation.Waiver;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FreeText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A question of a customer. Two persons are tied to it, so it says for each what they may see of it. */
@Entity
@RetainFor(period = "P1Y", from = "closedOn", then = Disposal.DELETE)
public class SupportRequest {

    @Id
    private Long id;

    @AboutSubject
    @ManyToOne(optional = false)
    private Customer raisedBy;

    @AboutSubject(export = Disclosure.NOT_AT_ALL)
    @ManyToOne(optional = false)
    private Employee handledBy;

    @Waiver(
            rule = "unread",
            because = "Nothing in the example answers a request: it is here to be exported and erased",
            until = "2028-03-31")
    @PersonalData(category = FreeText.class, purposes = SupportDesk.class)
    private String message;

    /** Null while the request is open: then the period has not begun. */
    private @Nullable LocalDate closedOn;

    /** For the persistence provider. */
    protected SupportRequest() {
        this(0, new Customer(), new Employee(), "");
    }

    SupportRequest(long id, Customer raisedBy, Employee handledBy, String message) {
        this.id = id;
        this.raisedBy = raisedBy;
        this.handledBy = handledBy;
        this.message = message;
    }

    SupportRequest closedOn(LocalDate day) {
        this.closedOn = day;
        return this;
    }

    public Long getId() {
        return id;
    }

    public Customer getRaisedBy() {
        return raisedBy;
    }

    public Employee getHandledBy() {
        return handledBy;
    }

    public String getMessage() {
        return message;
    }

    public @Nullable LocalDate getClosedOn() {
        return closedOn;
    }
}
