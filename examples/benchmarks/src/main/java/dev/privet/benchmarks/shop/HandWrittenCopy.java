/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The floor of minimised copies: what somebody writes by hand for this one class and these masks. */
public final class HandWrittenCopy {

    private final UnaryOperator<String> name;
    private final UnaryOperator<String> email;
    private final UnaryOperator<String> phone;
    private final UnaryOperator<String> account;
    private final UnaryOperator<String> place;

    /**
     * Prepares the masks.
     *
     * @param masks those of the run
     */
    public HandWrittenCopy(MaskStyle masks) {
        name = masks.of(TextKind.NAME);
        email = masks.of(TextKind.EMAIL);
        phone = masks.of(TextKind.PHONE);
        account = masks.of(TextKind.ACCOUNT);
        place = masks.of(TextKind.PLACE);
    }

    /**
     * Copies people.
     *
     * @param people who, left as they are
     * @return copies with what is personal masked
     */
    public List<Customer> of(List<Customer> people) {
        List<Customer> copies = new ArrayList<>(people.size());
        for (Customer customer : people) {
            copies.add(of(customer));
        }
        return copies;
    }

    private Customer of(Customer customer) {
        Customer copy = new Customer();
        copy.setId(customer.getId());
        copy.setName(name.apply(customer.getName()));
        copy.setEmail(email.apply(customer.getEmail()));
        copy.setPhone(phone.apply(customer.getPhone()));
        copy.setIban(account.apply(customer.getIban()));
        copy.setLevel(customer.getLevel());
        copy.setActive(customer.isActive());
        copy.setAddress(of(customer.getAddress()));
        List<Order> orders = new ArrayList<>(customer.getOrders().size());
        for (Order order : customer.getOrders()) {
            orders.add(of(order));
        }
        copy.setOrders(orders);
        return copy;
    }

    private Address of(Address address) {
        Address copy = new Address();
        copy.setStreet(place.apply(address.getStreet()));
        copy.setTown(place.apply(address.getTown()));
        copy.setPostcode(place.apply(address.getPostcode()));
        copy.setRegion(address.getRegion());
        copy.setCountry(address.getCountry());
        copy.setLabel(address.getLabel());
        return copy;
    }

    private Order of(Order order) {
        Order copy = new Order();
        copy.setNumber(order.getNumber());
        copy.setRecipient(name.apply(order.getRecipient()));
        copy.setArticle(order.getArticle());
        copy.setPence(order.getPence());
        return copy;
    }
}
