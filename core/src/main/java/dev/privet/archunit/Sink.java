/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where values get out of a program's hands by being written into a text. */
enum Sink {
    LOG("a log", Duty.LOGS),
    EXCEPTION("the message of an exception", Duty.EXCEPTIONS),
    /** What a handler puts into its answer, or writes into it by hand. */
    ANSWER("an answer", Duty.ENDPOINTS),
    /** An answer that is written when the function which made it has returned. */
    FUNCTION("an answer", Duty.ENDPOINTS),
    /** A part of an answer that may be sent by another thread. */
    EMITTER("an answer", Duty.ENDPOINTS),
    /** What a handler gives back. */
    RETURN("an answer", Duty.ENDPOINTS);

    private static final Set<String> TEXTS =
            Set.of("java.lang.String", "java.lang.Object", "java.lang.CharSequence", "[Ljava.lang.Object;");

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

    /** Whether objects of a class can be one. */
    boolean isIn(JavaClass owner) {
        return switch (this) {
            case LOG -> Loggers.isIn(owner);
            case EXCEPTION -> isThrowable(owner);
            case ANSWER, FUNCTION, EMITTER, RETURN -> Answers.areMadeBy(this, owner.getName());
        };
    }

    /** Whether some call of a method of the class may write what it is given, whoever has to be asked about the one at hand. */
    boolean mayTakeFrom(JavaClass owner) {
        return isIn(owner)
                || (this == EXCEPTION && Checks.isIn(owner))
                || (this == ANSWER && (Loggers.arePrintedBy(owner.getName()) || Foreign.areWrittenBy(owner.getName())));
    }

    boolean isAnswer() {
        return duty == Duty.ENDPOINTS;
    }

    /** What it makes of a value: an answer shows what comes later, and may show what is minimised. */
    Stream<Origin> seen(Origin origin) {
        if (origin instanceof Origin.Later later) {
            return isAnswer() ? Stream.of(later.origin()) : Stream.of();
        }
        if (origin instanceof Origin.Minimised minimised) {
            return isAnswer() ? Stream.of() : Stream.of(minimised.origin());
        }
        return Stream.of(origin);
    }

    /** Of a class that was not found on the class path, the name tells. */
    static boolean isThrowable(JavaClass type) {
        return type.isAssignableTo(Throwable.class)
                || Endpoints.upwards(type)
                        .filter(each -> !each.isFullyImported())
                        .anyMatch(each -> Stream.of("Exception", "Error").anyMatch(each.getName()::endsWith));
    }

    /** Whether a call, in code of a class, writes what it is given. */
    boolean takes(Call call, JavaClass owner, JavaClass in, Within within) {
        if (this == EXCEPTION && Checks.isIn(owner)) {
            return Checks.fail(call);
        }
        if (call.arguments().isEmpty()) {
            return false;
        }
        if (isAnswer()) {
            return Answers.take(this, call, within);
        }
        if (!isIn(owner)) {
            return false;
        }
        return switch (this) {
            case LOG -> Loggers.write(call, owner, within);
            case EXCEPTION -> !owner.equals(in) && (call.isConstructor() || isFactory(call, owner));
            case ANSWER, FUNCTION, EMITTER, RETURN -> false;
        };
    }

    /** A method of the exception's own that makes one. */
    private static boolean isFactory(Call call, JavaClass owner) {
        String made = call.signature().result();
        return call.isStatic() && !made.equals("java.lang.Object") && owner.isAssignableTo(made);
    }

    /** What it writes: a logger everything, an exception texts, while an object of the host's may be kept in it for other ends. */
    List<Value> written(Call call) {
        if (isAnswer()) {
            return call.arguments();
        }
        if (Checks.fail(call)) {
            return Checks.messages(call);
        }
        return Stream.iterate(0, index -> index + 1)
                .limit(call.arguments().size())
                .map(index -> this == LOG
                                || TEXTS.contains(call.signature().parameters().get(index))
                        ? call.arguments().get(index)
                        : Value.of(false, call.arguments().get(index).data()))
                .toList();
    }
}
