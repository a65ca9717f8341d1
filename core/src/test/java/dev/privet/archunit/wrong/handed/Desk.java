/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.handed;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.privet.archunit.wrong.handed.Caller.Enquiry;
import dev.privet.archunit.wrong.handed.Caller.Labels;
import dev.privet.archunit.wrong.handed.Caller.Room;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private static final Pattern PARTS = Pattern.compile("(.*)@(.*)");

    private final ObjectMapper mapper = new ObjectMapper();
    private String last = "";
    private int lastYear;

    void lambda(List<Caller> callers) {
        callers.stream().map(Caller::getEmail).forEach(email -> LOG.info("A call of {}", email));
    }

    void lambdaOfLambda(List<Caller> callers) {
        callers.stream().map(caller -> caller.getEmail()).forEach(email -> LOG.info("A call of {}", email));
    }

    void reference(List<Caller> callers) {
        callers.stream().map(Caller::getEmail).map(String::trim).forEach(LOG::info);
    }

    void referenceToConsole(List<Caller> callers) {
        callers.forEach(System.out::println);
    }

    void perhaps(Optional<Caller> caller) {
        caller.map(Caller::getEmail).ifPresent(LOG::warn);
    }

    void captured(Caller caller) {
        String email = caller.getEmail();
        Runnable later = () -> LOG.info("A call of {}", email);
        later.run();
    }

    void consumer(Caller caller) {
        Consumer<String> say = LOG::info;
        say.accept(caller.getEmail());
    }

    void collected(List<Caller> callers) {
        LOG.info("Calls of {}", callers.stream().collect(mapping(Caller::getEmail, joining(", "))));
    }

    void handed(Caller caller) {
        note(caller.getEmail());
    }

    void handedOn(Caller caller) {
        forward(7, caller.getEmail());
    }

    void handedByReference(List<Caller> callers) {
        callers.stream().map(Caller::getEmail).forEach(this::note);
    }

    void handedWhole(Caller caller) {
        noteAny(caller);
    }

    void handedLater(Caller caller) {
        noteLater(caller::getEmail);
    }

    void handedNumber(Caller caller) {
        noteNumber(caller.getYearOfBirth());
    }

    void handedInLambda(List<Caller> callers) {
        callers.forEach(caller -> note(caller.getEmail()));
    }

    void remember(Caller caller) {
        last = caller.getEmail();
        lastYear = caller.getYearOfBirth();
    }

    void remembered() {
        LOG.info("The last call was one of {}", last);
    }

    void asObject(Caller caller) {
        LOG.info("A call of {}", shown(caller));
    }

    void asList(List<Caller> callers) {
        LOG.info("Calls of {}", addresses(callers));
    }

    void inAText(Caller caller) {
        LOG.info("A call of {}", quoted(caller.getEmail()));
    }

    void unmasked(Caller caller) {
        LOG.info("A call of {}", unmask(caller.getEmail()));
    }

    void decrypted(Caller caller) {
        LOG.info("A call of {}", decryptText(caller.getEmail()));
    }

    void json(Caller caller) throws JsonProcessingException {
        LOG.info("A call: {}", mapper.writeValueAsString(caller));
    }

    void jsonOfMany(List<Caller> callers) throws JsonProcessingException {
        String text = mapper.writeValueAsString(callers);
        LOG.info("Calls: {}", text);
    }

    void encoded(Caller caller) {
        LOG.info(
                "A call: {}",
                Base64.getEncoder().encodeToString(caller.getEmail().getBytes(StandardCharsets.UTF_8)));
    }

    void array(Caller[] callers) {
        LOG.info("A call of {}", callers[0]);
    }

    void gatheredAsItIs(Caller caller) {
        List<Caller> all = new ArrayList<>();
        all.add(caller);
        LOG.info("Calls of {}", all);
    }

    void ordered(List<Caller> callers) {
        LOG.info(
                "Calls of {}",
                callers.stream().sorted(Comparator.comparing(Caller::getEmail)).toList());
    }

    void input(Enquiry enquiry) {
        LOG.info("An enquiry of {}", enquiry.email());
    }

    void inputAsItIs(Enquiry enquiry) {
        LOG.info("{}", enquiry);
    }

    void labelled(Labels labels, Caller caller) {
        LOG.info("A call of {}", labels.of(caller));
    }

    void toldByItself(Caller caller) {
        LOG.info("A call of {}", Caller.emailOf(caller));
    }

    void matched(Caller caller) {
        Matcher parts = PARTS.matcher(caller.getEmail());
        LOG.info("A call of {}", parts.group(1));
    }

    void replacedByPattern(Caller caller) {
        LOG.info("A call of {}", PARTS.matcher(caller.getEmail()).replaceAll("$2"));
    }

    // What follows looks alike and is none.

    void labels(Labels labels, Caller caller, Room room) {
        LOG.info("{} {} {}", labels.callId(caller), labels.getCallNumber(caller), labels.masked(caller));
        LOG.info("{} {}", labels.known(caller), labels.ofRoom(room));
    }

    void matches(Caller caller) {
        LOG.info("{} {}", PARTS.matcher(caller.getEmail()).matches(), PARTS.pattern());
    }

    void asked(Caller caller, Map<String, Long> calls) {
        LOG.info("{} calls", calls.getOrDefault(caller.getEmail(), 0L));
    }

    void made(Caller caller, Map<String, List<String>> calls) {
        LOG.info("{} calls", calls.computeIfAbsent(caller.getEmail(), email -> new ArrayList<>()));
    }

    void counted(List<Caller> callers) {
        LOG.info("{} calls", callers.stream().map(Caller::getEmail).collect(counting()));
    }

    void countedByRoom(List<Caller> callers) {
        LOG.info("Calls: {}", callers.stream().collect(groupingBy(caller -> caller.room, counting())));
    }

    void rooms(List<Caller> callers) {
        callers.stream().map(caller -> caller.room).forEach(room -> LOG.info("A call from {}", room));
        callers.stream().map(caller -> caller.room).forEach(LOG::info);
        callers.forEach(caller -> LOG.info("A call from {}", caller.room));
    }

    void roomsInOrder(List<Caller> callers) {
        callers.stream()
                .filter(caller -> !caller.getEmail().isEmpty())
                .sorted(Comparator.comparing(caller -> caller.getEmail()))
                .map(caller -> caller.room)
                .forEach(LOG::info);
    }

    void lengths(List<Caller> callers) {
        callers.stream().map(Caller::getEmail).map(String::length).forEach(length -> LOG.info("{} letters", length));
    }

    void capturedLength(Caller caller) {
        String email = caller.getEmail();
        Runnable later = () -> LOG.info("{} letters", email.length());
        later.run();
    }

    void gathered(Caller caller) {
        List<Caller> all = new ArrayList<>();
        all.add(caller);
        for (Caller each : all) {
            LOG.info("A call from {}", each.room);
        }
    }

    void arrayOfRooms(Caller[] callers) {
        LOG.info("{} calls, the first one from {}", callers.length, callers[0].room);
    }

    void handedRoom(Caller caller) {
        note(caller.room);
        forward(8, caller.room);
        noteRoom(caller);
        noteLater(() -> caller.room);
    }

    void handedToMeasure(Caller caller) {
        measure(caller.getEmail());
    }

    void inATextOfARoom(Caller caller) {
        LOG.info("A call from {}", quoted(caller.room));
    }

    void verdict(Caller caller) {
        LOG.info("A call of somebody {}", known(caller.getEmail()));
    }

    void rememberedLength() {
        LOG.info("{} letters, of age: {}", last.length(), lastYear < 2009);
    }

    void disguised(Caller caller) {
        LOG.info("{} {}", sha256(caller.getEmail()), hmacOf(caller.getEmail()));
    }

    void checked(Caller caller) {
        LOG.info("{}", caller.getEmail() == null ? "nobody" : Objects.requireNonNull(caller.room, "No room"));
    }

    void jsonOfARoom(Room room) throws JsonProcessingException {
        LOG.info("A call: {}", mapper.writeValueAsString(room));
    }

    void topic(Enquiry enquiry) {
        LOG.info("An enquiry on {}", enquiry.topic());
    }

    private void note(String text) {
        LOG.info("A call of {}", text);
    }

    private void forward(int line, String text) {
        if (line > 7) {
            forward(line - 1, text);
        }
        note(text);
    }

    private void noteAny(Object any) {
        LOG.info("A call of {}", any);
    }

    private void noteLater(Supplier<String> text) {
        LOG.info("A call of {}", text.get());
    }

    private static void noteNumber(int number) {
        LOG.info("A call of {}", number);
    }

    private static void noteRoom(Caller caller) {
        LOG.info("A call from {}", caller.room);
    }

    private static void measure(String text) {
        LOG.info("{} letters", text.length());
    }

    private static Object shown(Caller caller) {
        return caller.getEmail();
    }

    private static List<String> addresses(List<Caller> callers) {
        List<String> all = new ArrayList<>();
        callers.forEach(caller -> all.add(caller.getEmail()));
        return all;
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static String known(String email) {
        return email.endsWith("@example.org") ? "known" : "unknown";
    }

    private static String unmask(String text) {
        return text.trim();
    }

    private static String decryptText(String text) {
        return text.trim();
    }

    private static String sha256(String text) {
        return text.substring(1);
    }

    private static String hmacOf(String text) {
        return text.substring(1);
    }
}
