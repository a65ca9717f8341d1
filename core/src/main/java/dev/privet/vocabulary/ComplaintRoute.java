/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;
import dev.privet.fact.Citation;
import dev.privet.fact.Validity;

/**
 * Somewhere a person can turn when a controller refuses or fails: a row of {@code complaint-routes.txt}. Immutable.
 *
 * @param regime the law that opens it
 * @param body whom to turn to; names of regulators are data, for they change
 * @param title what the route is called
 * @param validity the days on which it is open
 * @param citation where that is written
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ComplaintRoute(Regime regime, String body, String title, Validity validity, Citation citation) {}
