/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.DataSubject;
import dev.privet.contract.ProblemCode;
import java.util.Collection;
import java.util.Map;

/** Says why a link that was written does not lead to a person, by what it leads to: each mistake has its own way out. */
final class LinkTargets {

    private LinkTargets() {}

    static void report(Class<?> type, String path, Class<?> target, Findings findings) {
        String leads = "@AboutSubject leads over '" + path + "' to " + target.getSimpleName() + ", ";
        if (isSubject(target)) {
            findings.add(
                    ProblemCode.NOT_A_SUBJECT,
                    type.getSimpleName(),
                    leads + "which is marked @DataSubject and was not given to the data map.",
                    "add " + target.getSimpleName() + ".class to the marked classes.");
        } else if (Collection.class.isAssignableFrom(target)
                || Map.class.isAssignableFrom(target)
                || target.isArray()) {
            findings.add(
                    ProblemCode.NOT_A_SUBJECT,
                    type.getSimpleName(),
                    leads + "and a link follows associations to one, not collections.",
                    "put the link on the class of the elements, towards the person.");
        } else if (target.isPrimitive() || target.getName().startsWith("java.")) {
            findings.add(
                    ProblemCode.NOT_A_SUBJECT,
                    type.getSimpleName(),
                    leads + "and a link follows associations; a bare id cannot be followed.",
                    "put it on an association to the person's class.");
        } else {
            findings.add(
                    ProblemCode.NOT_A_SUBJECT,
                    type.getSimpleName(),
                    leads + "whose rows are not persons.",
                    "put @DataSubject on that class, or lead the path on to one that has it.");
        }
    }

    static boolean isSubject(Class<?> type) {
        return !Marks.on(type).onClass(DataSubject.class).isEmpty();
    }
}
