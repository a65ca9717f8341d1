/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart.shop;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.Waiver;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A person who works for the shop. */
@Entity
@DataSubject("employee")
@Waiver(
        rule = "unread",
        because = "Nothing in the example makes a rota: it is here to be exported and erased",
        until = "2028-03-31")
@Waiver(rule = "retention", because = "The example has no day on which somebody leaves the shop", until = "2028-03-31")
public class Employee {

    @Id
    private Long id;

    @PersonalData(category = PersonName.class, purposes = StaffRota.class)
    private String name;

    @PersonalData(category = EmailAddress.class, purposes = StaffRota.class)
    private String email;

    /** For the persistence provider. */
    protected Employee() {
        this(0, "", "");
    }

    Employee(long id, String name, String email) {
        this.id = id;
        this.name = name;
        this.email = email;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }
}
