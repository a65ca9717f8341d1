/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.conditions;

import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.HealthData;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.SpecialCategoryCondition;

class Patient {

    @Lawful(title = "Send the bill", basis = LawfulBasis.CONTRACT)
    interface Billing extends Purpose {}

    @Lawful(
            title = "Treat the patient",
            basis = LawfulBasis.CONTRACT,
            condition = SpecialCategoryCondition.HEALTH_OR_SOCIAL_CARE)
    interface Treatment extends Purpose {}

    @PersonalData(
            category = PersonName.class,
            purposes = {Treatment.class, Billing.class})
    String name = "";

    @PersonalData(
            category = HealthData.class,
            purposes = {Treatment.class, Billing.class})
    String diagnosis = "";

    @PersonalData(category = HealthData.class, purposes = Treatment.class)
    String allergies = "";
}
