/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds statements that name rows with personal data and do not pass the entities. */
final class StayBehindTheGate extends DutyCondition {

    private static final String MODIFYING = "org.springframework.data.jpa.repository.Modifying";
    private static final String ENTITY_NAME = "#{#entityName}";
    private static final String REPAIR = "Load the entities instead, or say in a waiver what minimises and records it";

    private Tables tables = Tables.none();

    StayBehindTheGate(Knowledge knowledge) {
        super(Duty.BYPASS, knowledge, "not run statements past the gate");
    }

    @Override
    public void init(Collection<JavaClass> all) {
        Asm.require();
        tables = Tables.of(all, marks());
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getMethods().stream()
                .sorted(Comparator.comparing(JavaMethod::getFullName))
                .forEach(method -> checkQuery(type, method, events));
        List<JavaMethodCall> calls = type.getMethodCallsFromSelf().stream()
                .filter(call -> Stream.of(Statements.values()).anyMatch(kind -> kind.areRunBy(call)))
                .toList();
        if (!calls.isEmpty()) {
            ClassFile.of(type)
                    .flatMap(ClassFile::texts)
                    .ifPresentOrElse(
                            texts -> calls.forEach(call -> checkCall(call, texts, events)),
                            () -> violated(
                                    type,
                                    "Class " + type.getName() + " runs statements, and its file cannot be read "
                                            + type.getSourceCodeLocation(),
                                    "Leave the classes where they were imported from until the rules have been checked",
                                    events));
        }
    }

    private void checkQuery(JavaClass repository, JavaMethod method, ConditionEvents events) {
        QueryText.of(method).ifPresent(query -> {
            Supplier<Stream<String>> texts = () -> Stream.concat(
                    Stream.of(query.text()),
                    Queried.rows(repository)
                            .filter(row -> query.text().contains(ENTITY_NAME))
                            .map(row -> query.text().replace(ENTITY_NAME, row.getSimpleName())));
            Stream<JavaClass> rows = query.isNative()
                    ? texts.get().flatMap(tables::inSql)
                    : Stream.of(method)
                            .filter(each -> each.isAnnotatedWith(MODIFYING))
                            .flatMap(each -> texts.get().flatMap(tables::inBulk));
            rows.distinct()
                    .forEach(row -> violated(
                            method,
                            "Query of " + name(method) + (query.isNative() ? " is in SQL and" : " changes in bulk and")
                                    + " names the rows of " + row.getSimpleName() + ", which hold personal data "
                                    + method.getSourceCodeLocation(),
                            REPAIR,
                            events));
        });
    }

    private void checkCall(JavaMethodCall call, Set<String> texts, ConditionEvents events) {
        Stream<JavaClass> rows = Statements.BULK.areRunBy(call)
                ? texts.stream().flatMap(tables::inBulk)
                : texts.stream().flatMap(tables::inSql);
        rows.distinct()
                .sorted(Comparator.comparing(JavaClass::getName))
                .forEach(row -> violated(
                        call.getOrigin(),
                        "Method " + name(call.getOrigin()) + " runs a statement by "
                                + call.getTarget().getName() + ", and one in its class names the rows of "
                                + row.getSimpleName() + ", which hold personal data " + call.getSourceCodeLocation(),
                        REPAIR,
                        events));
    }
}
