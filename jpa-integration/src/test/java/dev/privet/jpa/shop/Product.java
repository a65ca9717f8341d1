/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.shop;

import dev.privet.annotation.DisplayedBy;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Something that is sold; about nobody. */
@Entity
@DisplayedBy("title")
public class Product {

    @Id
    public Integer id;

    public String title;
    public String supplierCode;
}
