/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.spring.internal.SecretReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys of exports that properties speak of, with all that is wrong with them. */
final class StatedExportKey {

    private StatedExportKey() {}

    /**
     * The key, which reads what was made under the former ones too.
     *
     * @throws PrivacyConfigurationException with every key that cannot be used
     */
    static Optional<ExportKey> of(PrivetExportJobProperties said, SecretReader reader) {
        List<Problem> problems = new ArrayList<>();
        Optional<ExportKey> key = Optional.ofNullable(said.key())
                .flatMap(text -> reader.secret(PrivetExportJobProperties.KEY, text, problems::add))
                .map(ExportKey::of);
        List<ExportKey> former = new ArrayList<>();
        for (int i = 0; i < said.formerKeys().size(); i++) {
            reader.secret(
                            PrivetExportJobProperties.FORMER_KEYS + "[" + i + "]",
                            said.formerKeys().get(i),
                            problems::add)
                    .map(ExportKey::of)
                    .ifPresent(former::add);
        }
        if (said.key() == null && !said.formerKeys().isEmpty()) {
            problems.add(new Problem(
                    ProblemCode.UNFIT_KEY,
                    PrivetExportJobProperties.FORMER_KEYS,
                    "there are keys of before, and none that is in use.",
                    "set " + PrivetExportJobProperties.KEY + "."));
        }
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException("The key of exports cannot be used", problems);
        }
        return key.map(current -> current.reading(former.toArray(ExportKey[]::new)));
    }
}
