/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.shop;

import java.util.List;
import java.util.stream.Stream;

/** Looks once at what a contender made: a contender that shows too much, or too little, did other work than the rest. */
public final class Shown {

    private Shown() {}

    /**
     * Holds a contender's result against the people that it was made from.
     *
     * @param contender its name
     * @param output what it made of them, as text
     * @param people the people
     * @throws IllegalStateException if a personal value is in it, or another value is not
     */
    public static void check(String contender, String output, List<Customer> people) {
        for (Customer customer : people) {
            personal(customer).forEach(value -> demand(!output.contains(value), contender, "shows a personal value"));
            other(customer)
                    .forEach(value -> demand(output.contains(value), contender, "leaves out what is not personal"));
        }
    }

    /**
     * Demands something of a contender.
     *
     * @param holds whether it is so
     * @param contender its name
     * @param mistake what it does otherwise
     * @throws IllegalStateException if it is not so
     */
    public static void demand(boolean holds, String contender, String mistake) {
        if (!holds) {
            throw new IllegalStateException(contender + " " + mistake + ", so it cannot be compared with the others.");
        }
    }

    private static Stream<String> personal(Customer customer) {
        Address address = customer.getAddress();
        return Stream.concat(
                Stream.of(
                        customer.getName(),
                        customer.getEmail(),
                        customer.getPhone(),
                        customer.getIban(),
                        address.getStreet(),
                        address.getTown(),
                        address.getPostcode()),
                customer.getOrders().stream().map(Order::getRecipient));
    }

    private static Stream<String> other(Customer customer) {
        Address address = customer.getAddress();
        return Stream.concat(
                Stream.of(
                        Long.toString(customer.getId()),
                        customer.getLevel(),
                        Boolean.toString(customer.isActive()),
                        address.getRegion(),
                        address.getCountry(),
                        address.getLabel()),
                customer.getOrders().stream()
                        .flatMap(order -> Stream.of(
                                Long.toString(order.getNumber()),
                                order.getArticle(),
                                Integer.toString(order.getPence()))));
    }
}
