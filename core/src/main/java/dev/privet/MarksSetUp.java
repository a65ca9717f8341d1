/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet;

import dev.privet.contract.Problem;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DataMapBuilder;
import dev.privet.marking.DataMapContributor;
import dev.privet.marking.PurposeOverrides;
import dev.privet.minimise.Treatments;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was said of the data, for the builder. */
final class MarksSetUp {

    final Set<Class<?>> marked = new LinkedHashSet<>();
    final List<DataMapContributor> contributors = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    PurposeOverrides overrides = PurposeOverrides.none();

    @Nullable
    Period keptByDefault;

    DataMap dataMap(EstablishedUnder established, Treatments treated, LocalDate today, List<Problem> whereMarked) {
        DataMapBuilder builder = DataMap.builder(established.laws().keySet(), today)
                .marked(marked)
                .overrides(overrides)
                .check(treated::judge)
                .check(types -> List.copyOf(problems))
                .check(types -> types.isEmpty() ? List.of() : whereMarked);
        established.apply(builder);
        contributors.forEach(builder::contributor);
        if (keptByDefault != null) {
            builder.keptByDefault(keptByDefault);
        }
        DataMap dataMap = builder.build();
        BuildLog.tellAdvice(dataMap);
        return dataMap;
    }
}
