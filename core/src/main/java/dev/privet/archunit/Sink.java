/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.ConstructorCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** Where values get out of a program's hands by being written into a text. */
enum Sink {
    LOG("a log", Duty.LOGS),
    EXCEPTION("the message of an exception", Duty.EXCEPTIONS);

    private static final Set<String> LOGGERS = Set.of(
            "org.slf4j.Logger",
            "org.slf4j.spi.LoggingEventBuilder",
            "org.slf4j.MDC",
            "java.util.logging.Logger",
            "java.lang.System$Logger",
            "org.apache.logging.log4j.Logger",
            "org.apache.logging.log4j.LogBuilder",
            "org.apache.logging.log4j.ThreadContext",
            "org.apache.log4j.Category",
            "org.apache.log4j.Logger",
            "org.apache.commons.logging.Log",
            "org.jboss.logging.BasicLogger",
            "org.jboss.logging.Logger",
            "com.google.common.flogger.LoggingApi",
            "kotlin.io.ConsoleKt");
    private static final Set<String> CONSOLE = Set.of("out", "err");
    private static final Set<String> PRINTING = Set.of("print", "println", "printf", "format", "append");

    private final String title;
    private final Duty duty;

    Sink(String title, Duty duty) {
        this.title = title;
        this.duty = duty;
    }

    String title() {
        return title;
    }

    Duty duty() {
        return duty;
    }

    boolean isOn(Line line) {
        return line.accesses().stream().anyMatch(access -> takes(line, access));
    }

    private boolean takes(Line line, JavaAccess<?> access) {
        return switch (this) {
            case LOG -> logs(line, access);
            case EXCEPTION -> fails(line, access);
        };
    }

    private static boolean logs(Line line, JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget call
                && !call.getRawParameterTypes().isEmpty()
                && (isLogging(call) || isPrinting(line, call));
    }

    private static boolean isLogging(CodeUnitAccessTarget call) {
        return !call.getName().startsWith("is")
                && !call.getName().startsWith("get")
                && LOGGERS.stream().anyMatch(call.getOwner()::isAssignableTo);
    }

    private static boolean isPrinting(Line line, CodeUnitAccessTarget call) {
        return call.getOwner().getName().equals("java.io.PrintStream")
                && PRINTING.contains(call.getName())
                && line.touches("java.lang.System", CONSOLE);
    }

    private static boolean fails(Line line, JavaAccess<?> access) {
        return access.getTarget() instanceof ConstructorCallTarget made
                && !made.getRawParameterTypes().isEmpty()
                && isThrowable(made.getOwner())
                && !line.unit().getOwner().equals(made.getOwner());
    }

    private static boolean isThrowable(JavaClass type) {
        return type.isAssignableTo(Throwable.class);
    }
}
