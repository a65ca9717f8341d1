/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.models.generated;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RefersTo;
import dev.privet.annotation.RetainFor;
import dev.privet.annotation.Share;
import dev.privet.datamap.models.generated.Uses.Accounts;
import dev.privet.datamap.models.generated.Uses.Safety;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.IpAddress;
import dev.privet.vocabulary.OnlineIdentifier;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** An application as a generator writes it, with logins for links: marked by annotations. */
final class Annotated {

    private Annotated() {}

    @MappedSuperclass
    abstract static class Audited<K extends Serializable> {
        K id;
        private String createdBy;
        private String changedBy;
        private Instant changedOn;

        public abstract K getId();

        @PersonalData(category = OnlineIdentifier.class, purposes = Safety.class)
        @RefersTo(value = Account.class, by = "login")
        @AboutSubject(role = "creator", share = Share.ACCESS_ONLY, mayBeMissing = true)
        public String getCreatedBy() {
            return createdBy;
        }

        @PersonalData(category = OnlineIdentifier.class, purposes = Safety.class)
        @RefersTo(value = Account.class, by = "login")
        @AboutSubject(role = "editor", share = Share.ACCESS_ONLY, mayBeMissing = true)
        public String getChangedBy() {
            return changedBy;
        }

        public Instant getChangedOn() {
            return changedOn;
        }
    }

    @Entity
    static class Right {
        @Id
        String name;
    }

    @Entity
    @DataSubject("account holder")
    static class Account extends Audited<Long> {
        private Long number;
        private String login;
        private String mail;
        private boolean activated;
        private Set<Right> rights;
        private Set<Session> sessions;

        @Id
        @Override
        public Long getId() {
            return number;
        }

        @PersonalData(
                category = OnlineIdentifier.class,
                purposes = {Accounts.class, Safety.class})
        @Column(nullable = false)
        public String getLogin() {
            return login;
        }

        @PersonalData(category = EmailAddress.class, purposes = Accounts.class)
        public String getMail() {
            return mail;
        }

        public boolean isActivated() {
            return activated;
        }

        @ManyToMany
        public Set<Right> getRights() {
            return rights;
        }

        @OneToMany(mappedBy = "account")
        public Set<Session> getSessions() {
            return sessions;
        }
    }

    @Entity
    @RetainFor(period = "P30D", from = "usedOn", then = Disposal.DELETE)
    static class Session {
        @Id
        String series;

        @ManyToOne(optional = false)
        Account account;

        LocalDate usedOn;

        @PersonalData(category = IpAddress.class, purposes = Safety.class)
        String address;
    }

    @Entity
    @RetainFor(period = "P1Y", from = "changedOn", then = Disposal.DELETE)
    static class Memo extends Audited<UUID> {
        private UUID key;
        private String text;
        private String authorLogin;

        @Id
        @Override
        public UUID getId() {
            return key;
        }

        @PersonalData(category = FreeText.class, purposes = Accounts.class, about = "author")
        public String getText() {
            return text;
        }

        @PersonalData(category = OnlineIdentifier.class, purposes = Accounts.class, about = "author")
        @RefersTo(value = Account.class, by = "login")
        @AboutSubject(role = "author", share = Share.OWNED)
        public String getAuthorLogin() {
            return authorLogin;
        }
    }
}
