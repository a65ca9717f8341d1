/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import dev.privet.annotation.PersonalData;

/** Whether a class or one of its superclasses has a member that is marked as personal data, directly or by an annotation that stands for it. */
final class HoldsPersonalData extends DescribedPredicate<JavaClass> {

    static final HoldsPersonalData INSTANCE = new HoldsPersonalData();

    private HoldsPersonalData() {
        super("hold personal data");
    }

    @Override
    public boolean test(JavaClass type) {
        return !type.isInterface() && type.getAllMembers().stream().anyMatch(HoldsPersonalData::isMarked);
    }

    static boolean isMarked(JavaMember member) {
        return member.isAnnotatedWith(PersonalData.class) || member.isMetaAnnotatedWith(PersonalData.class);
    }
}
