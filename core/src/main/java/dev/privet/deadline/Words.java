/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import java.time.LocalDate;
import java.time.Period;

/** Dates and periods in plain English, without a formatter: sentences are made for every deadline. */
final class Words {

    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final String[] NUMBERS = {"no", "one", "two", "three", "four", "five", "six"};

    private Words() {}

    /** For example {@code Friday 3 April 2026}. */
    static String date(LocalDate date) {
        return DAYS[date.getDayOfWeek().getValue() - 1] + " " + date.getDayOfMonth() + " "
                + MONTHS[date.getMonthValue() - 1] + " " + date.getYear();
    }

    /** For example {@code one month}, {@code 30 days}. */
    @SuppressWarnings("JavaPeriodGetDays") // days are asked for only where there are neither years nor months
    static String period(Period period) {
        return period.toTotalMonths() > 0 ? count(period.toTotalMonths(), "month") : count(period.getDays(), "day");
    }

    static String count(long number, String unit) {
        String word = number < NUMBERS.length ? NUMBERS[(int) number] : Long.toString(number);
        return word + " " + (number == 1 ? unit : unit + "s");
    }

    static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
