/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.filled;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Formatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final AtomicReference<String> last = new AtomicReference<>("");

    void putIfAbsent(Guest guest) {
        Map<Long, String> all = new HashMap<>();
        all.putIfAbsent(guest.id, guest.getEmail());
        LOG.info("{}", all);
    }

    void merge(Guest guest) {
        Map<Long, String> all = new HashMap<>();
        all.merge(guest.id, guest.getEmail(), String::concat);
        LOG.info("{}", all);
    }

    void computeIfAbsent(Guest guest) {
        Map<Long, String> all = new HashMap<>();
        all.computeIfAbsent(guest.id, id -> guest.getEmail());
        LOG.info("{}", all);
    }

    void computedList(Guest guest) {
        Map<Long, List<String>> all = new HashMap<>();
        all.computeIfAbsent(guest.id, id -> new ArrayList<>()).add(guest.getEmail());
        LOG.info("{}", all);
    }

    void property(Guest guest) {
        Properties all = new Properties();
        all.setProperty("email", guest.getEmail());
        LOG.info("{}", all);
    }

    void addAll(Guest guest) {
        List<String> all = new ArrayList<>();
        Collections.addAll(all, guest.getEmail());
        LOG.info("{}", all);
    }

    void fill(Guest guest) {
        String[] all = new String[3];
        Arrays.fill(all, guest.getEmail());
        LOG.info("{}", String.join(", ", all));
    }

    void copied(Guest guest) {
        String[] some = {guest.getEmail()};
        String[] all = new String[1];
        System.arraycopy(some, 0, all, 0, 1);
        LOG.info("{}", all[0]);
    }

    void replaced(Guest guest) {
        StringBuilder text = new StringBuilder("nobody");
        text.replace(0, 6, guest.getEmail());
        LOG.info("{}", text);
    }

    void stringWriter(Guest guest) {
        StringWriter text = new StringWriter();
        text.write(guest.getEmail());
        LOG.info("{}", text);
    }

    void printWriter(Guest guest) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        writer.printf("For %s", guest.getEmail());
        LOG.info("{}", text);
    }

    void formatter(Guest guest) {
        StringBuilder text = new StringBuilder();
        Formatter formatter = new Formatter(text);
        formatter.format("For %s", guest.getEmail());
        LOG.info("{}", text);
    }

    void atomic(Guest guest) {
        last.getAndSet(guest.getEmail());
        LOG.info("{}", last.get());
    }

    void builtStream(Guest guest) {
        Stream.Builder<String> all = Stream.builder();
        all.accept(guest.getEmail());
        LOG.info("{}", all.build().collect(Collectors.joining()));
    }

    void fillingReference(List<Guest> guests) {
        List<String> all = new ArrayList<>();
        guests.stream().map(Guest::getEmail).forEach(all::add);
        LOG.info("{}", all);
    }

    // What follows looks alike and is none.

    void counted(Guest guest, Map<String, Integer> counts) {
        counts.merge(guest.getEmail(), 1, Integer::sum);
        counts.putIfAbsent(guest.getEmail(), 0);
        LOG.info("{} guests, {}", counts.size(), counts.get("nobody"));
    }

    void size(Guest guest) {
        List<String> all = new ArrayList<>();
        Collections.addAll(all, guest.getEmail());
        LOG.info("{} guests", all.size());
    }

    void ids(List<Guest> guests) {
        List<Long> all = new ArrayList<>();
        guests.stream().map(guest -> guest.id).forEach(all::add);
        LOG.info("{}", all);
    }

    void template(Guest guest, String template) {
        String letter = template.replace("{}", guest.getEmail());
        LOG.info("{} of {} letters", template, letter.length());
    }

    void otherWriter(Guest guest, StringWriter other) {
        StringWriter text = new StringWriter();
        text.write(guest.getEmail());
        LOG.info("{} {}", other, text.getBuffer().length());
    }
}
