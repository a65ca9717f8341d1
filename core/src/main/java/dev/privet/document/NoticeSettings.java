/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import java.util.Map;
import java.util.Set;

/**
 * What a notice says beside the data map.
 *
 * @param kinds for which kinds of person it is; empty for all of them
 * @param whetherToGive by purpose, whether the data has to be given, and what follows if it is not
 * @param toNobody the purposes of whose data nobody else receives any
 * @param transfers by the name of a recipient, what a person says that the transfer rests on
 * @param forOthers the purposes that are pursued on behalf of others
 * @param withoutRepresentative the laws under which no representative is needed
 */
record NoticeSettings(
        Set<String> kinds,
        Map<Class<? extends Purpose>, String> whetherToGive,
        Set<Class<? extends Purpose>> toNobody,
        Map<String, String> transfers,
        Set<Class<? extends Purpose>> forOthers,
        Set<Regime> withoutRepresentative) {

    NoticeSettings {
        kinds = Set.copyOf(kinds);
        whetherToGive = Map.copyOf(whetherToGive);
        toNobody = Set.copyOf(toNobody);
        transfers = Map.copyOf(transfers);
        forOthers = Set.copyOf(forOthers);
        withoutRepresentative = Set.copyOf(withoutRepresentative);
    }
}
