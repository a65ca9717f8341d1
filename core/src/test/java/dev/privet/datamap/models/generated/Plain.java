/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.models.generated;

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

/** An application as a generator writes it, with logins for links: the classes as they were generated. */
final class Plain {

    private Plain() {}

    @MappedSuperclass
    abstract static class Audited<K extends Serializable> {
        K id;
        private String createdBy;
        private String changedBy;
        private Instant changedOn;

        public abstract K getId();

        public String getCreatedBy() {
            return createdBy;
        }

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

        @Column(nullable = false)
        public String getLogin() {
            return login;
        }

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
    static class Session {
        @Id
        String series;

        @ManyToOne(optional = false)
        Account account;

        LocalDate usedOn;

        String address;
    }

    @Entity
    static class Memo extends Audited<UUID> {
        private UUID key;
        private String text;
        private String authorLogin;

        @Id
        @Override
        public UUID getId() {
            return key;
        }

        public String getText() {
            return text;
        }

        public String getAuthorLogin() {
            return authorLogin;
        }
    }
}
