/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.contract.Problem;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.vocabulary.Detail;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Finds fields that a purpose is to see in a way in which nothing would be seen of them. */
final class Unfit {

    private Unfit() {}

    /** What is in it is shown one by one, and of which type that is is known at run time only. */
    static boolean holdsSeveral(Class<?> type) {
        return Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || Object[].class.isAssignableFrom(type);
    }

    static List<Problem> fields(
            List<RecordType> types,
            Detail detail,
            Predicate<PersonalField> fits,
            BiFunction<String, PersonalField, Problem> problem) {
        List<Problem> problems = new ArrayList<>();
        for (RecordType type : types) {
            for (PersonalField field : type.fields()) {
                if (field.uses().containsValue(detail) && !fits.test(field)) {
                    problems.add(problem.apply(type.name() + "." + field.name(), field));
                }
            }
        }
        return problems;
    }
}
