/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import java.util.List;

/** All classes of a program that holds personal data, and none of one that holds none: there, a rule would prove nothing. */
final class Program extends AbstractClassesTransformer<JavaClass> {

    private final Marks marks;

    Program(Marks marks) {
        super("classes of a program that holds personal data");
        this.marks = marks;
    }

    @Override
    public Iterable<JavaClass> doTransform(JavaClasses classes) {
        return classes.stream().anyMatch(marks::areHeldBy) ? classes : List.of();
    }
}
