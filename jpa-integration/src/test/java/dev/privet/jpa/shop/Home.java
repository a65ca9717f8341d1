/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.shop;

import jakarta.persistence.Embeddable;

/** Where a client lives. */
@Embeddable
public class Home {

    public String street;
    public String city;
}
