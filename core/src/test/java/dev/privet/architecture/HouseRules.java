/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import dev.privet.contract.PublicApi;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.slf4j.Logger;

/** Habits that every published module keeps, whatever it does. A module without such code passes. */
public final class HouseRules {

    private static final Set<String> CLOCK_FACTORIES =
            Set.of("system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes");

    @ArchTest
    static final ArchRule PUBLIC_TYPES_ARE_API = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .resideOutsideOfPackage("..internal..")
            .should()
            .beAnnotatedWith(PublicApi.class)
            .because("what is public is used, and then cannot be changed")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED = noClasses()
            .that(describe(
                    "are no programs",
                    type -> type.tryGetMethod("main", String[].class).isEmpty()))
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .because("a library has no console; who starts a program has")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule DATES_ARE_JAVA_TIME = noClasses()
            .that(describe(
                    "do not read the dates that rows of hosts still hold",
                    type -> !type.getSimpleName().equals("LegacyDates")))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class, Calendar.class)
            .because("java.time says what it means")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule THE_CLOCK_IS_GIVEN = noClasses()
            .that(describe(
                    "are neither façade nor builder nor configuration nor program",
                    type -> !type.getPackageName().equals("dev.privet")
                            && type.tryGetMethod("main", String[].class).isEmpty()
                            && !type.getSimpleName().endsWith("Builder")
                            && !type.getSimpleName().endsWith("Configuration")))
            .should()
            .callCodeUnitWhere(describe("the system's clock is read", HouseRules::readsTheSystemClock))
            .because("a period that ends today must be testable today")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule LOGGERS_ARE_PRIVATE_CONSTANTS = fields().that()
            .haveRawType(Logger.class)
            .should()
            .bePrivate()
            .andShould()
            .beStatic()
            .andShould()
            .beFinal()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule LOGGING_IS_SLF4J = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING
            .because("a host has one place to steer its logs")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_STATIC_STATE_CHANGES = fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(SYNTHETIC)
            .should()
            .beFinal()
            .because("two of us may live in one process")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .that(describe("are not module-info", type -> !type.getSimpleName().equals("module-info")))
            .should(liveInANullMarkedPackage())
            .allowEmptyShould(true);

    private HouseRules() {}

    private static boolean readsTheSystemClock(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        String name = call.getTarget().getName();
        boolean clock = owner.isEquivalentTo(Clock.class) && CLOCK_FACTORIES.contains(name);
        boolean now = owner.getPackageName().startsWith("java.time")
                && name.equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean millis = owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
        return clock || now || millis;
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package whose package-info is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type,
                        marked,
                        type.getPackageName() + " has no @NullMarked package-info (" + type.getName() + ")"));
            }
        };
    }
}
