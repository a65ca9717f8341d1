/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.portal;

import dev.privet.annotation.DisplayedBy;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A company that uses the portal. A company is no person, so nothing here is marked. */
@Entity
@DisplayedBy("name")
public class ClientCompany {

    @Id
    private long id;

    private String name = "";

    /** For JPA. */
    protected ClientCompany() {}

    ClientCompany(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
