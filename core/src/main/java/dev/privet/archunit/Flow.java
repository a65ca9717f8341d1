/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.util.List;
import java.util.Set;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * Follows values through one method: all of its ways, until nothing new comes out. It knows no conditions, so what one branch stores and
 * another reads counts as carried along.
 */
final class Flow {

    private Flow() {}

    /**
     * What the method gives back. What it calls is told to {@code calls}.
     *
     * @param elements what stands in collections among the parameters, of each of them, or nothing
     * @throws TooDense if that would take too long
     * @throws IllegalStateException if the code is none that a virtual machine would run
     */
    static Set<Origin> returned(String owner, MethodNode method, List<Set<Origin>> elements, Calls calls) {
        Steps steps = new Steps(method, elements, calls);
        try {
            new Analyzer<>(steps).analyze(owner.replace('.', '/'), method);
        } catch (AnalyzerException e) {
            if (e.getCause() instanceof TooDense tooDense) {
                throw tooDense;
            }
            throw new IllegalStateException("Method " + owner + "." + method.name + " cannot be followed", e);
        }
        return steps.returned();
    }
}
