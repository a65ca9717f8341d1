/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.ref.SoftReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * What is said of a class, worked out once for all rules that share it. Rules are kept in static fields and classes are many, so it lets go
 * of everything when memory runs short. Safe for threads, and for questions that ask others of the same kind.
 */
final class Memo<T> {

    private final Function<JavaClass, T> question;
    private volatile SoftReference<ConcurrentMap<JavaClass, T>> answers =
            new SoftReference<>(new ConcurrentHashMap<>());

    Memo(Function<JavaClass, T> question) {
        this.question = question;
    }

    T of(JavaClass type) {
        ConcurrentMap<JavaClass, T> known = known();
        T answer = known.get(type);
        if (answer == null) {
            answer = question.apply(type);
            known.put(type, answer);
        }
        return answer;
    }

    private ConcurrentMap<JavaClass, T> known() {
        ConcurrentMap<JavaClass, T> known = answers.get();
        if (known == null) {
            known = new ConcurrentHashMap<>();
            answers = new SoftReference<>(known);
        }
        return known;
    }
}
