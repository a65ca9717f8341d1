/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.generated;

import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.Purpose;
import java.util.Objects;

/** What Lombok makes of {@code @Data @Builder}, written out. */
class Tenant {

    interface Letting extends Purpose {}

    private Long id;

    @PersonalData(category = EmailAddress.class, purposes = Letting.class)
    private String email;

    @PersonalData(category = PhoneNumber.class, purposes = Letting.class)
    private String phone;

    private boolean emailVerified;

    Tenant(Long id, String email, String phone, boolean emailVerified) {
        this.id = id;
        this.email = email;
        this.phone = phone;
        this.emailVerified = emailVerified;
    }

    public static TenantBuilder builder() {
        return new TenantBuilder();
    }

    public Long getId() {
        return this.id;
    }

    public String getEmail() {
        return this.email;
    }

    public String getPhone() {
        return this.phone;
    }

    public boolean isEmailVerified() {
        return this.emailVerified;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public void setEmailVerified(boolean emailVerified) {
        this.emailVerified = emailVerified;
    }

    protected boolean canEqual(Object other) {
        return other instanceof Tenant;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Tenant other
                && other.canEqual(this)
                && Objects.equals(this.getId(), other.getId())
                && Objects.equals(this.getEmail(), other.getEmail())
                && Objects.equals(this.getPhone(), other.getPhone());
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.getId(), this.getEmail(), this.getPhone());
    }

    @Override
    public String toString() {
        return "Tenant(id=" + this.getId() + ", email=" + this.getEmail() + ", phone=" + this.getPhone()
                + ", emailVerified=" + this.isEmailVerified() + ")";
    }

    public static class TenantBuilder {
        private Long id = 0L;
        private String email = "";
        private String phone = "";
        private boolean emailVerified;

        public TenantBuilder id(Long id) {
            this.id = id;
            return this;
        }

        public TenantBuilder email(String email) {
            this.email = email;
            return this;
        }

        public TenantBuilder phone(String phone) {
            this.phone = phone;
            return this;
        }

        public TenantBuilder emailVerified(boolean emailVerified) {
            this.emailVerified = emailVerified;
            return this;
        }

        public Tenant build() {
            return new Tenant(this.id, this.email, this.phone, this.emailVerified);
        }

        @Override
        public String toString() {
            return "Tenant.TenantBuilder(id=" + this.id + ", email=" + this.email + ", phone=" + this.phone
                    + ", emailVerified=" + this.emailVerified + ")";
        }
    }
}
