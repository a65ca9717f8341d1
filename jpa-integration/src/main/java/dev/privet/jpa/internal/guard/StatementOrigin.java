/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.guard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells from the calls that lead to a statement how the host wrote it, and where. Costs too much to be asked for every statement. */
public final class StatementOrigin {

    private static final List<String> NOT_THE_HOST = List.of(
            "java.",
            "javax.",
            "jdk.",
            "sun.",
            "jakarta.",
            "org.hibernate.",
            "org.eclipse.persistence.",
            "org.springframework.",
            "com.zaxxer.",
            "dev.privet.jpa.internal.",
            "dev.privet.jpa.Guarding",
            "dev.privet.jpa.GuardedEntity",
            "dev.privet.jpa.PrivetStatementInspector");

    /** Not a prefix: a host's class may be called likewise. */
    private static final String GUARD = "dev.privet.jpa.EntityGuard";

    /** What Spring shows as applications are hosts like any other. */
    private static final String SAMPLES = "org.springframework.samples.";

    private StatementOrigin() {}

    /**
     * How a statement of Hibernate's was written.
     *
     * @return nothing where Hibernate made it by itself
     */
    public static Optional<StatementWatch.Form> ofHibernate() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                        .map(StatementOrigin::form)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<StatementWatch.Form> form(String name) {
        if (!name.endsWith("Impl") && !name.endsWith("QueryPlan")) {
            return Optional.empty();
        } else if (name.startsWith("org.hibernate.query.sql.internal.Native") && name.contains("QueryPlan")) {
            return Optional.of(StatementWatch.Form.NATIVE);
        } else if (name.startsWith("org.hibernate.query.sqm.internal.")
                && name.endsWith("QueryPlan")
                && (name.contains("NonSelect")
                        || name.contains("Delete")
                        || name.contains("Update")
                        || name.contains("Insert"))) {
            return Optional.of(StatementWatch.Form.BULK);
        }
        return Optional.empty();
    }

    /**
     * The host's own code that is at work on this thread.
     *
     * @return class, method and line of the call that is nearest; nothing where there is none
     */
    public static Optional<String> inHost() {
        return StackWalker.getInstance().walk(StatementOrigin::firstOfHost);
    }

    private static Optional<String> firstOfHost(Stream<StackWalker.StackFrame> frames) {
        return frames.filter(frame -> frame.getLineNumber() > 0 && isHost(frame.getClassName()))
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .findFirst();
    }

    private static boolean isHost(String name) {
        return name.startsWith(SAMPLES)
                || (!name.equals(GUARD) && NOT_THE_HOST.stream().noneMatch(name::startsWith));
    }
}
