/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.generated;

import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.PersonName;

record Room(
        int number,

        @PersonalData(category = PersonName.class, purposes = Tenant.Letting.class)
        String nameOnTheDoor) {}
