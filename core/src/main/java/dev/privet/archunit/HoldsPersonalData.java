/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import dev.privet.annotation.PersonalData;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a class or one of its superclasses has a member that is marked as personal data: directly, by an annotation that stands for it,
 * or by a mark on a class that names its members.
 */
final class HoldsPersonalData extends DescribedPredicate<JavaClass> {

    static final HoldsPersonalData INSTANCE = new HoldsPersonalData();

    private HoldsPersonalData() {
        super("hold personal data");
    }

    @Override
    public boolean test(JavaClass type) {
        return !type.isInterface() && type.getAllMembers().stream().anyMatch(member -> isMarked(type, member));
    }

    /** As the class sees it: a subclass may mark what it inherits. */
    static boolean isMarked(JavaClass type, JavaMember member) {
        return member.isAnnotatedWith(PersonalData.class)
                || member.isMetaAnnotatedWith(PersonalData.class)
                || named(type).anyMatch(member.getName()::equals);
    }

    private static Stream<String> named(JavaClass type) {
        return Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream())
                .flatMap(HoldsPersonalData::marks)
                .flatMap(mark -> Arrays.stream(mark.members()));
    }

    private static Stream<PersonalData> marks(JavaClass type) {
        Optional<PersonalData> one = type.tryGetAnnotationOfType(PersonalData.class);
        Optional<PersonalData.List> several = type.tryGetAnnotationOfType(PersonalData.List.class);
        return Stream.concat(one.stream(), several.stream().flatMap(list -> Arrays.stream(list.value())));
    }
}
