/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What writes into a log or to the console. All but the JDK's are known by name, since a host has only some of them. */
final class Loggers {

    private static final Set<String> LOGGERS = Set.of(
            "org.slf4j.Logger",
            "org.slf4j.spi.LoggingEventBuilder",
            "org.slf4j.MDC",
            "java.util.logging.Logger",
            "java.lang.System$Logger",
            "java.lang.IO",
            "org.apache.logging.log4j.Logger",
            "org.apache.logging.log4j.LogBuilder",
            "org.apache.logging.log4j.ThreadContext",
            "org.apache.logging.log4j.CloseableThreadContext",
            "org.apache.logging.log4j.CloseableThreadContext$Instance",
            "org.apache.log4j.Category",
            "org.apache.log4j.Logger",
            "org.apache.commons.logging.Log",
            "org.jboss.logging.BasicLogger",
            "org.jboss.logging.Logger",
            "org.springframework.core.log.LogAccessor",
            "io.quarkus.logging.Log",
            "com.google.common.flogger.LoggingApi",
            "io.github.oshai.kotlinlogging.KLogger",
            "kotlin.io.ConsoleKt");
    /** Of these, methods of one name write into the log of the server. */
    private static final Map<String, String> AMONG_OTHERS = Map.of(
            "jakarta.servlet.ServletContext", "log",
            "jakarta.servlet.GenericServlet", "log",
            "javax.servlet.ServletContext", "log",
            "javax.servlet.GenericServlet", "log");
    /** What may be the console, or may have been put around it. */
    private static final Set<String> STREAMS = Set.of(
            "java.io.PrintStream",
            "java.io.PrintWriter",
            "java.io.Console",
            "java.io.OutputStream",
            "java.io.FilterOutputStream",
            "java.io.BufferedOutputStream",
            "java.io.Writer",
            "java.io.OutputStreamWriter",
            "java.io.BufferedWriter");

    private static final Set<String> PRINTING =
            Set.of("print", "println", "printf", "format", "append", "write", "writeBytes", "readLine", "readPassword");

    private Loggers() {}

    static boolean isIn(JavaClass owner) {
        return STREAMS.contains(owner.getName()) || isLogger(owner) || logsAmongOthers(owner);
    }

    private static boolean isLogger(JavaClass owner) {
        return names(owner).anyMatch(LOGGERS::contains);
    }

    private static boolean logsAmongOthers(JavaClass owner) {
        return names(owner).anyMatch(AMONG_OTHERS::containsKey);
    }

    private static Stream<String> names(JavaClass type) {
        return Endpoints.upwards(type).map(JavaClass::getName);
    }

    static boolean arePrintedBy(String owner) {
        return STREAMS.contains(owner) || owner.endsWith(".servlet.ServletOutputStream");
    }

    /** Whether a call prints what it is given, wherever that goes. */
    static boolean print(Call call) {
        return PRINTING.contains(call.name()) && arePrintedBy(call.owner());
    }

    /** Whether a call of a method of such a class writes what it is given. */
    static boolean write(Call call, JavaClass owner, Within within) {
        if (STREAMS.contains(owner.getName())) {
            return print(call) && within.opened(call.receiver().origins()).contains(new Origin.Console());
        }
        if (isLogger(owner)) {
            return !call.name().startsWith("is") && !call.name().startsWith("get") && !call.isConstructor();
        }
        return names(owner).anyMatch(name -> call.name().equals(AMONG_OTHERS.get(name)));
    }
}
