/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.portal;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.JobTitle;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person at a client company: the data subject of this application. */
@Entity
@DataSubject("user")
@RetainFor(from = "leftOn", then = Disposal.ANONYMISE) // for as long as the purposes need the data
public class BusinessUser {

    @Id
    private long id;

    @ManyToOne
    private @Nullable ClientCompany employer;

    @PersonalData(
            category = PersonName.class,
            purposes = {AccountAdministration.class, SupportDesk.class, PartnerDirectory.class})
    private @Nullable String name;

    @PersonalData(category = EmailAddress.class, purposes = AccountAdministration.class)
    private @Nullable String email;

    @PersonalData(
            category = JobTitle.class,
            purposes = {AccountAdministration.class, PartnerDirectory.class})
    private @Nullable String jobTitle;

    // The last digits are enough for the support desk to recognise a caller.
    @PersonalData(category = PhoneNumber.class, purposes = AccountAdministration.class, maskedFor = SupportDesk.class)
    private @Nullable String telephone;

    private @Nullable LocalDate leftOn;

    /** For JPA. */
    protected BusinessUser() {}

    BusinessUser(long id, ClientCompany employer, String name, String email, String jobTitle, String telephone) {
        this.id = id;
        this.employer = employer;
        this.name = name;
        this.email = email;
        this.jobTitle = jobTitle;
        this.telephone = telephone;
    }

    BusinessUser left(LocalDate day) {
        this.leftOn = day;
        return this;
    }

    public long getId() {
        return id;
    }

    public @Nullable ClientCompany getEmployer() {
        return employer;
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public @Nullable String getJobTitle() {
        return jobTitle;
    }

    public @Nullable String getTelephone() {
        return telephone;
    }

    public @Nullable LocalDate getLeftOn() {
        return leftOn;
    }
}
