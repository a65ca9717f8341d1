/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Invented customers of 53 values each, 17 of them personal. No two people share a personal value. */
public final class SamplePeople {

    private static final int ORDERS = 10;

    private SamplePeople() {}

    /**
     * Invents people.
     *
     * @param howMany up to a thousand
     * @return new objects, the same people each time
     */
    public static List<Customer> invent(int howMany) {
        return IntStream.range(0, howMany).mapToObj(SamplePeople::customer).toList();
    }

    private static Customer customer(int index) {
        Customer customer = new Customer();
        customer.setId(710_000L + index);
        customer.setName(text("Adelaide Examplethwaite%03d", index));
        customer.setEmail(text("adelaide%03d@mail.example.org", index));
        customer.setPhone(text("01632 960%03d", index));
        customer.setIban(text("GB00EXMP601613319268%03d", index));
        customer.setLevel("SILVER");
        customer.setActive(true);
        customer.setAddress(address(index));
        customer.setOrders(orders(index));
        return customer;
    }

    private static Address address(int index) {
        Address address = new Address();
        address.setStreet(text("%03d Specimen Crescent", index));
        address.setTown(text("Exampleton-on-Sea%03d", index));
        address.setPostcode(text("EX%03d 9ZZ", index));
        address.setRegion("South West");
        address.setCountry("GB");
        address.setLabel("Home and invoices");
        return address;
    }

    private static List<Order> orders(int index) {
        List<Order> orders = new ArrayList<>();
        for (int place = 0; place < ORDERS; place++) {
            Order order = new Order();
            order.setNumber(880_000L + 10L * index + place);
            order.setRecipient(text("Bo Sample%03dx%d", index, place));
            order.setArticle(text("Garden chair, model %d, oak", place));
            order.setPence(5_900 + place);
            orders.add(order);
        }
        return orders;
    }

    private static String text(String format, Object... parts) {
        return String.format(Locale.ROOT, format, parts);
    }
}
