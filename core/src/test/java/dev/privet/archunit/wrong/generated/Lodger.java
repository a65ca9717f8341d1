/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.generated;

import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PersonName;

/** What Kotlin makes of a data class, written out. */
public final class Lodger {

    private final long id;

    @PersonalData(category = PersonName.class, purposes = Tenant.Letting.class)
    private final String name;

    @PersonalData(category = EmailAddress.class, purposes = Tenant.Letting.class)
    private final String email;

    public Lodger(long id, String name, String email) {
        this.id = id;
        this.name = name;
        this.email = email;
    }

    public final long getId() {
        return this.id;
    }

    public final String getName() {
        return this.name;
    }

    public final String getEmail() {
        return this.email;
    }

    public final long component1() {
        return this.id;
    }

    public final String component2() {
        return this.name;
    }

    public final String component3() {
        return this.email;
    }

    public final Lodger copy(long id, String name, String email) {
        return new Lodger(id, name, email);
    }

    @SuppressWarnings("MemberName") // So does Kotlin call it.
    public static Lodger copy$default(Lodger from, long id, String name, String email, int mask, Object marker) {
        long newId = (mask & 1) != 0 ? from.id : id;
        String newName = (mask & 2) != 0 ? from.name : name;
        String newEmail = (mask & 4) != 0 ? from.email : email;
        return from.copy(newId, newName, newEmail);
    }

    @Override
    public String toString() {
        return "Lodger(id=" + this.id + ", name=" + this.name + ", email=" + this.email + ")";
    }

    @Override
    public int hashCode() {
        return (Long.hashCode(this.id) * 31 + this.name.hashCode()) * 31 + this.email.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Lodger that
                        && this.id == that.id
                        && this.name.equals(that.name)
                        && this.email.equals(that.email));
    }
}
