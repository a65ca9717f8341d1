/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.generated;

import dev.privet.annotation.NotPersonalData;

/** An organisation, and no person, with what Lombok makes of {@code @Value}. */
final class Owner {

    @NotPersonalData(because = "The name of a housing association")
    private final String name;

    Owner(String name) {
        this.name = name;
    }

    public String getName() {
        return this.name;
    }

    @Override
    public String toString() {
        return "Owner(name=" + this.getName() + ")";
    }
}
