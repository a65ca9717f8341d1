/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

/**
 * One piece of evidence.
 *
 * @param weight what it adds, in log-odds
 * @param words what it is
 */
record Reason(double weight, String words) {}
