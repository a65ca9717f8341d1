/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A call of a method or a constructor, with what it is given. */
record Call(Member member, Signature signature, boolean isStatic, Value receiver, List<Value> arguments) {

    private static final String REACTOR = "reactor.core.publisher.";
    private static final List<String> PLATFORM = List.of("java.", "javax.", "jakarta.", "kotlin.", REACTOR);
    private static final Set<String> TEXTS =
            Set.of("java.lang.String", "java.lang.CharSequence", "java.lang.StringBuilder");
    private static final Set<String> RUNNING = Set.of("java.lang.Runnable", "java.util.concurrent.Callable");
    private static final Pattern NUMBERING = Pattern.compile("(id|key|uuid|number)|\\w*(Id|Key|Uuid|UUID|Number)");
    private static final Set<String> NAMING = Set.of("getId", "id", "getUuid", "uuid");

    String owner() {
        return member.owner();
    }

    String name() {
        return member.name();
    }

    /** Of the JDK, its enterprise interfaces, Kotlin or Reactor. */
    boolean isOfPlatform() {
        return PLATFORM.stream().anyMatch(owner()::startsWith);
    }

    boolean isConstructor() {
        return name().equals("<init>");
    }

    /** Whether its name says that what comes out tells nothing of what went in. */
    boolean disguises() {
        return Disguise.by(member);
    }

    boolean givesText() {
        return isText(signature.result());
    }

    static boolean isText(String type) {
        return TEXTS.contains(type);
    }

    boolean givesPrimitive() {
        return Signature.isPrimitive(signature.result());
    }

    /** A box gives the value that is in it. */
    boolean opensBox() {
        return owner().startsWith("java.lang.") && name().endsWith("Value") && arguments.isEmpty();
    }

    /** A factory of something that is filled later on. */
    boolean makesContainer() {
        return isStatic && arguments.isEmpty() && owner().startsWith("java.util.") && !givesPrimitive();
    }

    boolean isOnText() {
        return owner().startsWith("java.lang.String") || owner().equals("java.util.StringJoiner");
    }

    boolean isOnPublisher() {
        return owner().startsWith(REACTOR);
    }

    boolean isOnMap() {
        return owner().startsWith("java.util.") && owner().endsWith("Map");
    }

    boolean isOnEntry() {
        return owner().startsWith("java.util.") && owner().endsWith("Entry");
    }

    /** Whether it runs a function, rather than gives it to something that may. */
    boolean isOnFunction() {
        return !isStatic && (owner().startsWith("java.util.function.") || RUNNING.contains(owner()));
    }

    /** It gives back what it checks, and not the message. */
    boolean checks() {
        return owner().equals("java.util.Objects") && name().equals("requireNonNull");
    }

    /** An id stands for a row and says nothing of it. */
    boolean asksForId() {
        return NAMING.contains(name());
    }

    /** Nor does what its name says is a number or a key. */
    boolean givesNumber() {
        return NUMBERING.matcher(name()).matches();
    }
}
