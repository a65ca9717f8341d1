/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.sample.unmarked;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Product {

    @Id
    private long id;

    public long getId() {
        return id;
    }
}
